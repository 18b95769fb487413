import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScanMessage } from '../../../../src/core/scan/scanMessage.ts';
import { type Shortfall, shortfall } from '../../../../src/core/scan/shortfall.ts';
import { createScanProgress } from '../../../../src/panel/scan/scanProgress.ts';
import { english } from './scanning.ts';

const mega = 2 ** 20;
const end = (file: string, bytesRead: number, ...shortfalls: Shortfall[]): ScanMessage => ({
	kind: 'end',
	file,
	coverage: { bytesRead, shortfalls },
});

function sentenceAfter(files: readonly string[], messages: readonly ScanMessage[], isOver: boolean): string {
	let now = 0;
	const progress = createScanProgress(files, [], () => now);
	now = 2000;
	for (const message of messages) progress.take(message);
	if (isOver) progress.finish();
	return progress
		.status(english, (file) => file)
		.map(({ text }) => text)
		.join('');
}

const reading: ScanMessage = { kind: 'progress', file: 'a.log', taken: 100 * mega, size: 400 * mega };
const cancelled = [end('a', 10, shortfall('cancelled', 10)), end('b', 0, shortfall('cancelled', 0))];

const running: readonly (readonly [string, readonly string[], readonly ScanMessage[], string])[] = [
	['before the first byte', ['a.log'], [], 'Opening a.log …'],
	['in the middle of a file', ['a.log'], [reading], 'Reading a.log: 100 MiB of 400 MiB, 50 MiB a second'],
	[
		'in the second file',
		['a.log', 'b.log'],
		[end('a.log', 100 * mega), { kind: 'progress', file: 'b.log', taken: 0, size: mega }],
		'Reading b.log: 0 bytes of 1 MiB, 50 MiB a second; file 2 of 2',
	],
	[
		'behind the last file, before it has ended',
		['a.log'],
		[end('a.log', 60_000_000)],
		'Complete: every byte was read, 60,000,000 bytes (57.22 MiB) in 2 s.',
	],
];

for (const [when, files, messages, words] of running) {
	test(`a scan says how far it is ${when}`, () => assert.equal(sentenceAfter(files, messages, false), words));
}

const over: readonly (readonly [string, readonly string[], readonly ScanMessage[], string])[] = [
	['one file', ['a'], [end('a', 60_000_000)], 'Complete: every byte was read, 60,000,000 bytes (57.22 MiB) in 2 s.'],
	['all files', ['a', 'b'], [end('a', 10), end('b', 20)], 'Complete: every byte of 2 files was read, 30 bytes in 2 s.'],
	[
		'what it could until it was cancelled',
		['a', 'b'],
		cancelled,
		'Partial: cancelled after 10 bytes. What was found until then is shown.',
	],
	[
		'what it was allowed to',
		['a', 'b'],
		[end('a', 10), end('b', 0, shortfall('forbidden'))],
		'Incomplete: 1 of 2 files were not read to their end; 10 bytes were read.',
	],
	['all of an odd file', ['a'], [end('a', 10, shortfall('binary'))], 'Complete: every byte was read, 10 bytes in 2 s.'],
	['nothing, as there was no file', [], [], 'There is no file to read here.'],
];

for (const [what, files, messages, words] of over) {
	test(`a scan says that it has read ${what}`, () => assert.equal(sentenceAfter(files, messages, true), words));
}

test('what a folder holds besides files makes a scan incomplete', () => {
	const progress = createScanProgress(['a'], [{ file: 'pipe', shortfall: shortfall('special') }], () => 0);
	progress.take(end('a', 10));
	progress.finish();
	assert.equal(progress.isComplete, false);
});

test('the bar goes from file to file', () => {
	const progress = createScanProgress(['a', 'b'], [], () => 0);
	progress.take(end('a', 10));
	progress.take({ kind: 'progress', file: 'b', taken: 5, size: 10 });
	assert.equal(progress.fraction, 0.75);
	progress.finish();
	assert.equal(progress.fraction, undefined);
});
