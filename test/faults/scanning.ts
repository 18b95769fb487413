import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainLine } from '../../src/core/explain/plain.ts';
import type { ByteSource } from '../../src/core/scan/byteSource.ts';
import type { Hit } from '../../src/core/scan/hit.ts';
import { recognise } from '../../src/core/recognise/recognise.ts';
import { type ScanOptions, scanSource } from '../../src/core/scan/scanSource.ts';
import { createSearches } from '../../src/core/scan/searches.ts';
import { describeShortfall, type Shortfall } from '../../src/core/scan/shortfall.ts';
import { instantiate } from '../../src/host/node/instantiate.ts';
import { createFileScanner } from '../../src/host/node/scanFile.ts';

/** An error that is found wherever it stands, and a line without one. */
export const errorLine = '2026-11-22T10:00:00Z ERROR api error NoSuchKey: gone\n';
export const quietLine = '2026-11-22T10:00:00Z INFO all is well\n';

/** What a scan gave, as a reader sees it. */
export interface Outcome {
	/** Line of each hit. */
	readonly lines: readonly number[];
	/** One sentence for each thing that was unusual. */
	readonly words: readonly string[];
	readonly effects: readonly string[];
	readonly bytesRead: number;
}

const searches = createSearches(instantiate, false);
const scanFile = createFileScanner({ includePossible: false });

export const wordsOf = (shortfalls: readonly Shortfall[]): string[] =>
	shortfalls.map((item) => plainLine(describeShortfall(item, (sentence) => sentence)));

/** Scans a source that the test made. */
export async function scanOf(source: ByteSource, options: Partial<ScanOptions> = {}): Promise<Outcome> {
	const hits: Hit[] = [];
	const { shortfalls, bytesRead } = await scanSource(source, {
		searches,
		recogniserFor: () => (text, anchors) => recognise(text, { languageId: 'log', anchors }),
		onHits: (found) => hits.push(...found),
		...options,
	});
	return outcome(hits, shortfalls, bytesRead);
}

/** Scans the file at a path. */
export async function scanAt(file: string, byteBudget = Infinity): Promise<Outcome> {
	const hits: Hit[] = [];
	const { shortfalls, bytesRead } = await scanFile(file, {
		byteBudget,
		onHits: (found) => hits.push(...found),
	});
	return outcome(hits, shortfalls, bytesRead);
}

function outcome(hits: readonly Hit[], shortfalls: readonly Shortfall[], bytesRead: number): Outcome {
	return {
		lines: hits.map(({ place }) => place.line),
		words: wordsOf(shortfalls),
		effects: shortfalls.map(({ effect }) => effect),
		bytesRead,
	};
}

/** A folder for one test file; `remove` takes it away. */
export function temporaryFolder(): {
	fileWith(name: string, content: string | Uint8Array): string;
	remove(): void;
	path: string;
} {
	const folder = mkdtempSync(path.join(tmpdir(), 's3-scan-'));
	return {
		path: folder,
		fileWith: (name, content) => {
			const file = path.join(folder, name);
			writeFileSync(file, content);
			return file;
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** These bytes, so many at once. */
export function sourceOf(bytes: Uint8Array, atOnce = Infinity): ByteSource {
	return generated(bytes.length, (into, offset) => into.set(bytes.subarray(offset, offset + into.length)), atOnce);
}

/** Bytes that a function makes, piece by piece. */
export function generated(size: number, fill: (into: Uint8Array, offset: number) => void, atOnce = Infinity): ByteSource {
	let taken = 0;
	return {
		size,
		get taken() {
			return taken;
		},
		read: async (into) => {
			const part = into.subarray(0, Math.min(size - taken, atOnce));
			if (part.length > 0) fill(part, taken);
			taken += part.length;
			return part.length;
		},
		check: async () => [],
		close: async () => undefined,
	};
}
