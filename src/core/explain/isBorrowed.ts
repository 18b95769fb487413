/** Occurrences of a value that are looked at, and how far back its label may begin. */
const mostOccurrences = 16;
const labelReach = 48;

/** Marks between a label and its value, in JSON, in XML and in either of them escaped. */
const betweenMarks = /&(?:lt|gt|quot|amp);|\\u00[\da-f]{2}/gi;

/**
 * Whether the text states the value under a like label and never under the element's own: `endpoint: s3…` is a setting or a log's own
 * word, `<Endpoint>s3…` and `"Endpoint": "s3…` are the server's. Where the text shows neither, the report is believed.
 */
export function isBorrowed(text: string, element: string, stated: string): boolean {
	let isLike = false;
	let at = text.indexOf(stated);
	for (let count = 0; at !== -1 && count < mostOccurrences; count++) {
		const before = text.slice(Math.max(0, at - labelReach), at).replace(betweenMarks, ' ');
		const label = /([\w-]{1,40})[^\w-]{1,16}$/.exec(before)?.[1] ?? '';
		if (label === element) return false;
		if (label.replace(/[-_]/g, '').toLowerCase() === element.toLowerCase()) isLike = true;
		at = text.indexOf(stated, at + stated.length);
	}
	return isLike;
}
