import { type Part, type RichText, words } from '../richText.ts';
import { clip, visible } from '../safe/visible.ts';

/** The paragraphs of a hover but its links, in their order. */
export interface HoverText {
	readonly title: RichText;
	readonly headline: RichText;
	readonly evidence: readonly RichText[];
	readonly next: RichText;
	readonly retry: RichText;
}

/**
 * VS Code (1.139) shows 250 pixels of a hover in any window up to 1,000 pixels high, and scrolls the rest; in a window 500 wide a line of it
 * holds this many letters of its own font, of 13 pixels.
 */
const shownHeight = 250;
const lettersOfLine = 54;
const lineHeight = 19;
const gap = 8;

/** How much of an explanation a hover holds: sentences of why, UTF-16 units of a value and of a literal of ours, and where commands go. */
interface Measure {
	readonly evidence: number;
	readonly value: number;
	readonly literal: number;
	readonly isPlaceShown: boolean;
	/** The step goes on behind More where it has more lines. */
	readonly linesOfNext?: number;
	/** Why outranks whether to retry, which the page says as well. */
	readonly isRetrySaid?: false;
}

/** From most to least; the first that fits is taken. A command is copied whole, whatever its hover shows. */
const measures: readonly [Measure, ...Measure[]] = [
	{ evidence: 3, value: 240, literal: 600, isPlaceShown: true },
	{ evidence: 3, value: 160, literal: 240, isPlaceShown: false },
	{ evidence: 2, value: 160, literal: 120, isPlaceShown: false },
	{ evidence: 1, value: 160, literal: 120, isPlaceShown: false },
	{ evidence: 1, value: 160, literal: 60, isPlaceShown: false, linesOfNext: 3 },
	{ evidence: 1, value: 90, literal: 60, isPlaceShown: false, linesOfNext: 3 },
	{ evidence: 1, value: 60, literal: 60, isPlaceShown: false, linesOfNext: 3, isRetrySaid: false },
	{ evidence: 1, value: 60, literal: 60, isPlaceShown: false, linesOfNext: 2, isRetrySaid: false },
	// The title on one line: why outranks the end of a key as well.
	{ evidence: 1, value: 50, literal: 60, isPlaceShown: false, linesOfNext: 2, isRetrySaid: false },
	{ evidence: 0, value: 60, literal: 60, isPlaceShown: false },
	{ evidence: 0, value: 60, literal: 60, isPlaceShown: false, linesOfNext: 3 },
];

/** As much of a hover's text as VS Code shows without scrolling above a line of links of so many letters. */
export function fitted(text: HoverText, lettersOfLinks: number): HoverText {
	const room = shownHeight - 2 * gap - lineHeight * Math.ceil(lettersOfLinks / lettersOfLine);
	const [most, ...less] = measures;
	let fit = measured(text, most);
	for (const measure of less) {
		if (heightOf(fit) <= room) break;
		fit = measured(text, measure);
	}
	return fit;
}

function measured({ title, headline, evidence, next, retry }: HoverText, measure: Measure): HoverText {
	const short = (sentence: RichText) => sentence.map((part) => shortened(part, measure));
	const why = evidence.slice(0, measure.evidence).map(short);
	return {
		title: short(title),
		headline: short(headline),
		evidence: why,
		next: cut(short(next), measure.linesOfNext),
		retry: measure.isRetrySaid === false ? [] : retry,
	};
}

/** The parts that begin within so many lines, and `…` for the others. */
function cut(text: RichText, lines: number | undefined): RichText {
	const end = lines === undefined ? -1 : text.findIndex((_, index) => linesOf(text.slice(0, index + 1)) > lines);
	return end === -1 ? text : [...text.slice(0, end), words('…')];
}

function shortened(part: Part, { value, literal, isPlaceShown }: Measure): Part {
	if (part.kind === 'words') return part;
	const text = visible(part.text, false);
	if (part.kind === 'value') return { ...part, text: clip(text, value) };
	const hasPlace = part.command !== undefined && !isPlaceShown;
	return { ...part, text: clip(hasPlace ? text.replace(/--endpoint-url \S+ --region \S+/, '…') : text, literal) };
}

/** Pixels, estimated. */
function heightOf({ title, headline, evidence, next, retry }: HoverText): number {
	const paragraphs = [title, headline, ...evidence, [...next, ...retry]].filter(({ length }) => length > 0);
	return paragraphs.reduce((height, paragraph) => height + gap + lineHeight * linesOf(paragraph), gap);
}

/** Lines that a paragraph fills, word by word; a sign above or below a letter takes no room, and a letter of fixed width more. */
function linesOf(text: RichText): number {
	let [lines, used] = [1, 0];
	for (const { kind, text: part } of text) {
		if (kind === 'code') used += 1;
		for (const word of part.replace(/\p{M}/gu, '').split(/(?<=[ -])/)) {
			const width = word.length * (kind === 'code' ? 1.15 : 1);
			if (used + width > lettersOfLine) {
				lines += Math.max(1, Math.floor(width / lettersOfLine));
				used = width % lettersOfLine;
			} else used += width;
		}
	}
	return lines;
}
