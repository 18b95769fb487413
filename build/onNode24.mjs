/**
 * `node onNode24.mjs FILE [ARGUMENT]…` runs a file of this folder, or says in one sentence what is missing. Plain JavaScript for whatever Node a
 * person has: an older one cannot read TypeScript and would only say so in a dozen lines.
 */
import { createRequire } from 'node:module';

/** 24.2 has all that the sources ask of it: TypeScript without a flag, `import.meta.main`. */
const least = [24, 2];

const why = missing();
if (why === undefined) await run();
else {
	console.error(why);
	process.exitCode = 1;
}

async function run() {
	process.argv.splice(1, 1);
	await import(new URL(process.argv[1] ?? '', import.meta.url).href);
}

/** What keeps the file from running, and what to do about it. */
function missing() {
	const require = createRequire(import.meta.url);
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < least[0] || (major === least[0] && minor < least[1]))
		return `This needs Node ${least.join('.')} or later, and this is ${process.versions.node}: run \`npm ci\`, which brings one for Linux and Windows (not with --omit=optional), or install one from nodejs.org.`;
	try {
		require.resolve('esbuild');
	} catch {
		return 'What the project is built with is not installed yet: run `npm ci`.';
	}
	try {
		// Without its install script esbuild finds its program by itself, in an optional package of its own.
		require('esbuild').transformSync('');
		return undefined;
	} catch {
		return 'esbuild has no program for this machine: run `npm ci` again, not with --omit=optional.';
	}
}
