import type { CatalogueEntry } from '../catalog/entry.ts';
import { code, phrase, type RichText, words } from '../richText.ts';
import type { Case } from './clue.ts';
import { isForeign } from '../vendor/serviceOfHost.ts';

/** Who documents this code: the vendor's own rows, word for word, or that the vendor has none; silent about another's answer. */
export function vendorNotes({ translate, fields, host }: Case, entry: CatalogueEntry): readonly RichText[] {
	if (entry.origin === 'general')
		return [phrase(translate, 'BangmodStorage does not document this code; this is general S3 behaviour.')];
	if (entry.origin === 'client') return [phrase(translate, 'The client library made this code; no server sends it.')];
	if (isForeign(host)) return [];
	const rows = entry.vendor.toSorted((a, b) => Number(b.status === fields.status) - Number(a.status === fields.status));
	return rows.map((row) =>
		phrase(translate, 'BangmodStorage documents {0} {1}: {2}', code(row.status.toString()), code(entry.code), words(row.meaning)),
	);
}
