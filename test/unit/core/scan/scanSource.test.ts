import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import type { ByteSource } from '../../../../src/core/scan/byteSource.ts';
import { recogniserFor } from '../../../../src/core/scan/recogniserFor.ts';
import type { Stretch } from '../../../../src/core/scan/scanner.ts';
import { type ScanOptions, scanSource } from '../../../../src/core/scan/scanSource.ts';
import { createSearches } from '../../../../src/core/scan/searches.ts';
import { describeShortfall, type Shortfall, shortfall } from '../../../../src/core/scan/shortfall.ts';
import { instantiate } from '../../../../src/host/node/instantiate.ts';

const searches = createSearches(instantiate, false);
const error = 'An error occurred (SlowDown) when calling the PutObject operation\n';

/** A file of these bytes, at most `step` of them at a time, that ends with `end`. */
function sourceOf(bytes: Uint8Array, step = Infinity, end: Shortfall | 0 = 0): ByteSource {
	let taken = 0;
	return {
		size: bytes.length,
		get taken() {
			return taken;
		},
		read: async (into) => {
			const piece = bytes.subarray(taken, taken + Math.min(step, into.length));
			into.set(piece);
			taken += piece.length;
			return piece.length === 0 ? end : piece.length;
		},
		check: async () => [],
		close: async () => {},
	};
}

async function scanned(source: ByteSource, options: Partial<ScanOptions> = {}): Promise<readonly string[]> {
	let hits = 0;
	const { bytesRead, shortfalls } = await scanSource(source, {
		searches,
		recogniserFor: recogniserFor('a.log'),
		onHits: (found) => void (hits += found.length),
		...options,
	});
	const told = shortfalls.map((each) => plainLine(describeShortfall(each, (sentence) => sentence)));
	return [`${hits} in ${bytesRead} bytes`, ...told];
}

const log = Buffer.from(error.repeat(3));
const binary = 'It holds binary data; it was searched all the same.';
const notUtf8 = 'Some of it is not UTF-8 (an older Thai encoding?): codes are found, other text may look wrong.';

for (const [what, bytes, ...told] of [
	['text', log, '3 in 198 bytes'],
	['nothing', Buffer.from(''), '0 in 0 bytes'],
	['a NUL', Buffer.from(`${error}\0`), '1 in 67 bytes', binary],
	['an older encoding', Buffer.concat([log, Uint8Array.of(0xe4, 0xc1, 0x0a), log]), '6 in 399 bytes', notUtf8],
	['UTF-16', Buffer.from(error, 'utf16le'), '1 in 132 bytes'],
	[
		'a line longer than is read',
		Buffer.from(`${'x'.repeat(200_000)} ${error.trim()} ${'x'.repeat(200_000)}`),
		'1 in 400067 bytes',
		'Lines too long to be read whole: 1. They were read only near their errors.',
	],
	['a NUL at the start of its next 64 KiB', Buffer.from(`${'x\n'.repeat(0x8000)}\0\n${error}`), '1 in 65604 bytes', binary],
] as const) {
	test(`a scan of ${what} finds ${told.join(' ')}`, async () => assert.deepEqual(await scanned(sourceOf(bytes)), told));
}

for (const [byteBudget, ...told] of [
	[198, '3 in 198 bytes'],
	[66, '1 in 66 bytes', 'Stopped after 66 bytes, the most that was allowed.'],
] as const) {
	test(`a scan of 198 bytes that may read ${byteBudget} finds ${told.join(': ')}`, async () => {
		assert.deepEqual(await scanned(sourceOf(log), { byteBudget }), told);
	});
}

test('a scan that is cancelled says how far it came, and keeps what it found', async () => {
	const source = sourceOf(log, 66);
	const cancel = {
		get isCancelled() {
			return source.taken >= 132;
		},
	};
	assert.deepEqual(await scanned(source, { cancel }), ['2 in 132 bytes', 'Cancelled after 132 bytes.']);
});

test('a source that breaks off says so, with the bytes before it and their number in groups', async () => {
	const broken = shortfall('readError', 'EIO', 1_234_567);
	assert.deepEqual(await scanned(sourceOf(log, Infinity, broken)), [
		'3 in 198 bytes',
		'Reading stopped after 1,234,567 bytes: the disk or the network gave no more data (EIO).',
	]);
});

test('what is being read is told beforehand, with its line, and that it was read', async () => {
	const readings: (Stretch | undefined)[] = [];
	await scanned(sourceOf(Buffer.from(`\n\n${error}`)), { onReading: (reading) => void readings.push(reading) });
	assert.deepEqual(readings, [{ from: 0, line: 1, to: 68 }, undefined]);
});

test('behind a place where reading got stuck, nothing before it is told again', async () => {
	const readings: (Stretch | undefined)[] = [];
	const options = { again: 66, onReading: (reading: Stretch | undefined) => void readings.push(reading) };
	assert.deepEqual(await scanned(sourceOf(log), options), ['2 in 198 bytes']);
	assert.deepEqual(readings, [{ from: 66, line: 2, to: 198 }, undefined]);
});
