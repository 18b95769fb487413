import path from 'node:path';
import { build, type Metafile } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** esbuild's own account of what the bundle of `entry` is made of, and asks of its host. */
export async function metafileOf(entry: string): Promise<Metafile> {
	const { metafile } = await build({
		entryPoints: [entry],
		absWorkingDir: root,
		bundle: true,
		write: false,
		metafile: true,
		format: 'cjs',
		external: ['vscode', 'node:*'],
		mainFields: ['module', 'main'],
		platform: entry.includes('web') ? 'browser' : 'node',
		outdir: 'out',
		logLevel: 'error',
	});
	return metafile;
}
