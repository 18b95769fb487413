import { code, phrase, type RichText } from '../richText.ts';
import type { Translate } from '../ports.ts';
import type { Replacement } from '../replacement.ts';
import type { Span } from '../span.ts';
import type { SdkUse } from '../clients/sdks.ts';

/** A change to a program or a settings file that we are sure of. Offsets are those of the text that was looked through. */
export interface Fix {
	/** What it does, in a few words. */
	readonly title: RichText;
	/** Where it is offered: what is wrong, or what lacks something. */
	readonly at: Span;
	readonly edits: readonly Replacement[];
	/** What a mark of the same mistake is called, which brings the same correction. */
	readonly markKind?: string;
}

/** What is known of a document besides its text. */
export interface FixContext {
	readonly translate: Translate;
	/** VS Code's id of the document's language. */
	readonly languageId: string;
	/** The document's path, as its URI has it. */
	readonly path: string;
	/** Whether the program uses an S3 SDK, be it one that we do not know the settings of. */
	readonly usesS3Sdk: boolean;
	/** The SDKs in use that we know: the program imports them, or the project depends on them. */
	readonly sdks: readonly SdkUse[];
	/** Codes of the catalogue that are nearly spelled so, the nearest first; the code itself when it is one. */
	readonly nearest: (name: string) => readonly string[];
	readonly isCode: (name: string) => boolean;
	/** The statuses that BangmodStorage documents for the code; empty where it documents none. */
	readonly statusesOf: (code: string) => readonly number[];
}

/** What a correction of a client's settings needs to know. */
export type ClientContext = Pick<FixContext, 'translate' | 'sdks'>;

/** Looks a text through for one kind of mistake; linear, since `fixesIn` hands it 200,000 units at most. */
export type FindFixes = (text: string, context: FixContext) => readonly Fix[];

/** Text put in at a UTF-16 offset; nothing is taken away. */
export function insertion(at: number, text: string): Replacement {
	return { span: { start: at, end: at }, text };
}

/** Titles that more than one kind of place is offered. */
export const checksumTitle = (translate: Translate): RichText =>
	phrase(translate, 'Calculate checksums only where required ({0})', code('when_required'));
/** Title of every fix that sets path-style addresses. */
export const pathStyleTitle = (translate: Translate): RichText => phrase(translate, 'Address buckets by path');
