/**
 * As much of the WebAssembly binary format as `searchModule.ts` needs: instructions as byte lists, and the envelope around functions.
 * Numbers are those of the core specification 3.0, chapter 5 (binary format), with the SIMD opcodes in 5.4.
 */
export type Code = readonly number[];

/** Value types of parameters, results and locals. */
export const i32 = 0x7f;
/** Value type: 16 bytes. */
export const v128 = 0x7b;

/** One exported function of a module. */
export interface WasmFunction {
	readonly name: string;
	/** How many i32 parameters; each function gives one i32. */
	readonly parameters: number;
	/** Types of the locals behind the parameters. */
	readonly locals: Code;
	readonly body: Code;
}

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
	const bytes: number[] = [];
	let rest = value >>> 0;
	for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
	return [...bytes, rest];
}

/** Signed LEB128 of a 32-bit integer. */
function signed(value: number): number[] {
	const bytes: number[] = [];
	let rest = value | 0;
	for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
	return [...bytes, rest & 0x7f];
}

const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
const seq = (...parts: readonly Code[]): Code => parts.flat();
/** Alignment 1, so that any address will do. */
const at = (offset: number): Code => [0, ...unsigned(offset)];

/** Instructions, by the names that WebAssembly's text format gives them. */
export const op = {
	seq,
	get: (local: number): Code => [0x20, ...unsigned(local)],
	set: (local: number): Code => [0x21, ...unsigned(local)],
	/** Sets a local and leaves the value on the stack. */
	tee: (local: number): Code => [0x22, ...unsigned(local)],
	const: (value: number): Code => [0x41, ...signed(value)],
	loop: (...body: readonly Code[]): Code => [0x03, 0x40, ...seq(...body), 0x0b],
	block: (...body: readonly Code[]): Code => [0x02, 0x40, ...seq(...body), 0x0b],
	/** Leaves (or, for a loop, repeats) the construct so many levels out, if the value on the stack is not 0. */
	branchIf: (level: number): Code => [0x0d, ...unsigned(level)],
	/** Ends the function with the value on the stack. */
	leave: [0x0f],
	branch: (level: number): Code => [0x0c, ...unsigned(level)],
	load: (offset: number): Code => [0x28, ...at(offset)],
	loadByte: (offset: number): Code => [0x2d, ...at(offset)],
	store: (offset: number): Code => [0x36, ...at(offset)],
	loadVector: (offset: number): Code => [...simd(0x00), ...at(offset)],
	isZero: [0x45],
	isEqual: [0x46],
	isBelow: [0x49],
	isAtLeast: [0x4f],
	countTrailingZeros: [0x68],
	countOnes: [0x69],
	add: [0x6a],
	subtract: [0x6b],
	multiply: [0x6c],
	and: [0x71],
	or: [0x72],
	shiftLeft: [0x74],
	shiftRight: [0x76],
	/** Sixteen bytes of the two vectors in a row, from `first` on. */
	window: (first: number): Code => [...simd(0x0d), ...Array.from({ length: 16 }, (_, index) => first + index)],
	zeros: [...simd(0x0c), ...Array<number>(16).fill(0)],
	/** A vector of sixteen times the byte on the stack. In a local it stays in a register; V8 makes a constant anew at each use. */
	spread: simd(0x0f),
	/** Picks bytes of the first vector by the second one's; an index above 15 picks 0. */
	pick: simd(0x0e),
	/** The same for indices up to 15, which it takes as they are; one of the relaxed SIMD instructions, which not every engine has. */
	pickRelaxed: simd(0x100),
	bytesEqual: simd(0x23),
	bytesDiffer: simd(0x24),
	/** Of signed bytes. */
	bytesAbove: simd(0x27),
	/** Of unsigned bytes. */
	bytesAtLeast: simd(0x2c),
	vectorAnd: simd(0x4e),
	vectorAndNot: simd(0x4f),
	vectorOr: simd(0x50),
	isAnySet: simd(0x53),
	bytesSubtract: simd(0x71),
	/** Adds neighbours: sixteen unsigned bytes become eight numbers of 16 bits, and those four of 32. */
	addNeighbourBytes: simd(0x7d),
	addNeighbourPairs: simd(0x7f),
	/** One of the four i32 of a vector. */
	lane: (index: number): Code => [...simd(0x1b), index],
	/** The highest bits of the sixteen bytes as an i32. */
	bitmask: simd(0x64),
	/** Each 16 bits shifted right, by the i32 on the stack. */
	shiftPairsRight: simd(0x8d),
} as const;

/** The locals' numbers by their names, parameters first. */
export function localsOf(names: readonly string[]): (name: string) => number {
	const indices: ReadonlyMap<string, number> = new Map(names.map((name, index) => [name, index]));
	return (name) => indices.get(name) ?? 0;
}

/** `\0asm` and version 1. */
const magic: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** A module that has a memory of `pages` × 64 KiB, exported as `memory`, and exports the functions. */
export function assemble(pages: number, functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
	const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
	const section = (id: number, items: readonly Code[]): Code => {
		const content = list(items);
		return [id, ...unsigned(content.length), ...content];
	};
	const name = (text: string): Code => list(Array.from(text, (character) => [character.charCodeAt(0)]));
	const types = functions.map(({ parameters }) => [0x60, ...list(Array.from({ length: parameters }, () => [i32])), 1, i32]);
	const bodies = functions.map(({ locals, body }) => {
		const content = [...list(locals.map((type) => [1, type])), ...body, 0x0b];
		return [...unsigned(content.length), ...content];
	});
	return Uint8Array.from([
		...magic,
		...section(1, types),
		...section(
			3,
			functions.map((_, index) => unsigned(index)),
		),
		...section(5, [[0x00, ...unsigned(pages)]]),
		...section(7, [
			[...name('memory'), 0x02, 0],
			...functions.map((item, index) => [...name(item.name), 0x00, ...unsigned(index)]),
		]),
		...section(10, bodies),
	]);
}
