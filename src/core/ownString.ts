/**
 * The same as a string of its own. A piece of a text keeps the whole text alive, so 14,000 hits that somebody holds kept 75 MB; a hit is kept
 * for long, the text around it is not. Shorter ones are copies already: V8 makes no piece of fewer than 13 units.
 */
export function ownString(text: string): string {
	return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}

/** The same data with strings of their own, for whoever keeps it. */
export function ownData<Data>(data: Data): Data;
/** The same of data of any form. */
export function ownData(data: unknown): unknown {
	if (typeof data === 'string') return ownString(data);
	if (Array.isArray(data)) return data.map((item: unknown) => ownData(item));
	if (data instanceof Map) return new Map(Array.from(data, ([name, item]) => [ownData(name), ownData(item)]));
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, ownData<unknown>(item)]));
}
