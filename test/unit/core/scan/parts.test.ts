/**
 * A file that is read in parts gives what it gives as a whole, whichever part is read first. A few logs in `npm test`, more by `npm run proof:pieces`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ByteSource } from '../../../../src/core/scan/byteSource.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';
import { createJobJoiner } from '../../../../src/core/scan/parts/joinJobs.ts';
import { packHits } from '../../../../src/core/scan/parts/packedHits.ts';
import { partReach, planParts } from '../../../../src/core/scan/parts/planParts.ts';
import { recogniserFor } from '../../../../src/core/scan/recogniserFor.ts';
import { createSampler, evenly } from '../../../../src/core/scan/sample/sample.ts';
import type { JobMessage } from '../../../../src/core/scan/parts/scanJob.ts';
import { pieceCells } from '../../../../src/core/scan/scanner.ts';
import { type Coverage, scanSource } from '../../../../src/core/scan/scanSource.ts';
import { createSearches } from '../../../../src/core/scan/searches.ts';
import type { Part } from '../../../../src/core/scan/part.ts';
import { createRepeats } from '../../../../src/core/recognise/repeats/repeats.ts';
import { instantiate } from '../../../../src/host/node/instantiate.ts';
import { mixedLog, quiet } from './mixedLog.ts';

const logs = Math.ceil(Number(process.env['PIECES'] ?? 8) / 4);
const searches = createSearches(instantiate, false);

function sourceOf(bytes: Uint8Array, from: number, end: number): ByteSource {
	let at = from;
	return {
		size: end - from,
		get taken() {
			return at - from;
		},
		read: async (into) => {
			const piece = bytes.subarray(at, Math.min(end, at + Math.min(into.length, 70_001)));
			into.set(piece);
			at += piece.length;
			return piece.length;
		},
		check: async () => [],
		close: async () => undefined,
	};
}

interface Outcome {
	readonly hits: readonly Hit[];
	readonly coverage: Coverage | undefined;
}

async function scan(bytes: Uint8Array, part: Part | undefined, onHits: (hits: readonly Hit[]) => void): Promise<Coverage> {
	const source = sourceOf(bytes, part?.start ?? 0, Math.min(bytes.length, (part?.until ?? Infinity) + partReach));
	const recognisers = recogniserFor('a.log', createRepeats());
	return scanSource(source, { searches, part, recogniserFor: recognisers, sampler: createSampler(false), onHits });
}

async function asWhole(bytes: Uint8Array): Promise<Outcome> {
	const hits: Hit[] = [];
	const coverage = await scan(bytes, undefined, (found) => hits.push(...found));
	return { hits, coverage };
}

/** Reads each part by itself, and tells of them in this order. */
async function inParts(bytes: Uint8Array, partBytes: number, order: (count: number) => readonly number[]): Promise<Outcome> {
	const readAt = (offset: number, length: number) => bytes.subarray(offset, offset + length);
	const parts = planParts(bytes.length, readAt, partBytes);
	assert.ok(parts.length > 1, 'the log is too short to be cut');
	const hits: Hit[] = [];
	let coverage: Coverage | undefined;
	const joiner = createJobJoiner({
		jobs: parts.map((part) => ({ file: 'a.log', part: { ...part, opened: { descriptor: -1, size: bytes.length } } })),
		check: () => [],
		onMessage: (message) => {
			if (message.kind === 'hits') hits.push(...message.hits);
			if (message.kind === 'end') coverage = message.coverage;
		},
	});
	const told: JobMessage[][] = [];
	for (const part of parts) {
		const messages: JobMessage[] = [];
		const end = await scan(bytes, part, (found) => messages.push({ kind: 'hits', hits: packHits(found) }));
		told.push([...messages, { kind: 'end', coverage: end }]);
	}
	for (const index of order(parts.length)) for (const message of told[index] ?? []) joiner.take(index, message);
	assert.ok(joiner.isOver);
	return { hits, coverage };
}

