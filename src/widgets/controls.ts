import { fieldOf, type Schema, type State, type Value } from './state'

/**
 * Form controls that carry a state: each has the field's name. A field of text holds the text, what else is no number holds
 * its spelling in addresses. A checkbox with a value is one item of a list; one without
 * is a flag; `data-index` marks one number of a list; a button sets its value, and turns the
 * flag that `data-again` names when the value is there already.
 */
type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement

const isBox = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && control.type === 'checkbox'
const isText = (control: Control): boolean => control instanceof HTMLInputElement && control.type === 'text'
const isRadio = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && control.type === 'radio'
const isButton = (control: Control): control is HTMLButtonElement => control instanceof HTMLButtonElement

export const controlsOf = (root: ParentNode): Control[] => [...root.querySelectorAll<Control>('[name]')]

/** The control in `event.target`, if a state hangs on it. */
export const controlOf = (target: EventTarget | null): Control | null =>
	target instanceof Element ? target.closest<Control>('input[name], select[name], button[name]') : null

/** The state after a control was used. */
export const readControl = <S extends State>(schema: Schema<S>, state: S, control: Control): S => {
	const name = control.name
	const field = fieldOf(schema, name)
	if (!field) return state
	const current = state[name] as Value
	const accept = (value: Value): S => ({ ...state, [name]: field.accept(value, current).value })
	const read = (text: string): S => ({ ...state, [name]: field.read(text, current).value })
	if (isBox(control) && Array.isArray(current)) {
		return accept(control.checked ? [...current, control.value] : current.filter((item) => item !== control.value))
	}
	if (isBox(control)) return accept(control.checked)
	if (isButton(control)) {
		const { by, again } = control.dataset
		const turn = again === undefined ? undefined : state[again]
		if (again !== undefined && typeof turn === 'boolean' && writeButton(current) === control.value) {
			return { ...state, [again]: !turn }
		}
		return by !== undefined && typeof current === 'number' ? accept(current + Number(by)) : read(control.value)
	}
	const index = control.dataset.index
	if (index !== undefined && Array.isArray(current)) {
		return accept(current.map((item, i) => (i === Number(index) ? Number(control.value) : item)))
	}
	return typeof current === 'number' || isText(control) ? accept(control.value) : read(control.value)
}

/** Makes the controls show a state, but for the one that the reader is typing in. */
export const writeControls = (root: ParentNode, state: State, typing: Element | null): void => {
	for (const control of controlsOf(root)) {
		const value = state[control.name]
		if (value === undefined) continue
		if (isBox(control))
			control.checked = Array.isArray(value) ? (value as unknown[]).includes(control.value) : value === true
		else if (isRadio(control)) control.checked = control.value === String(value)
		else if (isButton(control)) {
			if (control.hasAttribute('aria-pressed'))
				control.setAttribute('aria-pressed', String(control.value === writeButton(value)))
		} else if (control !== typing) {
			const index = control.dataset.index
			const text = String(index === undefined ? value : ((value as readonly Value[])[Number(index)] ?? ''))
			if (control.value !== text) control.value = text
		}
	}
}

const writeButton = (value: Value): string =>
	typeof value === 'boolean' ? (value ? '1' : '0') : Array.isArray(value) ? value.join('_') : String(value)
