/** Whether a number that was found of a reader's formula is the one wanted: it comes with the rounding of the formula's own form. */
export const isNear = (value: number, wanted: number): boolean => Math.abs(value - wanted) < 1e-6
