import { ownString } from '../../ownString.ts';
import { type BlockTemplate, blockTemplate } from './blockTemplate.ts';
import type { BlockNode, KnownLine, LineTable } from './lineTable.ts';
import type { PlacedSkeleton } from './twin.ts';

/** A line, or an event's line with those that belong to it, in a text. */
export interface Block {
	readonly start: number;
	/** Without its line break. */
	readonly end: number;
	/** Where its last line begins. */
	readonly lastLine: number;
	/** Undefined for one with a line that is too long. */
	readonly template: BlockTemplate | undefined;
}

/** Blocks of so many lines at most. */
const mostLines = 64;

/** Cuts a text into blocks and says of each what is known of its kind; `onLearn` is told of each kind that was not known. */
export function blocksOf(text: string, anchors: readonly number[], table: LineTable, onLearn: () => void): Block[] {
	const blocks: Block[] = [];
	let lines: KnownLine[] = [];
	let starts: number[] = [];
	let isCut = false;
	let anchor = 0;

	function close(end: number): void {
		const start = starts[0];
		if (start === undefined) return;
		const from = anchor;
		while (anchor < anchors.length && (anchors[anchor] ?? 0) < end) anchor++;
		const [first, ...rest] = lines;
		let node: BlockNode | undefined = isCut ? undefined : first;
		for (const line of rest) node = node && nodeBehind(node, line);
		let template = node?.templates.find((known) => standAt(known.anchors, anchors, from, anchor, start))?.template;
		if (node !== undefined && template === undefined) {
			onLearn();
			const own = anchors.slice(from, anchor).map((at) => at - start);
			template = blockTemplate(ownString(text.slice(start, end)), placed(lines, starts), own);
			node.templates.push({ anchors: own, template });
		}
		blocks.push({ start, end, lastLine: starts.at(-1) ?? start, template });
		lines = [];
		starts = [];
		isCut = false;
	}

	for (let start = 0; start < text.length; ) {
		const lineBreak = text.indexOf('\n', start);
		const end = lineBreak < 0 ? text.length : lineBreak;
		const line = table.lineAt(text, start, end);
		if (!belongs(line, lines[0], starts.length)) close(start - 1);
		starts.push(start);
		if (line === undefined) isCut = true;
		else lines.push(line);
		start = end + 1;
	}
	close(text.endsWith('\n') ? text.length - 1 : text.length);
	return blocks;
}

/** Whether the anchors from `from` up to `to` stand at these places behind `start`. */
function standAt(places: readonly number[], anchors: readonly number[], from: number, to: number, start: number): boolean {
	if (places.length !== to - from) return false;
	for (let index = from; index < to; index++) if (anchors[index] !== start + (places[index - from] ?? 0)) return false;
	return true;
}

/** Whether a line goes on with the block that `first` begins. */
function belongs(line: KnownLine | undefined, first: KnownLine | undefined, lineCount: number): boolean {
	if (lineCount === 0 || lineCount >= mostLines || line === undefined || line.isEvent) return false;
	return line.goesOn || first?.isEvent === true;
}

function nodeBehind(node: BlockNode, line: KnownLine): BlockNode {
	const known = node.next.get(line);
	if (known !== undefined) return known;
	const made: BlockNode = { templates: [], next: new Map() };
	node.next.set(line, made);
	return made;
}

function placed(lines: readonly KnownLine[], starts: readonly number[]): PlacedSkeleton[] {
	return lines.map(({ starts: from, ends, kinds, count }, index) => ({
		at: (starts[index] ?? 0) - (starts[0] ?? 0),
		starts: from,
		ends,
		kinds,
		count,
	}));
}
