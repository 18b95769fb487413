import { Range, workspace } from 'vscode';
import type { Mark } from '../../core/setup/checks/mark.ts';
import { isExcluded } from '../services/documents.ts';
import { settings } from '../services/settings.ts';
import type { KnownFile, Setups } from '../services/setups.ts';

/** The files of the workspace that have marks, by path, without those that the person leaves alone. */
export async function markedFiles(setups: Setups): Promise<readonly KnownFile[]> {
	const marked: KnownFile[] = [];
	for (const known of setups.known()) {
		if (known.marks.length === 0) continue;
		// Globs are asked about a document; only who has some pays for opening it.
		const { uri } = known.file;
		if (settings.exclude(uri).length > 0 && isExcluded(await workspace.openTextDocument(uri))) continue;
		marked.push(known);
	}
	return marked.toSorted((a, b) => (a.within < b.within ? -1 : 1));
}

/** Where a mark stands in a file that may not be open. */
export function rangeIn({ placeOf }: KnownFile, { place }: Mark): Range {
	const { line, column } = placeOf(place);
	const end = placeOf({ start: place.end, end: place.end });
	return new Range(line - 1, column - 1, end.line - 1, end.column - 1);
}
