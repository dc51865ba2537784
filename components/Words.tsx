/** Words on screen, of which those that were recorded in another language than the page's say in which. */
import { isForeign } from '@/lib/texts/language';
import { piecesOf, RECORDED_IN, type Wording } from '@/lib/texts/wording';
import { useLanguage } from './language';

export function Words({ of }: { of: Wording }) {
  return piecesOf(of).map((piece) => (typeof piece === 'string' ? piece : <Recorded key={piece.recorded} text={piece.recorded} />));
}

/** What the data records: a statement, a title, a role. */
export function Recorded({ text }: { text: string }) {
  return isForeign(useLanguage(), RECORDED_IN) ? <span lang={RECORDED_IN}>{text}</span> : text;
}
