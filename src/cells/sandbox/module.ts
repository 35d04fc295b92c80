/** What cells see, as a module that can be imported by address: for the files that a page hands out. */
import tokens from '../../site/styles/tokens.css?raw'
import { library } from './library'
import { Shape } from './paper'
import { colours } from './picture'

const seen = library(640, (...values) => globalThis.console.log(...values))

export const { activations, analysis, linspace, logSoftmax, networks, Plot, print, softmax, softmaxJacobian, x } = seen

/** The colours of the page, which a picture elsewhere has to bring along. */
const styles = colours
	.map((name) => `--fn-${name}:${tokens.match(`--fn-${name}: var\\(--light, (#\\w+)`)?.[1]}`)
	.join(';')

/** How notebooks ask a value for its picture. */
Object.defineProperty(Shape.prototype, Symbol.for('Jupyter.display'), {
	value(this: Shape) {
		return { 'text/html': `<div style="${styles}">${this.outerHTML}</div>` }
	},
})
