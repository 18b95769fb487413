/** What is wrong with a source file of the catalogue, and where. */
export interface Fault {
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly sentence: string;
}

/** What a parser found: a value when nothing is wrong, else every fault, in order of the file. */
export type Parsed<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

/** `src/core/catalog/codes/en/NoSuchKey.md:7: the page id "key" is unknown` */
export function faultText({ file, line, sentence }: Fault): string {
	return `${file}:${line}: ${sentence}`;
}
