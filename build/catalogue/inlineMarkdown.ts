/** Characters that mean something to Markdown or HTML; outside backticks the catalogue has no use for them. */
const markup = /[*_[\]<>\\#]|https?:\/\/|&#?\w+;/;

/**
 * What is wrong with one line of a page, or null. The catalogue's text is plain words and `code` between single backticks:
 * no links, no emphasis, no HTML, so that every renderer can show it safely.
 */
export function inlineFault(text: string): string | null {
	const pieces = text.split('`');
	if (pieces.length % 2 === 0) return 'a backtick is not closed';
	for (const [index, piece] of pieces.entries()) {
		if (index % 2 === 1 && piece.trim() === '') return 'the code between two backticks is empty';
		const [found] = index % 2 === 0 ? (markup.exec(piece) ?? []) : [];
		if (found !== undefined) return `"${found}" is markup; text is plain words and code between backticks`;
	}
	return null;
}
