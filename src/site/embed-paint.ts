/** Before an embed's first paint, as a classic script: that there are scripts, the reader's theme, and what its address asks for. */
import { applyOptions } from '../sharing/apply-options'
import { readOptions } from '../sharing/options'
import { key, opened } from './storage'
import { paint } from './theme'

paint(key, opened)
const { theme, ...options } = readOptions(location.search)
applyOptions(theme === 'auto' ? options : { theme, ...options })
