/** How much is underlined on a page: every mention, the first of a desk in each block, or nothing, only counted. */
export const markings = ['every', 'first', 'count'] as const;

export type Marking = (typeof markings)[number];
