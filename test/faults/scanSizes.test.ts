import assert from 'node:assert/strict';
import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openWholeFile } from '../../src/host/web/byteSource.ts';
import { errorLine, generated, quietLine, scanAt, scanOf, temporaryFolder, wordsOf } from './scanning.ts';

const folder = temporaryFolder();
after(() => folder.remove());

const mebibyte = 2 ** 20;

test('one line of 1 GB: hits at its start, middle and end, and it is said that the line was cut', async () => {
	const size = 1024 * mebibyte;
	const mark = Buffer.from(` ${errorLine.trimEnd()} `);
	const places = [0, size / 2, size - mark.length];
	const { lines, words, bytesRead } = await scanOf(
		generated(size, (into, offset) => {
			into.fill(0x78);
			for (const place of places) {
				const from = Math.max(place, offset);
				const to = Math.min(place + mark.length, offset + into.length);
				if (from < to) into.set(mark.subarray(from - place, to - place), from - offset);
			}
		}),
	);
	assert.deepEqual([lines, bytesRead], [[1, 1, 1], size]);
	assert.deepEqual(words, ['Lines too long to be read whole: 1. They were read only near their errors.']);
});

test('fifty million short lines: the right line number, and memory stays flat', async () => {
	const size = 100 * mebibyte;
	const last = Buffer.from(`\n${errorLine}`);
	const before = process.memoryUsage().rss;
	const { lines } = await scanOf(
		generated(size, (into, offset) => {
			// Every second byte a line end, in step with the file and not with the chunk.
			for (let at = 0; at < into.length; at++) into[at] = (offset + at) % 2 === 0 ? 0x78 : 0x0a;
			if (offset + into.length === size) into.set(last, into.length - last.length);
		}),
	);
	const lineEnds = (size - last.length) / 2;
	assert.deepEqual(lines, [Math.floor(lineEnds) + 2]);
	assert.ok(process.memoryUsage().rss - before < 64 * mebibyte);
});

test('a sparse file of 1 GB of NULs is read through, and the error behind them is found', async () => {
	const file = path.join(folder.path, 'sparse.log');
	const handle = openSync(file, 'w');
	writeSync(handle, `\n${errorLine}`, 2 ** 30);
	closeSync(handle);
	const { lines, words, bytesRead } = await scanAt(file);
	truncateSync(file, 0);
	assert.deepEqual(lines, [2]);
	assert.equal(bytesRead, 2 ** 30 + 1 + errorLine.length);
	assert.ok(words.includes('It holds binary data; it was searched all the same.'));
});

test('an archive that unpacks to 10 GB ends at the budget, and memory stays flat', async () => {
	const member = gzipSync(Buffer.alloc(16 * mebibyte));
	const file = folder.fileWith('bomb.gz', Buffer.concat(Array.from({ length: 640 }, () => member)));
	const before = process.memoryUsage().rss;
	const { words, effects } = await scanAt(file, 256 * mebibyte);
	assert.ok(process.memoryUsage().rss - before < 64 * mebibyte);
	assert.ok(words.includes('Stopped after 268,435,456 bytes, the most that was allowed.'));
	assert.ok(effects.includes('partial'));
});

test('a budget that is just enough is no shortfall', async () => {
	const file = folder.fileWith('budget.log', errorLine);
	assert.deepEqual((await scanAt(file, errorLine.length)).words, []);
	assert.deepEqual((await scanAt(file, errorLine.length - 1)).words, ['Stopped after 52 bytes, the most that was allowed.']);
});

test('a scan that is cancelled keeps what it found and says how far it came', async () => {
	let isCancelled = false;
	const { lines, words, effects } = await scanOf(
		generated(64 * mebibyte, (into, offset) => {
			into.set(Buffer.from(quietLine.repeat(Math.ceil(into.length / quietLine.length)).slice(0, into.length)));
			if (offset === 0) into.set(Buffer.from(errorLine));
		}),
		{
			cancel: {
				get isCancelled() {
					return isCancelled;
				},
			},
			onProgress: ({ taken }) => {
				isCancelled = taken > 8 * mebibyte;
			},
		},
	);
	assert.deepEqual(lines, [1]);
	assert.match(words[0] ?? '', /^Cancelled after [\d,]+ bytes\.$/);
	assert.deepEqual(effects, ['partial']);
});

test('where files come whole, one beyond the limit is refused in words, and a provider that fails is a row', async () => {
	const read = async () => Buffer.from(errorLine);
	const tooLarge = await openWholeFile({ size: 300_000_000, read });
	assert.ok('kind' in tooLarge);
	assert.deepEqual(wordsOf([tooLarge]), [
		'It has 300,000,000 bytes; here a file is read only up to 268,435,456 bytes. The desktop version reads files of any size.',
	]);
	const failed = await openWholeFile({ size: 5, read: async () => Promise.reject(new Error('FileNotFound')) });
	assert.ok('kind' in failed);
	assert.deepEqual(wordsOf([failed]), ['It could not be read (FileNotFound).']);
	const source = await openWholeFile({ size: errorLine.length, read });
	assert.ok('read' in source);
	assert.deepEqual((await scanOf(source)).lines, [1]);
});
