import type { Setup } from '../setup/setup.ts';
import type { Span } from '../span.ts';

/** Line and column from 1, in UTF-16 units. */
export interface FilePlace {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly length: number;
}

/** What one file of the workspace sets up. */
export interface SetupsOfFile {
	/** Its path within the workspace. */
	readonly within: string;
	/** The same file, as whoever keeps the list names it. */
	readonly id: string;
	readonly setups: readonly Setup[];
	readonly placeOf: (span: Span) => Omit<FilePlace, 'file'>;
}

/** The client of the workspace that a report is of. */
export interface ReportSetup {
	readonly setup: Setup;
	readonly file: SetupsOfFile;
	/** True where a frame of the report lies in its file; else something that the report states is set so there and nowhere else. */
	readonly isOfFrame: boolean;
}