/** Asserts that two scans gave the same: hits, of each code the sample that a summary keeps, and how far they came. */
function assertSame(one: Outcome, other: Outcome, words: string): void {
	const bare = ({ hits }: Outcome) => hits.map((hit) => ({ ...hit, sample: undefined }));
	const [hits, others] = [bare(one), bare(other)];
	// One by one: of thousands together an assertion makes a difference of gigabytes.
	const length = Math.max(hits.length, others.length);
	for (let index = 0; index < length; index++) assert.deepEqual(hits[index], others[index], `${words}, hit ${index}`);
	for (const code of new Set(hits.map((hit) => hit.code))) {
		const sampled = ({ hits: all }: Outcome) => evenly(all.filter((hit) => hit.code === code)).map(withoutPlaces);
		const chosen = sampled(other);
		for (const [index, hit] of sampled(one).entries()) assert.deepEqual(hit, chosen[index], `${words}, ${code}, sample ${index}`);
	}
	const far = ({ coverage }: Outcome) => [coverage?.bytesRead, coverage?.shortfalls];
	assert.deepEqual(far(one), far(other), words);
}

/** What was read closely is told with its places in the text that was held at the time. */
function withoutPlaces({ place, sample }: Hit): string {
	return JSON.stringify([place.byteOffset, sample], (name, value: unknown) => (name === 'place' ? undefined : value));
}

const forwards = (count: number) => [...Array.from({ length: count }).keys()];
/** How long parts are, and which is read first. */
const cuts: readonly (readonly [partBytes: number, order: (count: number) => readonly number[]])[] = [
	[pieceCells, (count) => forwards(count).toReversed()],
	[2 * pieceCells, forwards],
];

const long = (count: number) => 'x'.repeat(count);
const error = '2026-03-14 09:12:44,118 ERROR api error NoSuchKey: gone\n';
const edge = (before: string) => quiet.repeat(Math.ceil(pieceCells / quiet.length) + 1).slice(0, pieceCells - before.length);

/** Logs of two or three pieces, by what is at their edges. */
const texts: readonly (readonly [string, string])[] = [
	...Array.from({ length: logs }, (_, index): [string, string] => {
		const [mostQuiet, end] = [[0, 3, 40][index % 3] ?? 0, index % 2 === 1 ? '\r\n' : '\n'];
		return [`of samples, ${index}`, mixedLog(index + 1, 700_000, mostQuiet, end)];
	}),
	['of one error again and again', error.repeat(12_500)],
	['with an error over the edge', `${edge(error.slice(0, 40))}${error}${quiet.repeat(4000)}`],
	['with an error right behind the edge', `${edge('')}${error}${quiet.repeat(4000)}`],
	['with no error near the edge', `${error}${quiet.repeat(8000)}${error}`],
	[
		'with a line over the edge that is too long',
		`${edge(error + long(20_000))}${error.trim()}${long(60_000)} ${error}${quiet.repeat(4000)}`,
	],
	[
		'with bytes that are no UTF-8, and a NUL',
		`${edge(error)}${error.trim()} \ue000\u0e01\0 ${error}${quiet.repeat(4000)}${error}`,
	],
	['whose lines end in CR alone for a while', `${edge('')}${error.replace('\n', '\r').repeat(900)}${quiet.repeat(4000)}`],
];

for (const [name, text] of texts) {
	// The private character stands for a byte that is no UTF-8.
	const bytes = Buffer.from(Buffer.from(text).toString('latin1').replaceAll('\u00ee\u0080\u0080', '\u00ff'), 'latin1');
	test(`a log ${name} is the same in parts`, async () => {
		const whole = await asWhole(bytes);
		assert.ok(whole.hits.length > 0);
		for (const [partBytes, order] of cuts) {
			if (partBytes + 2 * partReach > bytes.length) continue;
			assertSame(await inParts(bytes, partBytes, order), whole, `parts of ${partBytes} bytes`);
		}
	});
}

test('a file is cut at edges of pieces where a line begins before', () => {
	const bytes = Buffer.from(quiet.repeat(30_000));
	const parts = planParts(bytes.length, (offset, length) => bytes.subarray(offset, offset + length), pieceCells);
	for (const [index, { start, from, until, next }] of parts.entries()) {
		assert.equal(from % pieceCells, 0);
		assert.ok(index === 0 ? start === 0 : bytes[start - 1] === 10 && from - start > 0x8000);
		assert.deepEqual([until, next], [parts[index + 1]?.from ?? Infinity, parts[index + 1]?.start ?? Infinity]);
	}
	assert.equal(parts.length, Math.ceil(bytes.length / pieceCells));
});

test('a file of one line is not cut', () => {
	const bytes = Buffer.from(long(4 * pieceCells));
	assert.equal(planParts(bytes.length, (offset, length) => bytes.subarray(offset, offset + length), pieceCells).length, 1);
});
