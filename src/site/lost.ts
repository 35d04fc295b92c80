/** On the page for addresses that are none: a figure that does not exist gives way to one that does, which says so. */
const [, before, id] = location.pathname.match(/^(.*\/)embed\/([^/]+)\/?$/) ?? []
const stand = document.querySelector<HTMLElement>('[data-stand-in]')?.dataset.standIn
if (stand && id && id !== stand) location.replace(`${before}embed/${stand}/?unknown=${id}`)
