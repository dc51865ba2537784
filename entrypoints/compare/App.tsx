/** Wires the comparison: the desks its address names, what is stored, both followed; it stores nothing itself. */
import builtIn from 'virtual:directory';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ComparePage } from '@/components/ComparePage';
import { useLanguage } from '@/components/language';
import { PackNote } from '@/components/packs/PackNote';
import { today } from '@/lib/adapters/clock';
import { printOnOneSheet } from '@/lib/adapters/one-sheet';
import { beginAnewWithPacks, readOverlay } from '@/lib/adapters/packs/overlay';
import { readSnapshot, type Snapshot, watchSnapshot } from '@/lib/adapters/storage/snapshot';
import { assessAll } from '@/lib/assessment/assess';
import { chosenIn, FEWEST_DESKS, hashOfDesks, problemsOf } from '@/lib/compare/chosen';
import { compareModel } from '@/lib/compare/compare-model';
import { inLanguage } from '@/lib/desks/in-language';
import { latestOnly } from '@/lib/latest-only';
import { hashOf } from '@/lib/lookup/place';
import { withOverlay } from '@/lib/packs/overlay';
import { directoryUnder } from '@/lib/policy/lay-over';
import { noPolicy } from '@/lib/policy/policy';
import { describeProfile } from '@/lib/profile/words';

const { overlay, isUnused } = await readOverlay();
const data = withOverlay(builtIn, overlay);
beginAnewWithPacks(overlay);
const deskIds = data.desks.map(({ id }) => id);
const chosenOfHash = () => chosenIn(location.hash, deskIds);

export function App() {
  const language = useLanguage();
  const known = useMemo(() => inLanguage(data, language.locale), [language]);
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const directory = useMemo(() => directoryUnder(snapshot?.policy ?? noPolicy, known), [snapshot, known]);
  const [chosen, setChosen] = useState(chosenOfHash);
  const takeStored = useMemo(() => latestOnly(setSnapshot), []);

  useEffect(() => {
    const controller = new AbortController();
    const refresh = () => takeStored(readSnapshot(deskIds));
    watchSnapshot(refresh, controller);
    printOnOneSheet(controller);
    addEventListener('hashchange', () => setChosen(chosenOfHash()), controller);
    refresh();
    return () => controller.abort();
  }, [takeStored]);

  const assessments = useMemo(() => snapshot && assessAll(directory, snapshot, today(), language), [snapshot, directory, language]);
  const model = useMemo(() => {
    if (!snapshot || !assessments || chosen.deskIds.length < FEWEST_DESKS) return null;
    const { profile, files, signOff } = snapshot;
    return compareModel(chosen.deskIds, assessments, { directory, profile, files, twoPerson: signOff.twoPerson, today: today(), language });
  }, [snapshot, assessments, chosen, directory, language]);
  if (!snapshot) return null;

  const names = new Map(directory.desks.map(({ id, name }) => [id, name]));
  return (
    <>
      <ComparePage
        desks={[...names].sort(([, a], [, b]) => a.localeCompare(b, language.locale))}
        chosen={chosen.deskIds}
        onChoose={(ids) => {
          location.hash = hashOfDesks(ids);
        }}
        problems={problemsOf(chosen, (id) => names.get(id) ?? id, language)}
        model={model}
        profile={describeProfile(snapshot.profile, language)}
        asOf={directory.asOf}
        fileOf={(deskId) => `/popup.html${hashOf({ deskId })}`}
        onOpenOptions={() => browser.runtime.openOptionsPage()}
        onPrint={() => print()}
      />
      <PackNote pack={overlay?.pack ?? null} isUnused={isUnused} />
    </>
  );
}
