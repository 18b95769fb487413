import type { Reading } from '../diagnose/readings.ts';
import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Translate } from '../ports.ts';
import type { WorkspaceFacts } from '../diagnose/workspaceFacts.ts';
import type { Destination } from './destination.ts';

/** What the explainer needs besides the finding; all of it handed in, so that the same input gives the same words. */
export interface ExplainContext {
	/** The catalogue's entry for a code, in the reader's language; undefined for a code nobody documents. */
	readonly lookUp: (code: string) => CatalogueEntry | undefined;
	readonly translate: Translate;
	/** Everything that the report states, and the other reports of its text. Absent = the finding's own fields are all that is known. */
	readonly reading?: Reading;
	/** The line, from 1, of an offset in the text that `reading` is of; absent = sentences name no line. */
	readonly lineOf?: (offset: number) => number;
	/** What the reader's own programs and settings tell of it. */
	readonly workspace?: WorkspaceFacts;
	/** The connection in use; absent = the region that the report names, else the catalogue's own. */
	readonly destination?: Destination;
	/** The text that the report's values were cut from (see `surroundings.ts`): labels there tell secrets. Nothing else is read from it. */
	readonly surroundings?: string;
	/** Milliseconds since 1970 UTC; keeps a made-up request id from passing for a time to come. */
	readonly now?: number;
	/** Minutes east of UTC where the reader is, at that moment; absent = times are shown in UTC alone. */
	readonly utcOffsetMinutes?: (at: number) => number;
}
