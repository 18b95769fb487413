import type { Part } from '../part.ts';
import type { Coverage, Progress } from '../scanSource.ts';
import type { PackedHits } from './packedHits.ts';

/** What a thread that scans tells of one of its jobs. */
export type JobMessage =
	| { readonly kind: 'hits'; readonly hits: PackedHits }
	| ({ readonly kind: 'progress' } & Progress)
	| { readonly kind: 'end'; readonly coverage: Coverage };

/** A file, or a part of one that is open already. */
export interface ScanJob {
	readonly file: string;
	readonly part?: (Part & { readonly opened: OpenedFile }) | undefined;
}

/** A file that all threads of a process read. */
export interface OpenedFile {
	readonly descriptor: number;
	/** In bytes, when it was opened. */
	readonly size: number;
}

/** What a thread is to scan, and how. */
export interface ScanOrder {
	/** In the order in which they are scanned. */
	readonly jobs: readonly ScanJob[];
	/** Also findings that are only `possible`. */
	readonly includePossible: boolean;
	/** Reads some reports closely. */
	readonly samples: boolean;
	/** See `ScannerOptions`; of the first job only. */
	readonly again?: number | undefined;
	/** Where the thread notes what it reads (`host/node/threads/reading.ts`): a thread that is stuck tells nothing any more. */
	readonly reading?: SharedArrayBuffer;
	/** Where the thread notes how much of what it told waits (`host/node/threads/backlog.ts`). */
	readonly backlog?: SharedArrayBuffer;
}
