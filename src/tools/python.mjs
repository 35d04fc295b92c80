// Which Python can run the script that the course hands out: one that is named, or one that is there.
import { spawnSync } from 'node:child_process'

export const needed = 'import matplotlib, numpy, torch'

/** @param {string} path */
const works = (path) => spawnSync(path, ['-c', needed], { timeout: 180_000 }).status === 0

/** @returns {string | undefined} a Python that can import PyTorch and Matplotlib */
export const findPython = () => {
	const named = process.env.BEND_PYTHON
	if (named && !works(named)) throw new Error(`BEND_PYTHON is ${named}, which cannot ${needed}: correct or unset it`)
	return named ?? ['python3', '/usr/bin/python3', 'python'].find(works)
}
