import { phrase, value } from '../../richText.ts';
import { limits } from '../../vendor/service.ts';
import type { Look } from '../clue.ts';

/** The key's length in UTF-8 bytes, where it is over the limit: what counts is bytes, and a Thai letter has three. */
export const keyLength: Look = ({ translate, fields }) => {
	const bytes = utf8Length(fields.key ?? '');
	if (bytes <= limits.keyBytes) return undefined;
	return {
		evidence: [
			phrase(
				translate,
				'The key has {0} UTF-8 bytes in {1} characters; at most {2} bytes are allowed.',
				value(String(bytes)),
				value(String(Array.from(fields.key ?? '').length)),
				value(String(limits.keyBytes)),
			),
		],
		steps: [phrase(translate, 'Shorten the key; letters outside ASCII cost two to four bytes each.')],
	};
};

/** A surrogate pair is two UTF-16 units and four bytes; a surrogate without its partner is sent as U+FFFD, three bytes. */
function utf8Length(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	}
	return bytes;
}
