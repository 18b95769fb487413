import type { Span } from '../span.ts';

/**
 * How a label is joined to its value.
 *
 * - `sign`: by `=`, `:`, `=>`, `->` and their like: JSON, YAML, properties, headers, logfmt, URLs' queries, records of any language.
 * - `element`: the content of an XML element under the element's name.
 * - `list`: the next item of a list or tuple: `('Authorization', 'Bearer …')`.
 * - `cell`: the next cell of a table drawn with bars.
 * - `named`: two values side by side, of which one is labelled as a name and the other as a value: `{"name": "TOKEN", "value": "…"}`.
 * - `part`: a part of a multipart form.
 * - `flag`: the next word of a command line: `--secret-key …`, `aws configure set region …`.
 * - `words`: by blanks or a verb alone: `machine x password …`, `the password is …`; as often as not two words of a sentence.
 */
export type Notation = 'sign' | 'element' | 'list' | 'cell' | 'named' | 'part' | 'flag' | 'words';

/** A value with the label that it stands under. Spans are UTF-16 offsets in the text that was read. */
export interface LabelledValue {
	/** As written, with escapes undone; up to five words. */
	readonly label: string;
	readonly labelSpan: Span;
	/** With escapes undone and without its quotes; never empty. */
	readonly value: string;
	/** Inside of the quotes. */
	readonly valueSpan: Span;
	readonly notation: Notation;
	/** Stood in quotes of its own, so it may hold blanks and is whole. */
	readonly isQuoted: boolean;
}

/** The same in a shadow, before it is put back into the text. */
export interface Found {
	readonly label: Span;
	readonly value: Span;
	readonly notation: Notation;
	readonly isQuoted: boolean;
}

/**
 * How far the value of a label goes when it stands in no quotes: a `word` ends where a list, a query or a sentence goes on, a `line` with its line
 * or with what encloses label and value. Undefined where nobody wants the label, which saves the reading.
 */
export type Reach = (label: string) => 'word' | 'line' | undefined;
