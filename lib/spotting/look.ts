/** The cheap look at a text: whether a name may stand in it. All that runs on a page until one does. */
import { plainText } from './plain-text';

interface Branch {
  /** Whether a name ends here. */
  ends: boolean;
  next: Map<string, Branch>;
}

/**
 * Source of a pattern any of the names matches, the longest of two that begin alike first. Names share their beginnings in
 * it, so that ten thousand of them do not cost ten thousand tries at each letter.
 */
export function patternOf(names: readonly string[]): string {
  const root: Branch = { ends: false, next: new Map() };
  for (const name of names) {
    let at = root;
    for (const letter of name.toLowerCase().replace(/\s+/gu, ' ')) {
      const next = at.next.get(letter) ?? { ends: false, next: new Map() };
      at.next.set(letter, next);
      at = next;
    }
    at.ends = true;
  }
  return sourceOf(root);
}

function sourceOf({ ends, next }: Branch): string {
  if (next.size === 0) return '';
  const branches = [...next].map(([letter, branch]) => toPattern(letter) + sourceOf(branch));
  const any = branches.length === 1 && !ends ? branches[0] : `(?:${branches.join('|')})`;
  return ends ? `${any}?` : (any ?? '');
}

export function toPattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/ /gu, '\\s+');
}

/** `pattern` is one of `patternOf`. */
export function createLook(pattern: string): (text: string) => boolean {
  const names = new RegExp(pattern, 'i');
  return (text) => {
    if (names.test(text)) return true;
    const plain = plainText(text).text;
    return plain !== text && names.test(plain);
  };
}
