/** The first page a user sees: three questions, what the lines under names say, and how to pause. */
import type { Regions } from '@/lib/desks/guide-schema';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Profile } from '@/lib/profile/profile';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from './language';
import { ProfileForm } from './ProfileForm';

export interface WelcomeProps {
  profile: Profile;
  regions: Regions;
  /** Fields the user's organisation sets. */
  set: readonly string[];
  onChange: (change: Partial<Profile>) => void;
  onOpenOptions: () => void;
}

const lines: readonly (readonly [VerdictKind, PlainKey])[] = [
  ['eligible', 'lineEligible'],
  ['conditional', 'lineConditional'],
  ['not-eligible', 'lineNotEligible'],
  ['not-established', 'lineNotEstablished'],
];

export function Welcome({ profile, regions, set, onChange, onOpenOptions }: WelcomeProps) {
  const { say } = useLanguage();
  return (
    <>
      <header class="part">
        <h1>{say('welcomeTitle')}</h1>
        <p>{say('welcomeLead')}</p>
        <p class="muted">{say('staysInBrowser')}</p>
      </header>
      <section class="part" aria-labelledby="who">
        <h2 id="who">{say('welcomeWho')}</h2>
        <p class="muted">{say('welcomeWhoHow')}</p>
        <ProfileForm profile={profile} regions={regions} set={set} short onChange={onChange} />
      </section>
      <section class="part" aria-labelledby="lines">
        <h2 id="lines">{say('welcomeMarks')}</h2>
        <ul class="lines">
          {lines.map(([kind, key]) => (
            <li key={kind}>
              <span class={`line ${kind}`} aria-hidden="true">
                {say('lineSample')}
              </span>
              <span>{say(key)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="part" aria-labelledby="pausing">
        <h2 id="pausing">{say('welcomePause')}</h2>
        <p>{say('welcomePauseHow')}</p>
      </section>
      <footer class="part">
        <button type="button" class="button" onClick={onOpenOptions}>
          {say('welcomeMore')}
        </button>
      </footer>
    </>
  );
}
