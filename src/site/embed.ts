/** An embed that stands in for a figure that does not exist says so. */
import { format } from '../i18n/format'

const id = new URLSearchParams(location.search).get('unknown')
const notice = document.querySelector<HTMLElement>('[data-unknown]')
if (id !== null && notice) {
	notice.textContent = format(notice.dataset.unknown ?? '', { id })
	notice.hidden = false
}
