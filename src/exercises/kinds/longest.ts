/** Characters that an answer in code may have: a hand-in carries it whole. */
export const LONGEST_CODE = 2000
