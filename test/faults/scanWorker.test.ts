import assert from 'node:assert/strict';
import path from 'node:path';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Hit } from '../../src/core/scan/hit.ts';
import type { ScanMessage } from '../../src/core/scan/scanMessage.ts';
import { pieceCells } from '../../src/core/scan/scanner.ts';
import type { Coverage } from '../../src/core/scan/scanSource.ts';
import { startScan } from '../../src/host/node/threads/worker.ts';
import { errorLine, quietLine, temporaryFolder, wordsOf } from './scanning.ts';

const folder = temporaryFolder();
after(() => folder.remove());

const realWorker = new URL('../../src/host/node/scanWorker.ts', import.meta.url);
const fragileWorker = new URL('workers/fragile.ts', import.meta.url);

/** What each file's end said, in order. */
function endsOf(messages: readonly ScanMessage[]): [file: string, words: string, bytesRead: number][] {
	return messages.flatMap((message) =>
		message.kind === 'end'
			? [[message.file, wordsOf(message.coverage.shortfalls).join(' '), message.coverage.bytesRead] as [string, string, number]]
			: [],
	);
}

const breaks: readonly [file: string, words: string][] = [
	['throws', 'The scan of this file failed (out of luck).'],
	['fillsTheHeap', 'The scan of this file needed more memory than allowed.'],
	['isStuck', 'The scan of this file made no progress for 1 seconds and was ended.'],
	['leaves', 'The scan of this file failed (it ended early).'],
];
for (const [file, words] of breaks) {
	test(`a thread that ${file} is replaced: that file is a row, the others go on`, async () => {
		const messages: ScanMessage[] = [];
		const files = ['before', file, 'after', 'last'];
		await startScan(
			{ files, includePossible: false },
			{
				workerFile: fragileWorker,
				onMessage: (message) => messages.push(message),
				stuckAfterMs: file === 'isStuck' ? 1000 : 60_000,
			},
		).done;
		assert.deepEqual(endsOf(messages), [
			['before', '', 10],
			[file, words, 7],
			['after', '', 10],
			['last', '', 10],
		]);
	});
}

test('a scan in a thread finds what is there, with progress', async () => {
	const good = folder.fileWith('good.log', quietLine + errorLine);
	const none = `${good}.none`;
	const messages: ScanMessage[] = [];
	const onMessage = (message: ScanMessage): number => messages.push(message);
	await startScan({ files: [good, none], includePossible: false }, { workerFile: realWorker, onMessage }).done;
	const hits = messages.flatMap((message) => (message.kind === 'hits' ? message.hits : []));
	assert.deepEqual(
		hits.map(({ code, place }) => [code, place.line]),
		[['NoSuchKey', 2]],
	);
	assert.ok(messages.some((message) => message.kind === 'progress' && message.size === quietLine.length + errorLine.length));
	assert.deepEqual(endsOf(messages), [
		[good, '', quietLine.length + errorLine.length],
		[none, 'There is no such file.', 0],
	]);
});

/** What a scan on so many threads tells, with hits of one file after another put together. */
async function toldBy(files: readonly string[], threads: number) {
	const told: { file: string; hits: Hit[]; coverage?: Coverage }[] = [];
	await startScan(
		{ files, includePossible: false },
		{
			workerFile: realWorker,
			threads,
			partBytes: pieceCells,
			onMessage: (message) => {
				if (message.kind === 'progress') return;
				if (told.at(-1)?.file !== message.file || told.at(-1)?.coverage !== undefined)
					told.push({ file: message.file, hits: [] });
				const last = told.at(-1);
				if (message.kind === 'hits') last?.hits.push(...message.hits.map((hit) => ({ ...hit, sample: undefined })));
				else if (last !== undefined) last.coverage = message.coverage;
			},
		},
	).done;
	return told;
}

