import { ownString } from '../../ownString.ts';
import { beginsEvent, goesOn } from '../passage/lines.ts';
import { undress } from '../passage/undress.ts';
import type { BlockTemplate } from './blockTemplate.ts';
import { createSkeleton, readSkeleton, type Skeleton } from './skeleton.ts';

/** A kind of line: all lines with one skeleton. */
export interface KnownLine extends Pick<Skeleton, 'count' | 'starts' | 'ends' | 'kinds'>, BlockNode {
	/** The first line of this kind. */
	readonly sample: string;
	/** What stands between the values, and where. */
	readonly words: readonly { readonly at: number; readonly text: string }[];
	/** See `passage/lines.ts`. */
	readonly isEvent: boolean;
	readonly goesOn: boolean;
}

/** Lines one after the other, as a block of a text holds them. */
export interface BlockNode {
	/** What is known of the block that ends here, by where its anchors stand: a number may begin as a status does. */
	readonly templates: { readonly anchors: readonly number[]; readonly template: BlockTemplate }[];
	/** With one more line. */
	readonly next: Map<KnownLine, BlockNode>;
}

/** Kinds of lines by their skeletons. */
export interface LineTable {
	/** The kind of the line in `[start, end)`; undefined for a line that is too long. */
	lineAt(text: string, start: number, end: number): KnownLine | undefined;
}

/** An access log's line is 600 units long, and a line of a JSON log some 1,000; a layout is looked for 1,024 units around its anchor. */
const longestLine = 1_000;

/** An outage has some hundred kinds of lines; each holds about 2 KB. A log of prose has no end of them. */
const mostLines = 4_096;

/** A table without lines; it forgets all when it is full, so that its memory is bounded. */
export function createLineTable(): LineTable {
	const byHash = new Map<number, KnownLine[]>();
	const skeleton = createSkeleton();
	let count = 0;

	function known(text: string, start: number, length: number): KnownLine | undefined {
		const lines = byHash.get(skeleton.hash);
		if (lines === undefined) return undefined;
		for (const line of lines) if (line.sample.length === length && isLike(line, skeleton, text, start)) return line;
		return undefined;
	}

	return {
		lineAt: (text, start, end) => {
			if (end - start > longestLine || !readSkeleton(text, start, end, skeleton)) return undefined;
			const found = known(text, start, end - start);
			if (found !== undefined) return found;
			if (++count > mostLines) {
				byHash.clear();
				count = 1;
			}
			const made = knownLine(text.slice(start, end), skeleton);
			byHash.set(skeleton.hash, [...(byHash.get(skeleton.hash) ?? []), made]);
			return made;
		},
	};
}

/** Whether a line of a text has the skeleton of a known one, to the last letter. */
function isLike(known: KnownLine, { count, kinds }: Skeleton, text: string, start: number): boolean {
	if (known.count !== count) return false;
	for (let index = 0; index < count; index++) if (known.kinds[index] !== kinds[index]) return false;
	for (const word of known.words) if (!text.startsWith(word.text, start + word.at)) return false;
	return true;
}

function knownLine(line: string, { count, starts, ends, kinds }: Skeleton): KnownLine {
	const sample = ownString(line);
	const words: { at: number; text: string }[] = [];
	let at = 0;
	for (let index = 0; index <= count; index++) {
		const end = index === count ? sample.length : (starts[index] ?? 0);
		if (end > at) words.push({ at, text: sample.slice(at, end) });
		at = ends[index] ?? 0;
	}
	const own = undress(sample, [{ start: 0, end: sample.length }]).text.split('\n', 1)[0] ?? '';
	return {
		sample,
		words,
		count,
		starts: starts.slice(0, count),
		ends: ends.slice(0, count),
		kinds: kinds.slice(0, count),
		isEvent: beginsEvent(own),
		goesOn: goesOn(own),
		templates: [],
		next: new Map(),
	};
}
