/** The page that compares desks: which, for whom, who stands above whom as far as the evidence decides, and the table. */
import type { CompareModel } from '@/lib/compare/compare-model';
import type { PlainKey } from '@/lib/texts/say';
import { AlikeOnPaper } from './AlikeOnPaper';
import { CompareTable, type CompareTableProps } from './CompareTable';
import { DeskChooser, type DeskChooserProps } from './DeskChooser';
import { useLanguage } from './language';
import { Notice } from './Notice';

export interface ComparePageProps extends DeskChooserProps, Pick<CompareTableProps, 'fileOf'> {
  /** What of the page's address was not followed, in sentences. */
  problems: readonly string[];
  /** Null while fewer than two desks are chosen. */
  model: CompareModel | null;
  /** The profile in one line; empty where none is set. */
  profile: string;
  /** Day of the latest source. */
  asOf: string;
  onOpenOptions: () => void;
  onPrint: () => void;
}

export function ComparePage({ desks, chosen, onChoose, problems, model, profile, asOf, fileOf, onOpenOptions, onPrint }: ComparePageProps) {
  const { say, date } = useLanguage();
  const [first] = chosen;
  const [, only] = desks.find(([id]) => id === first) ?? [];
  const day = say('asOf', { day: date(asOf) });
  return (
    <main>
      <header class="part">
        <div class="row">
          <h1>{say('compareDesks')}</h1>
          <button type="button" class="plain muted" onClick={onOpenOptions}>
            {profile || say('setProfile')}
          </button>
        </div>
        <p class="on-paper">{[profile || say('compareNoProfile'), day, ...(model?.columns ?? []).map(({ name }) => name)].join(' · ')}</p>
        <p class="muted on-screen">{day}</p>
        <DeskChooser desks={desks} chosen={chosen} onChoose={onChoose} />
      </header>
      <Notice text={problems.length > 0 ? problems.join(' ') : null} />
      {model ? (
        <>
          {asksOf(model, profile).map(([text, action]) => (
            <p class="notice on-screen" key={text}>
              {say(text)}{' '}
              <button type="button" class="button" onClick={onOpenOptions}>
                {say(action)}
              </button>
            </p>
          ))}
          <section class="part orders" aria-labelledby="orders">
            <h2 class="label" id="orders">
              {say('compareOrder')}
            </h2>
            {model.own && <p class="muted">{say('compareOwn')}</p>}
            <ul>
              {model.orders.map(({ deskIds, text }) => (
                <li key={deskIds.join()}>{text}</li>
              ))}
            </ul>
          </section>
          <section class="part sheet" aria-label={say('compareSideBySide')}>
            <div class="row on-screen">
              <p class="muted" role="status">
                {say('compareRows', model.rows)}
              </p>
              <button type="button" class="button" onClick={onPrint}>
                {say('comparePrint')}
              </button>
            </div>
            <CompareTable model={model} fileOf={fileOf} />
            <AlikeOnPaper groups={model.alike} />
          </section>
        </>
      ) : (
        <section class="part">
          <p>{only === undefined ? say('compareTeach') : say('compareSecond', { desk: only })}</p>
        </section>
      )}
      <footer class="part muted">{say('closing')}</footer>
    </main>
  );
}

/** What the options lack that would tell more here, and what the button to them is called. */
function asksOf({ asksProfile, hasNeeds }: CompareModel, profile: string): (readonly [text: PlainKey, action: PlainKey])[] {
  const asks: [boolean, PlainKey, PlainKey][] = [
    [profile === '', 'domicileMissing', 'setDomicile'],
    [profile !== '' && asksProfile, 'compareAsksProfile', 'completeProfile'],
    [!hasNeeds, 'compareNoNeeds', 'setMyNeeds'],
  ];
  return asks.flatMap(([holds, text, action]) => (holds ? [[text, action] as const] : []));
}
