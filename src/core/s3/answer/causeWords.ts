import type { Part, RichText } from '../../richText.ts';

/** Puts parts into a sentence in the reader's language. */
export type Say = (sentence: string, ...parts: readonly Part[]) => RichText;

/** What is to be said of one cause of a failure. */
export interface CauseWords {
	readonly headline: RichText;
	readonly evidence?: readonly RichText[];
	readonly steps?: readonly RichText[];
}
