/**
 * A log that grows, is rotated and cut off while it is followed: none of its errors is lost, and none is told twice. Three seconds in `npm test`, a
 * whole minute by `npm run proof:follow`, which also prints how long an error took to be told.
 */
import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Hit } from '../../src/core/scan/hit.ts';
import { follow, lookMs } from '../../src/host/node/follow/follow.ts';
import { createFileScanner } from '../../src/host/node/scanFile.ts';
import { quietLine, temporaryFolder } from './scanning.ts';

const folder = temporaryFolder();
after(() => folder.remove());
const scanFile = createFileScanner({ includePossible: false });
const seconds = Number(process.env['FOLLOW_SECONDS'] ?? 3);

/** A file that is followed, and what was told of it so far. */
function following(file: string, pause = (): Promise<unknown> => setTimeout(lookMs)) {
	const hits: Hit[] = [];
	const turns: string[] = [];
	const toldAt = new Map<string, number>();
	let isWanted = true;
	const looked = { times: 0 };
	const done = follow(file, {
		scanFile,
		onHits: (found) => {
			hits.push(...found);
			for (const { fields } of found) toldAt.set(fields.key ?? '', performance.now());
		},
		onTurn: (turn) => turns.push(turn),
		isWanted: () => isWanted,
		pause: async () => {
			looked.times++;
			await pause();
		},
	});
	return {
		hits,
		turns,
		toldAt,
		/** Fulfilled when this is so, or will not be any more after so many looks. */
		until: async (isSo: () => boolean) => {
			const before = looked.times;
			while (!isSo() && looked.times < before + 300) await setTimeout(5);
		},
		/** Fulfilled when so many more looks were taken. */
		looks: async (count: number) => {
			const before = looked.times;
			while (looked.times < before + count) await setTimeout(5);
		},
		stop: async () => {
			isWanted = false;
			return await done;
		},
	};
}

const keysOf = (hits: readonly Hit[]): (string | undefined)[] => hits.map(({ fields }) => fields.key);
const named = (key: string): string =>
	`2026-11-22T10:00:00Z ERROR An error occurred (NoSuchKey) when calling the GetObject operation: gone key=${key}\n`;

test(`of 100 lines a second for ${seconds} s, with two rotations and one cut, none is lost and none is told twice`, async (context) => {
	const file = folder.fileWith('grows.log', '');
	const told = following(file);
	const writtenAt = new Map<string, number>();
	const total = seconds * 100;
	let written = 0;
	const turnsAt = [0.25, 0.5, 0.75].map((part) => Math.floor(total * part));
	for (const start = performance.now(); written < total; await setTimeout(10)) {
		const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * 100));
		for (; written < due; written++) {
			const turn = turnsAt.indexOf(written);
			if (turn === 0 || turn === 2) {
				renameSync(file, `${file}.${turn}`);
				// The program writes on to the old file until it opens the new one.
				appendFileSync(`${file}.${turn}`, named(`late/${turn}`));
				writeFileSync(file, '');
			}
			if (turn === 1) {
				// What is not read when a file is cut off is in nobody's hands any more.
				const all = written + 1;
				await told.until(() => told.hits.length === all);
				copyFileSync(file, `${file}.copy`);
				truncateSync(file);
			}
			const key = `k/${written}`;
			writtenAt.set(key, performance.now());
			appendFileSync(file, named(key));
		}
	}
	await told.until(() => told.hits.length >= total + 2 && told.turns.length === 3);
	await told.looks(3);
	assert.equal(await told.stop(), true);
	const keys = keysOf(told.hits);
	const expected = Array.from({ length: total }, (_, index) => `k/${index}`);
	for (const [turn, at] of turnsAt.entries()) if (turn !== 1) expected.splice(at + (turn === 2 ? 1 : 0), 0, `late/${turn}`);
	assert.deepEqual(keys, expected);
	assert.deepEqual(told.turns, ['replaced', 'restarted', 'replaced']);
	const delays = [...writtenAt].map(([key, at]) => (told.toldAt.get(key) ?? Infinity) - at).toSorted((a, b) => a - b);
	context.diagnostic(
		`delay: median ${delays[total >> 1]?.toFixed(0)} ms, p99 ${delays[Math.floor(total * 0.99)]?.toFixed(0)} ms`,
	);
});

