/** Plot as a page loads it: the marks that `draw` uses, and no more. */
export { areaY, line, plot, ruleX, ruleY } from '@observablehq/plot'
