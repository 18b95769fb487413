import type { Facts } from '../facts.ts';
import type { Origin, WorkspaceFile } from './origin.ts';
import type { ReportSetup, SetupsOfFile } from './reportSetup.ts';
import { setupOf } from './setupOf.ts';

/** What a workspace tells of one report. */
export interface WorkspaceFacts {
	/** The line that led to it: `app/uploader.py:11`. */
	readonly origin: string | undefined;
	/** The client that sent it. */
	readonly setup: ReportSetup | undefined;
}

/**
 * The nearest of the lines that led to a report, and the client that sent it. `idOf` gives the name by which
 * the setups know a file.
 */
export function workspaceFacts<File extends WorkspaceFile>(
	facts: Facts,
	origins: readonly Origin<File>[],
	idOf: (file: File) => string,
	setups: readonly SetupsOfFile[],
): WorkspaceFacts {
	const [nearest] = origins;
	const ids = origins.map(({ file }) => idOf(file));
	return { origin: nearest && `${nearest.file.within}:${nearest.line}`, setup: setupOf(facts, ids, setups) };
}
