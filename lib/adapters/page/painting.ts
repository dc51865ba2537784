/**
 * Underlines mentions through the CSS Custom Highlight API. A page with many has only those near the window underlined: the
 * browser goes over every underline whenever the page changes. The look of each is public/marks.css.
 */
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { MarkedMention } from './marked-mention';
import { NearWindow } from './near-window';

const highlightNames: Readonly<Record<VerdictKind, string>> = {
  eligible: 'desklens-eligible',
  conditional: 'desklens-conditional',
  'not-eligible': 'desklens-not-eligible',
  'not-established': 'desklens-not-established',
};

/** Up to this many underlines cost a changing page nothing to notice: under 1 ms a frame, measured with 5,000 at 26 ms. */
const FEW = 200;

export class Painting {
  #wanted: readonly MarkedMention[] = [];
  #verdicts: Readonly<Record<string, VerdictKind>> = {};
  #painted: readonly MarkedMention[] = [];
  #nearWindow: NearWindow | null = null;

  /** What is to be underlined, near the window or not. */
  get wanted(): readonly MarkedMention[] {
    return this.#wanted;
  }

  /** What is underlined now. */
  get painted(): readonly MarkedMention[] {
    return this.#painted;
  }

  /** Underlines these mentions, each in the style of its desk's verdict, and no others. */
  show(mentions: readonly MarkedMention[], verdicts: Readonly<Record<string, VerdictKind>>): void {
    this.#wanted = mentions;
    this.#verdicts = verdicts;
    if (mentions.length > FEW) this.#nearWindow ??= new NearWindow(() => this.#paint());
    this.#nearWindow?.watch(new Set(mentions.length > FEW ? mentions.map(elementOf) : []));
    this.#paint();
  }

  #paint(): void {
    const isMany = this.#wanted.length > FEW;
    this.#painted = isMany ? this.#wanted.filter((mention) => this.#nearWindow?.isNear(elementOf(mention))) : this.#wanted;
    for (const [kind, name] of Object.entries(highlightNames)) {
      const ranges = this.#painted.filter(({ desk }) => this.#verdicts[desk] === kind).map(({ range }) => range);
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
    }
  }

  clear(): void {
    this.show([], {});
  }
}

function elementOf({ start: { node } }: MarkedMention): Element {
  return node.parentElement ?? document.documentElement;
}
