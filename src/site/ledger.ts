/** Keeps the ledger's filter in its address; the filtering itself is a style, and works without this. */
const form = document.querySelector<HTMLFormElement>('[data-filter]')
const asked = new URLSearchParams(location.search).get('verdict')
const options = [...(form?.querySelectorAll<HTMLInputElement>('[name="verdict"]') ?? [])]
const wanted = options.find(({ value }) => value === asked)
if (wanted) wanted.checked = true
form?.addEventListener('change', () => {
	const value = options.find(({ checked }) => checked)?.value ?? 'all'
	history.replaceState(null, '', value === 'all' ? location.pathname : `?verdict=${value}`)
})
