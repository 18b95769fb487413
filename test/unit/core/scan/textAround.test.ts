import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Hit, isSameAt } from '../../../../src/core/scan/hit.ts';
import { textAround } from '../../../../src/core/scan/textAround.ts';
import { openByteSource } from '../../../../src/host/node/byteSource.ts';
import { createFileScanner } from '../../../../src/host/node/scanFile.ts';
import { wholeScans } from '../../../../src/host/web/wholeScans.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'text-around-'));
after(() => rmSync(folder, { recursive: true }));

/** Lines on each side of an error: more than are read around it, so that the stretch is cut, or few. */
function log(lines: number, lineEnd = '\n'): string {
	const ordinary = (_: unknown, index: number) => `2026-11-22 10:00:00 INFO เรียบร้อย line ${index} ordinary words of a log`;
	const around = Array.from({ length: lines }, ordinary);
	return [...around, 'ERROR An error occurred (SlowDown) when calling the PutObject operation', ...around].join(lineEnd);
}

const files: readonly (readonly [string, Uint8Array])[] = [
	['short', Buffer.from(log(3))],
	['long', Buffer.from(log(20_000))],
	['long, with CR LF', Buffer.from(log(20_000, '\r\n'))],
	['long, with CR alone', Buffer.from(log(20_000, '\r'))],
	['with a byte order mark', Buffer.from(`\ufeff${log(5)}`)],
	['long, in UTF-16', Buffer.from(`\ufeff${log(20_000)}`, 'utf16le')],
	['packed', gzipSync(log(20_000))],
	['of one line, longer than is read', Buffer.from(log(20_000, ' '))],
];

for (const [what, bytes] of files) {
	test(`the text around an error in a file that is ${what} holds that error, at its line`, async () => {
		const file = path.join(folder, what);
		writeFileSync(file, bytes);
		const hits: Hit[] = [];
		await createFileScanner({ includePossible: false })(file, { onHits: (found) => hits.push(...found) });
		const [hit] = hits;
		assert.ok(hit !== undefined && hits.length === 1);
		const source = await openByteSource(file);
		assert.ok('read' in source);
		const around = await textAround(source, hit.place);
		await source.close();
		assert.ok('text' in around);
		assert.ok(around.text.startsWith('SlowDown', around.offset));
		assert.ok(isSameAt(hit, around.text, around.offset));
		const before = around.text.slice(0, around.offset).split(/\r\n|[\r\n]/);
		assert.equal(around.firstLine + before.length - 1, hit.place.line);
		assert.doesNotMatch(around.text.slice(0, 3), /[\ufffd\ufeff\n]/);
		assert.ok(around.text.length < 200_000);
	});
}

test('a file that has become shorter or is gone gives no text that could be taken for the error', async () => {
	const file = path.join(folder, 'gone');
	writeFileSync(file, log(20_000));
	const hits: Hit[] = [];
	await createFileScanner({ includePossible: false })(file, { onHits: (found) => hits.push(...found) });
	writeFileSync(file, 'short now');
	const [hit] = hits;
	assert.ok(hit !== undefined);
	const source = await openByteSource(file);
	assert.ok('read' in source);
	const around = await textAround(source, hit.place);
	await source.close();
	assert.ok(!('text' in around) || !isSameAt(hit, around.text, around.offset));
});

test('a file that is given whole is scanned alike, and a cancel is heard', async () => {
	const bytes = Buffer.from(log(20_000));
	const named = { name: 'a.log', size: async () => bytes.length, read: async () => bytes };
	const hits: Hit[] = [];
	const ends: string[] = [];
	const run = wholeScans.start([named, named], (message) => {
		if (message.kind === 'hits') hits.push(...message.hits);
		if (message.kind === 'hits') run.cancel();
		if (message.kind === 'end') ends.push(message.coverage.shortfalls.map(({ kind }) => kind).join());
	});
	await run.done;
	assert.equal(hits.length, 1);
	assert.equal(ends.length, 2);
	assert.equal(ends[1], 'cancelled');
	const [hit] = hits;
	assert.ok(hit !== undefined);
	const around = await wholeScans.textAround(named, hit.place);
	assert.ok('text' in around && isSameAt(hit, around.text, around.offset));
});

test('a file that cannot be had whole is said to be unreadable', async () => {
	const named = { name: 'a.log', size: () => Promise.reject(new Error('gone')), read: () => Promise.reject(new Error('gone')) };
	const kinds: string[] = [];
	await wholeScans.start([named], (message) => {
		if (message.kind === 'end') kinds.push(...message.coverage.shortfalls.map(({ kind }) => kind));
	}).done;
	assert.deepEqual(kinds, ['unreadable']);
});
