import { isOfAnother } from '../diagnose/addresses.ts';
import { code, phrase, type RichText, value, words } from '../richText.ts';
import type { Subject } from './subject.ts';

/** Who documents this code: the vendor's own rows, word for word, or that the vendor has none; of another's answer, that it is another's. */
export function vendorNotes({ translate, facts, entry, store }: Subject): readonly RichText[] {
	const foreign =
		store?.service === undefined || !isOfAnother(store)
			? []
			: [
					phrase(
						translate,
						'For {0} only the general S3 meaning holds; it may do some things differently.',
						value(store.service),
					),
				];
	if (entry === undefined) return foreign;
	if (entry.origin === 'general')
		return [...foreign, phrase(translate, 'BangmodStorage does not document this code; this is general S3 behaviour.')];
	if (entry.origin === 'client') return [...foreign, phrase(translate, 'The client library made this code; no server sends it.')];
	if (foreign.length > 0) return foreign;
	const status = facts.answer.status?.value;
	const rows = entry.vendor.toSorted((a, b) => Number(b.status === status) - Number(a.status === status));
	return rows.map((row) =>
		phrase(translate, 'BangmodStorage documents {0} {1}: {2}', code(row.status.toString()), code(entry.code), words(row.meaning)),
	);
}
