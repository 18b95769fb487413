import type { BodyKind } from '../../core/s3/answer/bodyKind.ts';

/** Deeper than any S3 document; what is deeper is not indented further, so that hostile nesting cannot make the text grow. */
const deepest = 20;

/** A body with line ends and indentation for reading; empty when there is nothing to gain. Linear in the text's length. */
export function prettyBody(text: string, kind: BodyKind): string {
	if (kind === 'xml') return prettyXml(text);
	if (kind === 'json') return prettyJson(text);
	return '';
}

function prettyJson(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return '';
	}
}

/** Puts each element that holds elements on lines of its own; text and its two tags stay together. Nothing is parsed or dropped but blanks. */
function prettyXml(text: string): string {
	const lines: string[] = [];
	let depth = 0;
	let open = '';
	const flush = () => {
		if (open !== '') lines.push(open);
		open = '';
	};
	const indented = (piece: string) => ' '.repeat(2 * Math.min(Math.max(depth, 0), deepest)) + piece;
	for (const piece of pieces(text)) {
		if (piece.startsWith('</')) {
			depth -= 1;
			if (open === '') lines.push(indented(piece));
			else open += piece;
			flush();
		} else if (/^<[A-Za-z]/.test(piece)) {
			flush();
			open = indented(piece);
			if (piece.endsWith('/>')) flush();
			else depth += 1;
		} else if (piece.startsWith('<')) {
			flush();
			lines.push(indented(piece));
		} else if (piece.trim() !== '') {
			open = open === '' ? indented(piece) : open + piece;
		}
	}
	flush();
	return lines.join('\n');
}

/** Tags and the text between them, in order; an unclosed tag goes to the end. */
function* pieces(text: string): Generator<string> {
	let at = 0;
	while (at < text.length) {
		const isTag = text[at] === '<';
		const next = text.indexOf(isTag ? '>' : '<', at);
		const end = next < 0 ? text.length : isTag ? next + 1 : next;
		yield text.slice(at, end);
		at = end;
	}
}
