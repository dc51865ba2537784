/** How much is underlined on a page: every mention, the first of a desk in each block, or nothing, only counted. */
export const markings = ['every', 'first', 'count'] as const;

export type Marking = (typeof markings)[number];

export const markingNames: Readonly<Record<Marking, string>> = {
  every: 'Mark every mention',
  first: 'Mark the first mention of a desk in each block of text',
  count: 'Mark nothing, only count on the toolbar',
};
