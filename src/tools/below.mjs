// `node src/tools/below.mjs 4411`: serves what was built for /course/ with Debian's nginx and .config/nginx.conf, or with
// Vite's preview where there is no nginx. The browser tests start it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'

const port = process.argv[2] ?? '4411'

/** @type {(command: string, args: string[]) => void} */
const serve = (command, args) => {
	const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
	child.on('exit', (code) => process.exit(code ?? 0))
}

/** A whole configuration around the site's, with the port and folder of the tests put in. @param {string} folder where nginx may write */
const around = (folder) => {
	const site = readFileSync(join(root, '.config/nginx.conf'), 'utf8')
		.replace('listen 80;', `listen ${port};`)
		.replace('root /srv/www;', `root ${join(root, '.astro')};`)
	const spool = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${folder}/${name};`,
	)
	// started by root, its workers would be nobody, who may not read everybody's folders
	const user = process.getuid?.() === 0 ? 'user root;' : ''
	return `${user}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${spool.join('\n')}
${site}
}
`
}

// Debian keeps it where only root looks for commands
const nginx = ['nginx', '/usr/sbin/nginx'].find((command) => spawnSync(command, ['-v']).status === 0)
if (nginx && existsSync('/etc/nginx/mime.types')) {
	const folder = join(root, '.astro', `nginx-${port}`)
	mkdirSync(folder, { recursive: true })
	writeFileSync(join(folder, 'nginx.conf'), around(folder))
	serve(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')])
} else {
	console.log('No nginx on this machine: the site below a path is served by Vite.')
	const preview = [
		'preview',
		'--config',
		'.config/vite.preview.ts',
		'--outDir',
		'./.astro/course',
		'--base',
		'/course/',
	]
	serve('vite', [...preview, '--port', port])
}