test('on any number of threads files are told in their order, as one thread tells them', async () => {
	const dense = Array.from({ length: 9_000 }, (_, index) => errorLine.replace('gone', `gone ${index}`)).join('');
	const files = [
		folder.fileWith('dense.log', dense),
		folder.fileWith('dense.log.gz', gzipSync(dense)),
		path.join(folder.path, 'none.log'),
		folder.fileWith('windows.log', dense.replaceAll('\n', '\r\n')),
		folder.fileWith('small.log', quietLine + errorLine),
		folder.fileWith('wide.log', Buffer.from(dense, 'utf16le')),
	];
	const one = await toldBy([files[0] ?? '', ...files], 1);
	assert.deepEqual(
		one.map(({ hits }) => hits.length),
		[9_000, 9_000, 9_000, 0, 9_000, 1, 9_000],
	);
	for (const threads of [2, 3]) {
		const several = await toldBy([files[0] ?? '', ...files], threads);
		for (const [index, { file, coverage, hits }] of one.entries()) {
			assert.deepEqual([several[index]?.file, several[index]?.coverage], [file, coverage]);
			assert.ok(isDeepStrictEqual(several[index]?.hits, hits), `${file} on ${threads} threads`);
		}
		assert.equal(several.length, one.length);
	}
});

test('a part whose thread breaks is a row of its file, and what stands behind it keeps its lines', async () => {
	const lines = Array.from({ length: 16_000 }, (_, index) => (index === 8_000 ? `FATAL ${errorLine}` : errorLine));
	const file = folder.fileWith('broken.log', lines.join(''));
	const messages: ScanMessage[] = [];
	const workerFile = new URL('workers/mortal.ts', import.meta.url);
	const options = { workerFile, threads: 2, partBytes: pieceCells, onMessage: (message: ScanMessage) => messages.push(message) };
	await startScan({ files: [file], includePossible: false }, options).done;
	assert.deepEqual(
		endsOf(messages).map(([, words]) => words),
		['The scan of this file failed (out of luck).'],
	);
	const last = messages.flatMap((message) => (message.kind === 'hits' ? message.hits : [])).at(-1);
	assert.deepEqual([last?.place.line, last?.place.byteOffset], [16_000, lines.join('').lastIndexOf('NoSuchKey')]);
});

test('a scan that gets stuck in a text gives what stands before and behind, each error once, and says where', async () => {
	const dense = errorLine.repeat(4_000);
	const file = folder.fileWith('stuck.log', `${dense}NEVER ${errorLine}${dense}`);
	const messages: ScanMessage[] = [];
	await startScan(
		{ files: [file], includePossible: false },
		{
			workerFile: new URL('workers/slow.ts', import.meta.url),
			onMessage: (message) => messages.push(message),
			stuckAfterMs: 3_000,
		},
	).done;
	const [[, words, bytesRead] = []] = endsOf(messages);
	assert.equal(bytesRead, 2 * dense.length + 6 + errorLine.length);
	assert.match(
		words ?? '',
		/^Reading its text from byte [\d,]+ \(line 3,\d{3}\) to byte [\d,]+ took too long: errors there may be missing/,
	);
	const lines = messages.flatMap((message) => (message.kind === 'hits' ? message.hits : [])).map(({ place }) => place.line);
	assert.deepEqual(
		lines,
		[...new Set(lines)].toSorted((a, b) => a - b),
	);
	assert.deepEqual([lines[0], lines.at(-1), lines.length > 7_000], [1, 8_001, true]);
});

test('a cancelled scan marks the file in work and those after it, and says nothing more', async () => {
	const messages: ScanMessage[] = [];
	const running = startScan(
		{ files: ['before', 'isStuck', 'after'], includePossible: false },
		{
			workerFile: fragileWorker,
			onMessage: (message) => {
				messages.push(message);
				if (message.kind === 'progress' && message.file === 'isStuck') running.cancel();
			},
		},
	);
	await running.done;
	assert.deepEqual(endsOf(messages), [
		['before', '', 10],
		['isStuck', 'Cancelled after 7 bytes.', 7],
		['after', 'Cancelled after 0 bytes.', 0],
	]);
	const count = messages.length;
	running.cancel();
	assert.equal(messages.length, count);
});

test('a scan that is cancelled before it began ends all the same', async () => {
	const messages: ScanMessage[] = [];
	const onMessage = (message: ScanMessage): number => messages.push(message);
	const running = startScan({ files: ['a'], includePossible: false }, { workerFile: fragileWorker, onMessage });
	running.cancel();
	await running.done;
	assert.deepEqual(endsOf(messages), [['a', 'Cancelled after 0 bytes.', 0]]);
});
