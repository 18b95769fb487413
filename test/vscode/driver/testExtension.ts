import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What one extension for tests has besides the usual. */
interface Own {
	/** Its file in `host`. */
	readonly entry: string;
	/** Names that the file leaves open, and the JavaScript to put there. */
	readonly define?: Readonly<Record<string, string>>;
	/** What its manifest says beyond where it runs. */
	readonly manifest: Readonly<Record<string, unknown>>;
}

/** The two files of a small extension for tests, in any host and folder. */
export async function testExtension({ entry, define = {}, manifest }: Own): Promise<Readonly<Record<string, string>>> {
	const { outputFiles } = await build({
		entryPoints: [path.join(import.meta.dirname, '../host', entry)],
		bundle: true,
		write: false,
		format: 'cjs',
		external: ['vscode', 'node:*'],
		define,
		logLevel: 'error',
	});
	const whole = {
		publisher: 'test',
		version: '0.0.1',
		engines: { vscode: '^1.105.0' },
		browser: './main.js',
		capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
		...manifest,
	};
	return { 'package.json': JSON.stringify(whole), 'main.js': outputFiles[0]?.text ?? '' };
}

/** Writes them into the folder, which need not be there yet. */
export async function writeTestExtension(folder: string, own: Own): Promise<void> {
	mkdirSync(folder, { recursive: true });
	for (const [name, content] of Object.entries(await testExtension(own))) writeFileSync(path.join(folder, name), content);
}
