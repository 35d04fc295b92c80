/**
 * Special functions of our own, from + − × ÷, comparisons, table look-up and bit operations only: the engines' Math.exp, Math.tanh …
 * differ in the last bit, and frozen links and seeded traces must agree in every browser.
 */
export { atan } from './atan'
export { erf, erfc } from './erfc'
export { exp } from './exp'
export { expm1 } from './expm1'
export { log, log1p } from './log1p'
export { tanh } from './tanh'
export { cos, sin } from './trigonometric'
