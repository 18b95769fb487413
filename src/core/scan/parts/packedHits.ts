import type { Certainty, Finding } from '../../finding.ts';
import type { Hit, Place } from '../hit.ts';
import type { LogTime } from '../logTime.ts';
import type { Sample } from '../sample/sample.ts';

/**
 * Hits on their way from one thread to another: all numbers in one array and all texts in one string, because to copy objects costs two threads more
 * than to find what they hold. 1,000 hits take some 0.5 MB.
 */
export interface PackedHits {
	readonly count: number;
	readonly numbers: Float64Array<ArrayBuffer>;
	readonly text: string;
	/** Where each piece of the text ends. */
	readonly ends: Uint32Array<ArrayBuffer>;
	readonly shapes: readonly Finding['shape'][];
	readonly certainties: readonly Certainty[];
	/** Of fields and details. */
	readonly names: readonly string[];
	/** By the hit's index. */
	readonly samples: readonly (readonly [index: number, sample: Sample])[];
}

const noDetails: ReadonlyMap<string, string> = new Map();

/** What follows a field's name: a piece of the text, or a number. */
const kinds = { text: 0, number: 1 } as const;

/** Packs hits; `unpackHits` gives the same ones. */
export function packHits(hits: readonly Hit[]): PackedHits {
	const numbers: number[] = [];
	const pieces: string[] = [];
	const shapes: Finding['shape'][] = [];
	const certainties: Certainty[] = [];
	const names: string[] = [];
	const samples: (readonly [number, Sample])[] = [];
	/** The piece that was last said under each name: in a burst most say the same again. */
	const latest: number[] = [];

	function addText(name: string, text: string): void {
		const index = indexIn(names, name);
		const last = latest[index] ?? -1;
		if (pieces[last] !== text) latest[index] = pieces.push(text) - 1;
		numbers.push(index, kinds.text, latest[index] ?? 0);
	}

	for (const [index, hit] of hits.entries()) {
		const { time } = hit;
		const fields = Object.entries(hit.fields);
		numbers.push(indexIn(shapes, hit.shape), indexIn(certainties, hit.certainty), hit.lineHash);
		numbers.push(time === undefined ? 0 : 1 + (time.hasZone ? 2 : 0) + (time.hasYear ? 4 : 0), time?.at ?? 0);
		addPlace(numbers, hit.place);
		numbers.push(hit.alsoAt.length);
		for (const place of hit.alsoAt) addPlace(numbers, place);
		addText('', hit.code);
		addText('excerpt', hit.excerpt);
		numbers.push(fields.length);
		for (const [name, value] of fields) {
			if (typeof value === 'number') numbers.push(indexIn(names, name), kinds.number, value);
			else addText(name, value);
		}
		numbers.push(hit.details.size);
		for (const [name, value] of hit.details) addText(name, value);
		if (hit.sample !== undefined) samples.push([index, hit.sample]);
	}
	const ends = new Uint32Array(pieces.length);
	let end = 0;
	for (const [index, piece] of pieces.entries()) ends[index] = end += piece.length;
	const text = pieces.join('');
	return { count: hits.length, numbers: Float64Array.from(numbers), text, ends, shapes, certainties, names, samples };
}

function addPlace(numbers: number[], { line, column, byteOffset, length }: Place): void {
	numbers.push(line, column, byteOffset, length);
}

/** A handful of names is looked through faster than it is hashed. */
function indexIn<Name>(names: Name[], name: Name): number {
	const index = names.indexOf(name);
	return index < 0 ? names.push(name) - 1 : index;
}

/** The hits that were packed, `linesBefore` further down. Their strings are pieces of one text, which they keep alive. */
export function unpackHits(packed: PackedHits, linesBefore = 0): Hit[] {
	const { count, numbers, text, ends, shapes, certainties, names } = packed;
	const samples = new Map(packed.samples);
	let at = 0;
	const next = (): number => numbers[at++] ?? 0;
	const place = (): Place => ({ line: next() + linesBefore, column: next(), byteOffset: next(), length: next() });
	const named = (): [name: string, value: string | number] => {
		const name = names[next()] ?? '';
		if (next() === kinds.number) return [name, next()];
		const piece = next();
		return [name, text.slice(piece === 0 ? 0 : ends[piece - 1], ends[piece])];
	};
	const detail = (): [string, string] => {
		const [name, stated] = named();
		return [name, String(stated)];
	};

	return Array.from({ length: count }, (_, index): Hit => {
		const shape = shapes[next()] ?? 'bare';
		const certainty = certainties[next()] ?? 'possible';
		const lineHash = next();
		const time = timeOf(next(), next());
		const own = place();
		const alsoAt = Array.from({ length: next() }, place);
		const code = String(named()[1]);
		const excerpt = String(named()[1]);
		const fields: { [name: string]: string | number } = {};
		for (let left = next(); left > 0; left--) {
			const [name, stated] = named();
			fields[name] = stated;
		}
		const detailCount = next();
		const details = detailCount === 0 ? noDetails : new Map(Array.from({ length: detailCount }, detail));
		const sample = samples.get(index);
		return { time, lineHash, excerpt, code, place: own, alsoAt, shape, certainty, fields, details, ...(sample && { sample }) };
	});
}

function timeOf(flags: number, at: number): LogTime | undefined {
	return flags === 0 ? undefined : { at, hasZone: (flags & 2) !== 0, hasYear: (flags & 4) !== 0 };
}