test('what was there before is told first, and what is added has its place in the file', async () => {
	const file = folder.fileWith('long.log', quietLine.repeat(20_000) + named('a'));
	const told = following(file);
	await told.until(() => told.hits.length === 1);
	appendFileSync(file, quietLine.repeat(9_000) + named('b'));
	await told.until(() => told.hits.length === 2);
	appendFileSync(file, named('c'));
	await told.until(() => told.hits.length === 3);
	await told.stop();
	const before = quietLine.length * 29_000 + named('a').length;
	assert.deepEqual(
		told.hits.map(({ fields, place }) => [fields.key, place.line, place.byteOffset]),
		[
			['a', 20_001, quietLine.length * 20_000 + named('a').indexOf('NoSuchKey')],
			['b', 29_002, before + named('b').indexOf('NoSuchKey')],
			['c', 29_003, before + named('b').length + named('c').indexOf('NoSuchKey')],
		],
	);
});

/** A file that is followed look by look. */
async function followingSlowly(file: string) {
	const looks: (() => void)[] = [];
	const told = following(file, () => new Promise<void>((resolve) => looks.push(resolve)));
	await told.until(() => looks.length === 1);
	return {
		...told,
		/** Lets so many more looks be taken, and waits until they are over. */
		look: async (count: number) => {
			for (let left = count; left > 0; left--) {
				const before = looks.length;
				looks.at(-1)?.();
				await told.until(() => looks.length > before);
			}
		},
		stop: async () => {
			const stopped = told.stop();
			looks.at(-1)?.();
			return await stopped;
		},
	};
}

test('a report whose lines come one after the other is one, with what its later lines say', async () => {
	const file = folder.fileWith('trace.log', quietLine);
	const told = await followingSlowly(file);
	appendFileSync(file, '2026-11-22T10:00:00Z ERROR upload failed: <Error><Code>NoSuchBucket</Code>\n');
	await told.look(1);
	appendFileSync(file, '<BucketName>depot</BucketName><RequestId>tx0000012345678</RequestId></Error>\n');
	await told.look(4);
	await told.stop();
	assert.deepEqual(
		told.hits.map(({ code, fields }) => [code, fields.bucket, fields.requestId]),
		[['NoSuchBucket', 'depot', 'tx0000012345678']],
	);
});

test('what a program writes to the old file while the new one is there already is told, before what the new one has', async () => {
	const file = folder.fileWith('turned.log', named('a'));
	const told = await followingSlowly(file);
	await told.look(4);
	renameSync(file, `${file}.1`);
	writeFileSync(file, named('c'));
	await told.look(2);
	appendFileSync(`${file}.1`, named('b'));
	await told.look(6);
	await told.stop();
	assert.deepEqual([keysOf(told.hits), told.turns], [['a', 'b', 'c'], ['replaced']]);
});

test('half a line waits for its other half', async () => {
	const file = folder.fileWith('half.log', quietLine);
	const told = following(file);
	const line = named('whole');
	const half = line.indexOf('NoSuchKey') + 4;
	appendFileSync(file, line.slice(0, half));
	await told.looks(3);
	appendFileSync(file, line.slice(half));
	await told.until(() => told.hits.length === 1);
	await told.stop();
	assert.deepEqual(keysOf(told.hits), ['whole']);
});

test('a last line that never ends is told all the same', async () => {
	const file = folder.fileWith('endless.log', quietLine + named('last').trimEnd());
	const told = following(file);
	await told.until(() => told.hits.length === 1);
	await told.stop();
	assert.deepEqual(keysOf(told.hits), ['last']);
});

test('a file that was written anew and is as long as before is read from its start', async () => {
	const file = folder.fileWith('anew.log', named('a') + named('b'));
	const told = following(file);
	await told.until(() => told.hits.length === 2);
	writeFileSync(file, named('c') + named('d'));
	assert.equal(statSync(file).size, named('a').length * 2);
	await told.until(() => told.hits.length === 4);
	await told.stop();
	assert.deepEqual([keysOf(told.hits), told.turns], [['a', 'b', 'c', 'd'], ['restarted']]);
});

test('a file that is not there, a folder and an archive are not followed', async () => {
	for (const file of [
		path.join(folder.path, 'none.log'),
		folder.path,
		folder.fileWith('a.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0])),
	]) {
		const told = following(file);
		assert.equal(await told.stop(), false);
	}
});
