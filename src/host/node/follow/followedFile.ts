import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { sniffEncoding } from '../../../core/scan/decode.ts';
import type { Hit } from '../../../core/scan/hit.ts';
import { countLineFeeds, lineFeed } from '../../../core/scan/lineFeeds.ts';
import { magicBytes, packingOf } from '../../../core/scan/packing.ts';
import type { ScanFile } from '../scanFile.ts';

/** A file that grows, for as long as it is open; its name may by then be another file's. */
export interface FollowedFile {
	/** Says which file it is, whatever its name. */
	readonly identity: string;
	/** Looks whether there is more, and gives the hits that are settled by now; with `isLast` all that are left. */
	poll(isLast: boolean): Promise<FollowedState>;
	close(): void;
}

/** `quiet`: nothing came since the last look; `restarted`: it was cut off, and is read from its start again. */
type FollowedState = 'grew' | 'quiet' | 'restarted';

/** Takes the hits of a file that is followed, each once and in order. */
export type OnHits = (hits: readonly Hit[]) => void;

/** What stands before a new line is read again with it, as a report's other lines may: as far as a scan of parts does (`planParts.ts`). */
const windowBytes = 0x10000;

/** So much before the end tells whether a file that is not shorter is still the same one. */
const printBytes = 0x400;

/** As much as tells how a file is packed, and its encoding. */
const headBytes = 0x1000;

/** A line without an end is taken for one after so many looks at which nothing came, or when it is longer than a window. */
const quietLooks = 10;

/** Opens a file to follow it; undefined where there is none by that name now, or one that cannot be followed. */
export function followFile(path: string, scanFile: ScanFile, onHits: OnHits): FollowedFile | undefined {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		if (fstatSync(descriptor).isFile() && isText(descriptor)) return followedFile(descriptor, path, scanFile, onHits);
	} catch {
		// It is not there, or not for us.
	}
	if (descriptor !== undefined) closeSync(descriptor);
	return undefined;
}

/** Whether a file is text as logs are: not packed, and no UTF-16. */
function isText(descriptor: number): boolean {
	const head = new Uint8Array(headBytes);
	const text = head.subarray(0, readSync(descriptor, head, 0, headBytes, 0));
	return packingOf(text.subarray(0, magicBytes)) === undefined && sniffEncoding(text).encoding === 'utf-8';
}

/** Where a file is. */
export function identityOf({ dev, ino }: { readonly dev: number; readonly ino: number }): string {
	return `${dev} ${ino}`;
}

function followedFile(descriptor: number, path: string, scanFile: ScanFile, onHits: OnHits): FollowedFile {
	/** Hits before this byte were given. */
	let told = 0;
	/** Whole lines up to here were there at the last look. */
	let seen = 0;
	let lastSize = 0;
	let looks = 0;
	/** Where the window begins, and the number of its first line. */
	let window = { start: 0, line: 1 };
	let print: Uint8Array = new Uint8Array(0);

	const readAt = (from: number, to: number): Uint8Array => {
		const bytes = new Uint8Array(Math.max(0, to - from));
		return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, from));
	};

	function restart(): void {
		[told, seen, lastSize, looks] = [0, 0, 0, 0];
		window = { start: 0, line: 1 };
		print = new Uint8Array(0);
	}

	/** Behind the last whole line. */
	function endOfLines(size: number): number {
		if (looks >= quietLooks) return size;
		const from = Math.max(seen, size - windowBytes);
		const last = readAt(from, size).lastIndexOf(lineFeed);
		return last >= 0 ? from + last + 1 : from > seen ? size : seen;
	}

	async function tellTo(settled: number, end: number): Promise<void> {
		const from = told;
		const { start, line } = window;
		told = settled;
		await scanFile(path, {
			part: { start, from: 0, until: Infinity, next: Infinity, opened: { descriptor, size: end } },
			onHits: (hits) => {
				const own = hits.filter(({ place }) => place.byteOffset >= from && place.byteOffset < settled);
				if (own.length > 0) onHits(own.map((hit) => movedBy(hit, line - 1)));
			},
		});
		moveWindow();
	}

	function moveWindow(): void {
		while (told - window.start > 2 * windowBytes) {
			const bytes = readAt(window.start, window.start + windowBytes);
			const last = bytes.lastIndexOf(lineFeed);
			if (last < 0) return;
			window = { start: window.start + last + 1, line: window.line + countLineFeeds(bytes) };
		}
	}

	return {
		identity: identityOf(fstatSync(descriptor)),
		poll: async (isLast) => {
			const { size } = fstatSync(descriptor);
			const isSame = size >= seen && Buffer.compare(readAt(seen - print.length, seen), print) === 0;
			if (!isSame) {
				restart();
				return 'restarted';
			}
			const state = size === lastSize ? 'quiet' : 'grew';
			looks = state === 'quiet' ? looks + 1 : 0;
			lastSize = size;
			const end = isLast ? size : size === seen ? seen : endOfLines(size);
			// A report's further lines come right behind its first one: what was not there at the last look waits for the next.
			const settled = isLast || state === 'quiet' ? end : seen;
			seen = end;
			print = readAt(Math.max(0, seen - printBytes), seen);
			if (settled > told) await tellTo(settled, end);
			return state;
		},
		close: () => closeSync(descriptor),
	};
}

function movedBy(hit: Hit, lines: number): Hit {
	const moved = (place: Hit['place']): Hit['place'] => ({ ...place, line: place.line + lines });
	return { ...hit, place: moved(hit.place), alsoAt: hit.alsoAt.map(moved) };
}
