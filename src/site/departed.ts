/** A link to what has left the page goes where it is now. */
const sought = document.getElementById(decodeURIComponent(location.hash.slice(1)))
const onward = sought?.querySelector<HTMLAnchorElement>('[data-departed]')
if (onward) location.replace(onward.href)
