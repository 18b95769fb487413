import type { RichText } from '../richText.ts';
import type { Span } from '../span.ts';
import type { SettingTopic } from '../clients/settingWords.ts';
import type { CauseId } from '../catalog/causeId.ts';
import type { Report } from './report.ts';
import type { FilePlace } from './reportSetup.ts';

/** A sentence that is true of the text it points at, and the place that it was read from. */
export interface Evidence {
	readonly sentence: RichText;
	/** Absent where the sentence speaks of what the text leaves out. */
	readonly place?: Span;
	/** The place in a file of the workspace, where the sentence is true of that. */
	readonly at?: FilePlace | undefined;
	/** True where the code alone says it. */
	readonly isOfCode?: boolean;
}

/** `proves`: nothing else explains what was read. `suggests`: it fits well. `against`: with this, the cause is unlikely. */
export type Weight = 'proves' | 'suggests' | 'against';

/** One thing to look for in a report; undefined where the report has none of it. */
export interface Sign {
	readonly weight: Weight;
	readonly read: (report: Report) => Evidence | readonly Evidence[] | undefined;
}

/** One thing that goes wrong: what it is, what shows it, and what to do next. */
export interface Cause {
	readonly id: CauseId;
	/** What is wrong, in one sentence; code stands between backticks, here and in `next`. */
	readonly what: string;
	/** What to do next. `BUCKET`, `KEY`, endpoint and region in its code are filled in where they are known. */
	readonly next: string;
	/** What the client in use has a setting of its own for; its words come before `next`. */
	readonly setting?: SettingTopic;
	readonly signs: readonly Sign[];
	/** What to look for where the client's own setup in the workspace is known. */
	readonly ofSetup?: readonly Sign[];
	/** Pages on the vendor's site, most useful first. */
	readonly pages?: readonly string[];
}
