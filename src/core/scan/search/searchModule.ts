import { assemble, type Code, i32, localsOf, op, v128, type WasmFunction } from './assembler.ts';
import { countFeedsFunction, countStartsFunction, countUnitsFunction } from './countFunctions.ts';

/** Where things stand in the module's memory, in bytes. */
export const layout = {
	/** Eight look-up tables of 16 bytes: for each of four neighbouring bytes, the groups that its low and its high half may belong to. */
	tables: 0,
	/** How many offsets `search` wrote. */
	count: 128,
	/** One bit for each hash of four bytes that a literal has at its rarest place. */
	keys: 4096,
	offsets: 4096 + 8192,
	/** One past the last offset that fits; 16,384 of them. */
	offsetsEnd: 4096 + 8192 + 4 * 16_384,
	text: 0x20000,
} as const;

/** The hash of four bytes, read as a little-endian number: 16 bits. The multiplier is Knuth's, 2^32 divided by the golden ratio. */
export function hashKey(key: number): number {
	return Math.imul(key, multiplier) >>> 16;
}
const multiplier = 0x9e3779b1;

const { get, seq: line, set } = op;
const literal = op.const;

/**
 * `search(from, to)`: writes every offset in `[from, to)` whose four bytes have the hash of a key, in order, and gives where it stopped:
 * `to` or more, or earlier where the offsets are full. Reads 19 bytes beyond.
 *
 * Sixteen places at a time ("Teddy", as in Hyperscan): each byte is looked up by its halves, as the first of a key, the second, and so on,
 * and a place stays a candidate while one group of literals allows it and the three before it. Keys that begin before `from` are not seen.
 */
function searchFunction(pick: Code): WasmFunction {
	const names = [
		'at',
		'to',
		'out',
		'mask',
		'place',
		'hash',
		'low0',
		'high0',
		'low1',
		'high1',
		'low2',
		'high2',
		'low3',
		'high3',
		'text',
		'half',
		'low',
		'high',
		'before0',
		'before1',
		'before2',
		'hit',
	];
	const local = localsOf(names);
	const read = (name: string) => get(local(name));
	const write = (name: string) => set(local(name));
	const tables = ['low0', 'high0', 'low1', 'high1', 'low2', 'high2', 'low3', 'high3'];

	const groupsAt = (place: 0 | 1 | 2 | 3) =>
		op.seq(line(read(`low${place}`), read('low'), pick), line(read(`high${place}`), read('high'), pick), op.vectorAnd);
	/** What a key's earlier place allows, moved to where the key's last place is; the vector before reaches in. */
	const shifted = (place: 0 | 1 | 2) =>
		op.seq(read(`before${place}`), groupsAt(place), op.tee(local(`before${place}`)), op.window(13 + place), op.vectorAnd);
	const keepIfKey = op.block(
		line(read('at'), read('mask'), op.countTrailingZeros, op.add, literal(3), op.subtract, write('place')),
		line(read('place'), op.load(0), literal(multiplier), op.multiply, literal(16), op.shiftRight, write('hash')),
		line(read('hash'), literal(3), op.shiftRight, op.loadByte(layout.keys)),
		line(read('hash'), literal(7), op.and, op.shiftRight, literal(1), op.and, op.isZero, op.branchIf(0)),
		line(read('out'), read('place'), op.store(0)),
		line(read('out'), literal(4), op.add, write('out')),
	);
	const candidates = op.block(
		line(read('hit'), op.isAnySet, op.isZero, op.branchIf(0)),
		line(read('hit'), op.zeros, op.bytesDiffer, op.bitmask, write('mask')),
		op.loop(
			keepIfKey,
			line(read('mask'), read('mask'), literal(1), op.subtract, op.and, write('mask')),
			line(read('mask'), op.branchIf(0)),
		),
	);
	return {
		name: 'search',
		parameters: 2,
		locals: names.slice(2).map((name) => (['out', 'mask', 'place', 'hash'].includes(name) ? i32 : v128)),
		body: op.seq(
			...tables.flatMap((name, index) => [literal(0), op.loadVector(layout.tables + 16 * index), write(name)]),
			line(literal(0x0f), op.spread, write('half')),
			line(literal(layout.offsets), write('out')),
			op.block(
				op.loop(
					line(read('at'), read('to'), op.isAtLeast, op.branchIf(1)),
					line(read('at'), op.loadVector(0), op.tee(local('text')), read('half'), op.vectorAnd, write('low')),
					line(read('text'), literal(4), op.shiftPairsRight, read('half'), op.vectorAnd, write('high')),
					line(groupsAt(3), shifted(2), shifted(1), shifted(0), write('hit')),
					candidates,
					line(read('at'), literal(16), op.add, write('at')),
					line(read('out'), literal(layout.offsetsEnd - 64), op.isBelow, op.branchIf(0)),
				),
			),
			line(literal(0), read('out'), literal(layout.offsets), op.subtract, literal(2), op.shiftRight, op.store(layout.count)),
			read('at'),
		),
	};
}

/** The module as bytes, with room for `capacity` bytes of text; `isRelaxed` with an instruction that not every engine has. */
export function searchModule(capacity: number, isRelaxed: boolean): Uint8Array<ArrayBuffer> {
	// 64 bytes more, since the functions read a little beyond their end.
	return assemble(Math.ceil((layout.text + capacity + 64) / 0x10000), [
		searchFunction(isRelaxed ? op.pickRelaxed : op.pick),
		countFeedsFunction(),
		countStartsFunction(),
		countUnitsFunction(),
	]);
}
