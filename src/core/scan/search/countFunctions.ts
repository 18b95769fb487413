import { type Code, i32, localsOf, op, v128, type WasmFunction } from './assembler.ts';

const { get, seq: line, set } = op;
const literal = op.const;

/** So many bytes are counted in one go: no byte of a counter may see more than 255 of them. */
const runBytes = 4096;

/**
 * `countLineFeeds(from, to)`: how many LFs stand in `[from, to)`, or −1 where there is a CR, of which not every one ends a line. The distance
 * must be a multiple of 64. Few logs have a CR; in the 2.4 MB that a scan holds this does 33 GB/s, `countLineStarts` 15.
 */
export function countFeedsFunction(): WasmFunction {
	const names = 'at to count end text lineFeed carriageReturn returns feeds0 feeds1 feeds2 feeds3'.split(' ');
	const local = localsOf(names);
	const read = (name: string) => get(local(name));
	const write = (name: string) => set(local(name));
	const parts = [0, 1, 2, 3].map((index) => ({ offset: 16 * index, feeds: `feeds${index}` }));
	return {
		name: 'countLineFeeds',
		parameters: 2,
		locals: names.slice(2).map((name) => (['count', 'end'].includes(name) ? i32 : v128)),
		body: op.seq(
			line(literal(10), op.spread, write('lineFeed')),
			line(literal(13), op.spread, write('carriageReturn')),
			op.block(
				op.loop(
					line(read('at'), read('to'), op.isAtLeast, op.branchIf(1)),
					line(read('at'), literal(runBytes), op.add, write('end')),
					op.block(line(read('end'), read('to'), op.isBelow, op.branchIf(0)), line(read('to'), write('end'))),
					...parts.map(({ feeds }) => line(op.zeros, write(feeds))),
					op.loop(
						...parts.map(({ offset, feeds }) =>
							op.seq(
								line(read('at'), op.loadVector(offset), write('text')),
								line(read(feeds), read('text'), read('lineFeed'), op.bytesEqual, op.bytesSubtract, write(feeds)),
								line(read('text'), read('carriageReturn'), op.bytesEqual, read('returns'), op.vectorOr, write('returns')),
							),
						),
						line(read('at'), literal(64), op.add, op.tee(local('at')), read('end'), op.isBelow, op.branchIf(0)),
					),
					...parts.map(({ feeds }) => line(read(feeds), op.addNeighbourBytes, op.addNeighbourPairs, write('text'), add('text'))),
					op.block(line(read('returns'), op.isAnySet, op.isZero, op.branchIf(0)), line(literal(-1), op.leave)),
					op.branch(0),
				),
			),
			read('count'),
		),
	};

	/** Adds the four numbers of a vector to the count. */
	function add(vector: string): Code {
		const lanes = [0, 1, 2, 3].map((index) => line(read(vector), op.lane(index), op.add));
		return line(read('count'), ...lanes, write('count'));
	}
}

/**
 * `countLineStarts(from, to)`: how many of the bytes in `[from, to)` end a line: an LF, or a CR that no LF follows. The distance must be a
 * multiple of 16.
 */
export function countStartsFunction(): WasmFunction {
	return countingFunction('countLineStarts', { lineFeed: 10, carriageReturn: 13 }, (read) =>
		op.seq(
			line(read('text'), read('carriageReturn'), op.bytesEqual),
			line(read('at'), op.loadVector(1), read('lineFeed'), op.bytesEqual, op.vectorAndNot),
			line(read('text'), read('lineFeed'), op.bytesEqual, op.vectorOr),
			line(op.bitmask, op.countOnes),
		),
	);
}

/**
 * `countUnits(from, to)`: how many UTF-16 units the bytes in `[from, to)` make as UTF-8: one for each byte that begins a character, one
 * more for one beyond the BMP. The distance must be a multiple of 16.
 */
export function countUnitsFunction(): WasmFunction {
	return countingFunction('countUnits', { lastInner: 0xbf, firstLong: 0xf0 }, (read) =>
		op.seq(
			// As signed bytes, those that go on with a character are the lowest: 0x80 to 0xBF.
			line(read('text'), read('lastInner'), op.bytesAbove, op.bitmask, op.countOnes),
			line(read('text'), read('firstLong'), op.bytesAtLeast, op.bitmask, op.countOnes, op.add),
		),
	);
}

/** A function `(from, to)` that adds up what `countOf` leaves on the stack for each sixteen bytes, `text`; a vector of each constant's byte is at hand. */
function countingFunction(
	name: string,
	constants: Readonly<Record<string, number>>,
	countOf: (read: (name: string) => Code) => Code,
): WasmFunction {
	const local = localsOf(['at', 'to', 'count', 'text', ...Object.keys(constants)]);
	const read = (of: string) => get(local(of));
	const write = (of: string) => set(local(of));
	return {
		name,
		parameters: 2,
		locals: [i32, v128, ...Object.keys(constants).map(() => v128)],
		body: op.seq(
			...Object.entries(constants).map(([of, byte]) => line(literal(byte), op.spread, write(of))),
			op.block(
				op.loop(
					line(read('at'), read('to'), op.isAtLeast, op.branchIf(1)),
					line(read('at'), op.loadVector(0), write('text')),
					line(countOf(read), read('count'), op.add, write('count')),
					line(read('at'), literal(16), op.add, write('at')),
					op.branch(0),
				),
			),
			read('count'),
		),
	};
}
