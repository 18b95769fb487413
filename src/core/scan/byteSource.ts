import type { Shortfall } from './shortfall.ts';

/** A file's bytes from the first to the last, read straight to where they are needed. */
export interface ByteSource {
	/** Puts the next bytes at the start of `into`; gives how many (0 at the end), or what went wrong. */
	read(into: Uint8Array): Promise<number | Shortfall>;
	/** Lets go of the file; no read may be under way. */
	close(): Promise<void>;
}
