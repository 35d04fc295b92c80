/** `npm run ids`: writes the addresses that are new down with those that were ever published. Commit what it changes. */
import { writeFileSync } from 'node:fs'
import { anchors, published, publishedFile } from '../prose/anchors.ts'

const before = published()
const all = [...new Set([...before, ...anchors()])].sort()
writeFileSync(publishedFile, `${all.join('\n')}\n`)
console.log(`${publishedFile}: ${all.length} addresses, ${all.length - before.length} of them new`)
