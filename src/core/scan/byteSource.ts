import type { Shortfall } from './shortfall.ts';

/** A file's bytes from the first to the last, read straight to where they are needed. */
export interface ByteSource {
	/** Bytes that the file has on disk; undefined where that is not known beforehand. */
	readonly size: number | undefined;
	/** Bytes of the file on disk that were taken so far: packed ones for a packed file. */
	readonly taken: number;
	/** Puts the next bytes at the start of `into`; gives how many (0 at the end), or what went wrong. */
	read(into: Uint8Array): Promise<number | Shortfall>;
	/** Goes on with the byte at this offset; false, or no such method, where only reading gets there. */
	goOnFrom?(offset: number): boolean;
	/** What came to light about the file when it had been read. */
	check(): Promise<readonly Shortfall[]>;
	/** Lets go of the file; no read may be under way. */
	close(): Promise<void>;
}
