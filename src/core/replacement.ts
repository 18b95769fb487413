import type { Span } from './span.ts';

/** Puts `text` into the place of a stretch; an empty stretch is an insertion. */
export interface Replacement {
	readonly span: Span;
	readonly text: string;
}
