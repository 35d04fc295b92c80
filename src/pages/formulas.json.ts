import { activations } from '../activations'
import { functionFormula } from '../prose/function-formula'

export const GET = () => Response.json(Object.fromEntries(activations.map((fn) => [fn.id, functionFormula(fn)])))
