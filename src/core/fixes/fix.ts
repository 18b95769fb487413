import type { RichText } from '../richText.ts';
import type { Translate } from '../ports.ts';
import type { Span } from '../span.ts';

/** A change to a program or a settings file that we are sure of. Offsets are those of the text that was looked through. */
export interface Fix {
	/** What it does, in a few words. */
	readonly title: RichText;
	/** Where it is offered: what is wrong, or what lacks something. */
	readonly at: Span;
	readonly edits: readonly Replacement[];
}

/** Puts `text` into the place of a stretch; an empty stretch is an insertion. */
export interface Replacement {
	readonly span: Span;
	readonly text: string;
}

export interface FixContext {
	readonly translate: Translate;
	/** Whether the program imports an S3 SDK. */
	readonly importsS3Sdk: boolean;
	/** Codes of the catalogue that are nearly spelled so, the nearest first; the code itself when it is one. */
	readonly nearest: (name: string) => readonly string[];
	readonly isCode: (name: string) => boolean;
}

/** Looks a text through for one kind of mistake; linear, since `fixesIn` hands it 200,000 units at most. */
export type FindFixes = (text: string, context: FixContext) => readonly Fix[];

export function insertion(at: number, text: string): Replacement {
	return { span: { start: at, end: at }, text };
}
