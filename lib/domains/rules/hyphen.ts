/** The name with hyphens put in: "kra-ken.com", "bit-stamp.net". Between two words of their own, surest under the name's own ending. */
import type { RuleOf } from '../rule';

export const hyphen: RuleOf = ({ label, ending, isHosted }, name, { drawing }) => {
  if (!label.includes('-') || isHosted) return null;
  const joined = label.replaceAll('-', '');
  if (joined !== name.label && drawing.shape(joined) !== drawing.shape(name.label)) return null;
  if (ending === name.ending) return { certainty: name.kind === 'short' ? 'line' : 'banner', reason: { rule: 'hyphen' } };
  return name.kind === 'short' ? null : { certainty: 'line', reason: { rule: 'hyphen' } };
};
