/** Who signs what is recorded in this browser, and what needs a second name. Names are what people say they are: nothing proves them. */

/** Which items need a second name: those the checklist names, every one, or none. */
export const twoPersonRules = ['listed', 'every', 'none'] as const;
export type TwoPersonRule = (typeof twoPersonRules)[number];

export interface SignOff {
  /** Of whoever works with this browser; empty until told. */
  name: string;
  twoPerson: TwoPersonRule;
}

export const initialSignOff: SignOff = { name: '', twoPerson: 'listed' };
