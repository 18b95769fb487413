import type { Place } from './hit.ts';
import type { ScanMessage } from './scanMessage.ts';
import type { Shortfall } from './shortfall.ts';
import type { TextAround } from './textAround.ts';

/** A scan that goes on while others work. */
export interface RunningScan {
	/** Ends it at once; what was found stays, and the file in work and those after it are marked as cancelled. */
	cancel(): void;
	/** Fulfilled when every file has had its `end`. Never rejected. */
	readonly done: Promise<void>;
}

/** What a folder holds: its files by path, and what was left out. */
export interface Listing {
	readonly files: readonly string[];
	readonly skipped: readonly { readonly path: string; readonly why: Shortfall }[];
}

/** A file behind an API that gives it whole or not at all. */
export interface NamedFile {
	readonly name: string;
	/** In bytes; rejected where the file cannot be had. */
	size(): Promise<number>;
	read(): Promise<Uint8Array>;
}

/** How a host scans. */
export interface Scans {
	/** Files on the host's own disk, by path: of any size, and in a thread of their own. Undefined in a browser. */
	readonly disk:
		| {
				readonly start: (paths: readonly string[], onMessage: (message: ScanMessage) => void) => RunningScan;
				readonly list: (folder: string) => Promise<Listing>;
				readonly textAround: (path: string, place: Place) => Promise<TextAround | Shortfall>;
		  }
		| undefined;
	/** Files that are read whole, up to a limit. */
	readonly whole: {
		readonly start: (files: readonly NamedFile[], onMessage: (message: ScanMessage) => void) => RunningScan;
		readonly textAround: (file: NamedFile, place: Place) => Promise<TextAround | Shortfall>;
	};
}
