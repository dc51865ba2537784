/** How much may be entered, in characters where nothing else is said. */

export const LONGEST_CONTACT = 2000;
export const LONGEST_NAME = 80;
/** The longest name of a host that the domain system carries. */
export const LONGEST_HOST = 253;
/** Domains on the user's list. */
export const MOST_LISTED = 500;
/** Of a list that is pasted: so many hosts and names, with what stands between. */
export const LONGEST_LIST = MOST_LISTED * (LONGEST_HOST + LONGEST_NAME + 7);
