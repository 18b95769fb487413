import type { FindingFields, Shape } from '../finding.ts';

/** One place where a report prints its code, in offsets of the undressed text; several mentions make one finding. */
export interface Mention {
	readonly code: string;
	readonly start: number;
	readonly end: number;
	/** What the layout itself covers. */
	readonly extentStart: number;
	readonly extentEnd: number;
	readonly shape: Shape;
	/** The shape's row (or `xml`), for tests and ranks. */
	readonly row: string;
	/** How much structure stands around the code; the highest of a report's mentions carries its primary span. */
	readonly rank: number;
	/** `sure`: the layout is S3's own; `known`: enough for an unmistakable code; `hint`: no code is printed, so that it is never more than possible. */
	readonly trust: 'sure' | 'known' | 'hint';
	/**
	 * How the report lies in the text where it is more than words in a line: a body, which states all of its own and nothing of another's; a
	 * printed object, which goes on over lines; a record, which is its line.
	 */
	readonly unit?: 'body' | 'dump' | 'record' | undefined;
	/** What is printed in place of a code; undefined where a code is. `unsent`: the client's own words for a request that it did not make. */
	readonly standsFor?: 'message' | 'status' | 'page' | 'failure' | 'unsent' | undefined;
	/** See `LogShape.needsRequest`. */
	readonly needsRequest?: true | undefined;
	/** See `LogShape.isSdks`. */
	readonly isSdks?: true | undefined;
	/** See `LogShape.isTranscript`. */
	readonly isTranscript?: true | undefined;
	/** What the layout states besides the message. */
	readonly fields: FindingFields;
	/** The service's message, up to `ceiling`; read when asked for, as it costs more than all the rest. */
	readonly message: (ceiling?: number) => string | undefined;
	readonly details: ReadonlyMap<string, string>;
}
