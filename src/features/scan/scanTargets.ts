import { FileType, Uri, workspace } from 'vscode';
import type { Scans } from '../../core/scan/scans.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';

/** The files to scan, by address, and what a folder held besides. */
export interface ScanTargets {
	readonly files: readonly Uri[];
	readonly skipped: readonly { readonly file: Uri; readonly why: Shortfall }[];
}

/** Folders whose contents are listed one below the other; a provider that has more is going in circles. */
const deepest = 40;

/** What a menu gave us, as addresses: the clicked one and, where several were selected, all of them. */
export function urisOf(clicked: unknown, selected: unknown): readonly Uri[] {
	const many = Array.isArray(selected) ? selected.filter((item) => item instanceof Uri) : [];
	if (many.length > 0) return many;
	return clicked instanceof Uri ? [clicked] : [];
}

/** All files at and below the addresses, each once. */
export async function expandTargets(uris: readonly Uri[], disk: Scans['disk']): Promise<ScanTargets> {
	const files = new Map<string, Uri>();
	const skipped: { file: Uri; why: Shortfall }[] = [];
	const add = (uri: Uri): void => void files.set(uri.toString(), uri);

	async function visit(uri: Uri, depth: number): Promise<void> {
		try {
			const { type } = await workspace.fs.stat(uri);
			if ((type & FileType.Directory) === 0) add(uri);
			else if (uri.scheme === 'file' && disk !== undefined) await visitDisk(uri, disk);
			else if (depth < deepest) await visitFolder(uri, depth);
		} catch {
			// The scan itself says what is wrong with it.
			add(uri);
		}
	}

	async function visitDisk(uri: Uri, { list }: NonNullable<Scans['disk']>): Promise<void> {
		const listing = await list(uri.fsPath);
		for (const path of listing.files) add(Uri.file(path));
		for (const { path, why } of listing.skipped) skipped.push({ file: Uri.file(path), why });
	}

	async function visitFolder(uri: Uri, depth: number): Promise<void> {
		const entries = await workspace.fs.readDirectory(uri);
		for (const [name, type] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
			const below = Uri.joinPath(uri, name);
			if ((type & FileType.SymbolicLink) !== 0) skipped.push({ file: below, why: shortfall('linkOut') });
			else await visit(below, depth + 1);
		}
	}

	for (const uri of uris) await visit(uri, 0);
	return { files: [...files.values()], skipped };
}
