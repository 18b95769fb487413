/**
 * What the table of repeats gives is what the recogniser gives: on bursts of the project's samples with other ids, keys, hosts, times and numbers.
 * Some bursts in `npm test`, 2,000 by `npm run proof:repeats`; on hostile texts in `test/fuzz/recognise.test.ts`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../../../src/core/recognise/recognise.ts';
import { createRepeats } from '../../../../../src/core/recognise/repeats/repeats.ts';
import { readSamples } from '../../../../corpus/predict.ts';
import { type Below, numbersFrom, varied } from './burst.ts';

const bursts = Number(process.env['BURSTS'] ?? 12);
const samples = [...readSamples('own'), ...readSamples('dev')].map(({ text }) => text).filter((text) => text.length < 3_000);

const quiet = [
	'2026-03-14 09:12:44,118 [worker-3] INFO  com.acme.sync.CopyService - copied part 17 of 40 to store in 14 ms',
	'2026-03-14T09:12:44Z INFO web: "GET /orders/41 HTTP/1.1" 200 in 7 ms',
	'copied 17 of 40',
	'',
];

function burstOf(chosen: readonly string[], mostQuiet: number, below: Below): string {
	const parts: string[] = [];
	for (let units = 0; units < 24_000; units += parts.at(-1)?.length ?? 0) {
		parts.push(`${varied(chosen[below(chosen.length)] ?? '', below)}\n`);
		for (let count = below(mostQuiet + 1); count > 0; count--) parts.push(`${varied(quiet[below(quiet.length)] ?? '', below)}\n`);
	}
	return parts.join('');
}

for (let seed = 1; seed <= bursts; seed++) {
	test(`what repeats itself is read as if it stood alone: burst ${seed}`, () => {
		const below = numbersFrom(seed);
		const repeats = createRepeats();
		const chosen = Array.from({ length: 1 + below(3) }, () => samples[below(samples.length)] ?? '');
		for (let piece = 0; piece < 3; piece++) {
			const text = burstOf(chosen, seed % 3, below);
			assert.deepEqual(repeats(text), recognise(text), `piece ${piece}`);
		}
	});
}

const line = (second: number, code = 'SlowDown', id = `tx00000a1b2c3d4e5f6a${second}-0069aa61a7-85a6-bkk`): string =>
	`2026-03-14T09:12:${second}Z ERROR put: operation error S3: PutObject, https response error StatusCode: 503, RequestID: ${id}, HostID: , api error ${code}: Please reduce your request rate. key=k/${second}`;
const body = (second: number): string =>
	`2026-03-14T09:12:${second}Z ERROR put: <Error><Code>AccessDenied</Code><Message>no</Message><RequestId>tx00000a1b2c3d4e5f6a${second}-0069aa61a7-85a6-bkk</RequestId></Error>`;
const quietRecord = (second: number, words = 'put'): string => `2026-03-14T09:12:${second}Z INFO web: ${words} ${second}`;
const seconds = Array.from({ length: 30 }, (_, index) => index + 10);
const burst = (lineAt: (second: number) => string): string => seconds.map(lineAt).join('\n');
const command = 'aws s3 cp a.bin s3://frames/a.bin --endpoint-url https://s3.bkk.bangmod.storage --no-progress';
const oneId = 'tx00000a1b2c3d4e5f6aaa-0069aa61a7-85a6-bkk';

const nearMisses: readonly (readonly [why: string, text: string])[] = [
	['the same id again joins two reports', burst((second) => line(second, 'SlowDown', second % 2 === 0 ? oneId : undefined))],
	[
		'a command some lines above names the bucket',
		burst((second) => (second % 10 === 0 ? `${quietRecord(second)}\n${command}\n${quietRecord(second)}\n` : '') + line(second)),
	],
	[
		'a line above says whose body it is',
		burst((second) => `${quietRecord(second, second % 9 === 0 ? 'x-ms-version' : 'version')}\n${body(second)}`),
	],
	['a word of another service makes it none', burst((second) => line(second) + (second % 7 === 0 ? ' on bolt://db:7687' : ''))],
	['some codes are none that anybody knows', burst((second) => line(second, second % 3 === 0 ? 'NoSuchThing' : 'NoSuchKey'))],
	['a status is of another class', burst((second) => line(second).replace('503', second % 2 === 0 ? '404' : '200'))],
	['an id is masked', burst((second) => line(second, 'SlowDown', second % 4 === 0 ? 'XXXX' : undefined))],
	['the last line is cut', burst((second) => line(second)).slice(0, -60)],
	['lines end in CR LF', burst((second) => line(second)).replaceAll('\n', '\r\n')],
	['each line goes on with a trace', burst((second) => `${line(second)}\n    at put (/srv/a.js:${second}:7)`)],
	[
		'a message stands on the next line',
		burst(
			(second) => `put ${second} of frames: S3::putObject(): [AccessDenied]\nAccess Denied on line 358 of file /srv/www/S3.php`,
		),
	],
];
for (const [why, text] of nearMisses) {
	test(`read as if it stood alone: a burst in which ${why}`, () => {
		const repeats = createRepeats();
		for (const piece of [text, text, `${text}\n${text}`]) assert.deepEqual(repeats(piece), recognise(piece));
	});
}

test('a kind of line is read once, and neighbours of what is not known again', () => {
	const asked: string[] = [];
	const repeats = createRepeats((text, anchors) => {
		asked.push(text);
		return recognise(text, { anchors });
	});
	const lines = Array.from({ length: 1_000 }, (_, index) =>
		line(10 + (index % 50), index % 2 === 0 ? 'SlowDown' : 'NoSuchKey', `tx00000a1b2c3d4e5f${1000 + index}-0069aa-85a6-bkk`),
	);
	assert.equal(repeats(lines.join('\n')).length, 1_000);
	assert.equal(asked.length, 0);
	const stranger = lines.with(500, `${lines[500] ?? ''} on bolt://db:7687`).join('\n');
	assert.equal(repeats(stranger).length, 999);
	assert.equal(asked.length, 1);
	assert.ok((asked[0]?.length ?? 0) < stranger.length / 4);
});
