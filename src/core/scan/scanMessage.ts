import type { Hit } from './hit.ts';
import type { Coverage, Progress } from './scanSource.ts';

/** What the thread that scans tells the one that asked. Of each file: hits and progress as they come, then its end. */
export type ScanMessage =
	| { readonly kind: 'hits'; readonly file: string; readonly hits: readonly Hit[] }
	| ({ readonly kind: 'progress'; readonly file: string } & Progress)
	| { readonly kind: 'end'; readonly file: string; readonly coverage: Coverage };

/** What is to be scanned, and how. */
export interface ScanOrder {
	/** Paths, in the order in which they are scanned. */
	readonly files: readonly string[];
	/** Also findings that are only `possible`. */
	readonly includePossible: boolean;
	/** Stop reading a file after so many bytes of text. */
	readonly byteBudget?: number;
	/** See `ScannerOptions`; of the first file only. */
	readonly again?: number | undefined;
	/** Where the thread notes what it reads (`host/node/reading.ts`): a thread that is stuck tells nothing any more. */
	readonly reading?: SharedArrayBuffer;
}
