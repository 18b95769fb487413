import type { Dirent } from 'node:fs';
import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Listing } from '../../core/scan/scans.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { openFault } from './fileSource.ts';

/**
 * Lists the files below a folder. Symbolic links are followed while they stay inside; what is no file is named and left out. Entries whose
 * name `takes` refuses are not looked at.
 */
export async function listFiles(folder: string, takes: (name: string) => boolean = () => true): Promise<Listing> {
	const files: string[] = [];
	const skipped: { path: string; why: Shortfall }[] = [];
	const seen = new Set<string>();
	const root = await realpath(folder).catch(() => folder);

	async function visit(place: string): Promise<void> {
		const real = (await lstat(place)).isSymbolicLink() ? await realpath(place) : undefined;
		if (real !== undefined && path.relative(root, real).startsWith('..')) {
			skipped.push({ path: place, why: shortfall('linkOut') });
			return;
		}
		const stats = await stat(place, { bigint: true });
		const identity = `${stats.dev}:${stats.ino}`;
		if (seen.has(identity)) return;
		seen.add(identity);
		if (stats.isDirectory()) await visitFolder(place);
		else if (stats.isFile()) files.push(place);
		else skipped.push({ path: place, why: shortfall('special') });
	}

	async function visitFolder(place: string): Promise<void> {
		const entries: Dirent[] = [];
		for await (const entry of await opendir(place)) entries.push(entry);
		for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
			if (takes(name)) await tryVisit(path.join(place, name));
		}
	}

	async function tryVisit(place: string): Promise<void> {
		try {
			await visit(place);
		} catch (error) {
			skipped.push({ path: place, why: openFault(error) });
		}
	}

	await tryVisit(folder);
	return { files, skipped };
}
