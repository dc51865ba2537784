/**
 * Says of one page whether the extension changes it or errs on it. What differs, or is only seen with the extension, is held
 * against further loads without it first: a page with a clock or dice in it differs from itself. Such a page is compared
 * once more with its own scripts off.
 */
import { type Difference, firstDifference } from './difference';
import type { SeenError } from './errors';
import type { Failure, Visit } from './visit';

export type Side = 'with' | 'without';
/** As it was saved, or with a policy that lets none of its own scripts run. Ours run either way. */
export type Scripts = 'on' | 'off';
export type Load = (side: Side, scripts: Scripts) => Promise<Visit | Failure>;

export interface Judgement {
  page: string;
  /** Of which there is nothing to say, and why. */
  skipped: string | null;
  difference: Difference | null;
  errors: readonly string[];
  /** Its scripts had to be off, since it differs from itself. */
  scriptsOff: boolean;
  /** Mentions marked in it. */
  mentions: number;
}

type Compared = Pick<Judgement, 'skipped' | 'difference' | 'errors' | 'mentions'> & { differsFromItself: boolean };

/** Further loads without the extension before it is blamed for what differs. */
const CONFIRMING_LOADS = 3;

export async function judge(page: string, load: Load): Promise<Judgement> {
  const { differsFromItself, ...asSaved } = await compare((side) => load(side, 'on'));
  if (!differsFromItself) return { page, ...asSaved, scriptsOff: false };
  const { differsFromItself: stillDiffers, ...quiet } = await compare((side) => load(side, 'off'));
  const skipped = stillDiffers ? 'differs from itself, with its scripts off too' : quiet.skipped;
  const errors = [...new Set([...asSaved.errors, ...quiet.errors])];
  return { page, skipped, difference: quiet.difference, errors, scriptsOff: true, mentions: asSaved.mentions };
}

async function compare(load: (side: Side) => Promise<Visit | Failure>): Promise<Compared> {
  const [ours, plain] = await loadBoth(load);
  if ('failed' in plain) return unread(plain.failed, ours);
  if ('failed' in ours) return unread(ours.failed, ours, `can be read without the extension only: ${ours.failed}`);

  let differs = ours.html !== plain.html || !ours.rested;
  let differsFromItself = !plain.rested;
  let strange = ours.errors.filter(({ text, ours: isOurs }) => !isOurs && !has(plain, text));
  for (let i = 0; i < CONFIRMING_LOADS && ((differs && !differsFromItself) || strange.length > 0); i += 1) {
    const again = await load('without');
    if ('failed' in again) continue;
    if (again.html !== plain.html || !again.rested) differsFromItself = true;
    strange = strange.filter(({ text }) => !has(again, text));
  }
  if (differsFromItself) differs = false;
  const errors = ours.errors.filter((error) => error.ours || strange.includes(error)).map(({ text }) => text);
  if (differs && !ours.rested) errors.push('keeps changing with the extension, and comes to rest without it');
  return {
    skipped: null,
    difference: differs ? firstDifference(ours.html, plain.html) : null,
    errors: [...new Set(errors)],
    mentions: ours.desks.reduce((sum, { mentions }) => sum + mentions, 0),
    differsFromItself,
  };
}

/** Both at the same time, and once more where only one could be read: the machine may have been busy. */
async function loadBoth(load: (side: Side) => Promise<Visit | Failure>): Promise<[Visit | Failure, Visit | Failure]> {
  const both = () => Promise.all([load('with'), load('without')]);
  const [ours, plain] = await both();
  return 'failed' in ours === 'failed' in plain ? [ours, plain] : both();
}

function unread(skipped: string, { errors: seen }: Pick<Visit, 'errors'>, ...more: readonly string[]): Compared {
  const errors = [...new Set([...seen.filter(({ ours }) => ours).map(({ text }) => text), ...more])];
  return { skipped, errors, difference: null, mentions: 0, differsFromItself: false };
}

/** A page's own error may tell a time, a number drawn at random, or which of many parts of one missing file it asked for first. */
function has({ errors }: { errors: readonly SeenError[] }, text: string): boolean {
  const plain = (words: string) => words.replace(/#\S+/g, '').replace(/[\d.]+/g, '0');
  return errors.some((error) => plain(error.text) === plain(text));
}
