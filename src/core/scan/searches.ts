import { anchors } from '../recognise/recognise.ts';
import { scanAnchors } from './search/scanAnchors.ts';
import type { AnchorsIn, Matcher } from './search/matcher.ts';
import { makePairMatcher } from './search/pairMatcher.ts';
import { scannerCapacity, windowCapacity } from './scanner.ts';
import { type Instantiate, makeVectorMatcher } from './search/vectorMatcher.ts';

/** What a scan looks for in bytes; one scan at a time. */
export interface Searches {
	/** Whether findings that are only `possible` count. */
	readonly includePossible: boolean;
	/** Goes through the file for `scanAnchors`, with room for `scannerCapacity` bytes. */
	readonly matcher: Matcher;
	/** See `AnchorsIn`; undefined on an engine on which the recogniser's own search is faster. */
	readonly anchorsIn: AnchorsIn | undefined;
}

/**
 * Makes the searches, for scans with or without findings that are only `possible`; they hold about 4 MB. `anchorsIn` finds what `recognise`
 * would look for itself, sixteen bytes at a time: 3 µs instead of 30 for the 12 KB around a hit.
 */
export function createSearches(instantiate: Instantiate, includePossible: boolean): Searches {
	const literals = scanAnchors();
	const makeMatcher = makeVectorMatcher(instantiate);
	if (makeMatcher === undefined)
		return { includePossible, matcher: makePairMatcher(literals, scannerCapacity), anchorsIn: undefined };
	let window: Matcher | undefined;
	return {
		includePossible,
		matcher: makeMatcher(literals, scannerCapacity),
		anchorsIn: (bytes) => {
			window ??= makeMatcher(anchors, windowCapacity);
			const end = bytes.length + window.longest;
			if (end > window.bytes.length) return undefined;
			window.bytes.set(bytes);
			window.bytes.fill(0, bytes.length, end);
			return window.search(0, bytes.length);
		},
	};
}
