import { elementwise } from '../activations'
import { functionFormula } from '../prose/function-formula'

export const GET = () => Response.json(Object.fromEntries(elementwise.map((fn) => [fn.id, functionFormula(fn)])))
