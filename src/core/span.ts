/** A half-open range of UTF-16 offsets into a text: `text.slice(start, end)`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** True when the two half-open ranges share at least one offset. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** True when `offset` lies in the range or at its very end (a cursor behind the last letter counts). */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}
