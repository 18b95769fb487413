import { decodePercent, encodeSegment } from './percentEncoding.ts';

/** A header or a query parameter; order and spelling are kept, and a name may come twice. */
export type Field = readonly [name: string, value: string];

/** A request as data, before or after it was signed. The body travels beside it (`body.ts`). */
export interface HttpRequest {
	readonly method: string;
	/** Scheme, host and, unless it is the scheme's own, port: `https://s3.bkk.bangmod.storage`. */
	readonly origin: string;
	/** Percent-encoded, begins with `/`. */
	readonly path: string;
	/** Decoded; a parameter without `=` has the value ''. */
	readonly query: readonly Field[];
	/** Without Host, which follows from `origin`. */
	readonly headers: readonly Field[];
}

/** What goes into the `Host` header. */
export function hostOf(origin: string): string {
	return origin.slice(origin.indexOf('//') + 2);
}

/** The query as it goes over the wire, without the `?`; a parameter with an empty value goes without `=` (`policy`). */
function encodeQuery(query: readonly Field[]): string {
	return query
		.map(([name, value]) => (value === '' ? encodeSegment(name) : `${encodeSegment(name)}=${encodeSegment(value)}`))
		.join('&');
}

/** Takes a query string apart, without the `?`; `+` is a plus sign, as S3 reads it. Broken escapes stay as they are. */
export function parseQuery(query: string): readonly Field[] {
	return query
		.split('&')
		.filter((piece) => piece !== '')
		.map((piece) => {
			const equals = piece.indexOf('=');
			const [name, value] = equals < 0 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)];
			return [decodePercent(name) ?? name, decodePercent(value) ?? value];
		});
}

/** Path and query, as in the request line. */
export function requestTarget(request: HttpRequest): string {
	return request.query.length === 0 ? request.path : `${request.path}?${encodeQuery(request.query)}`;
}

/** The whole address. */
export function requestUrl(request: HttpRequest): string {
	return request.origin + requestTarget(request);
}

/** The first header of that name, in any case. */
export function headerOf(headers: readonly Field[], name: string): string | undefined {
	const wanted = name.toLowerCase();
	return headers.find(([each]) => each.toLowerCase() === wanted)?.[1];
}

/** The headers with this one in the place of all of its name. */
export function withHeader(headers: readonly Field[], name: string, value: string): readonly Field[] {
	return [...withoutHeader(headers, name), [name, value]];
}

/** The headers without those of this name. */
export function withoutHeader(headers: readonly Field[], name: string): readonly Field[] {
	const unwanted = name.toLowerCase();
	return headers.filter(([each]) => each.toLowerCase() !== unwanted);
}
