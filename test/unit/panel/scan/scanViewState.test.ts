import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeFilter, readViewState } from '../../../../src/panel/scan/scanViewState.ts';
import { readStamp, writeStamp } from '../../../../src/panel/scan/stamp.ts';

const fresh = { filter: {}, chosen: null, examples: 20, showsTable: false };

test('a kept state comes back', () => {
	const state = { filter: { text: 'x', since: 5 }, chosen: 'SlowDown', examples: 40, showsTable: true };
	assert.deepEqual(readViewState(state), state);
});

const notOurs: readonly unknown[] = [
	undefined,
	null,
	'x',
	[],
	{},
	{ ...fresh, examples: 1e9 },
	{ ...fresh, secret: 'x' },
	{ ...fresh, filter: { text: 1 } },
];

test('what is no state of ours begins anew', () => {
	for (const kept of notOurs) assert.deepEqual(readViewState(kept), fresh);
});

test('a part of a filter is set, changed and taken out', () => {
	const one = changeFilter({}, { text: 'a', status: 404 });
	assert.deepEqual(one, { text: 'a', status: 404 });
	assert.deepEqual(changeFilter(one, { text: '', status: 503 }), { status: 503 });
	assert.deepEqual(changeFilter(one, { status: undefined }), { text: 'a' });
});

const typed: readonly (readonly [string, number | undefined])[] = [
	['', undefined],
	['   ', undefined],
	['2026-11-22', Date.UTC(2026, 10, 22)],
	['2026-11-22 10:02', Date.UTC(2026, 10, 22, 10, 2)],
	['2026-11-22 10:02:13', Date.UTC(2026, 10, 22, 10, 2, 13)],
	['2026-11-22T10:02:13+07:00', Date.UTC(2026, 10, 22, 3, 2, 13)],
	['22/Nov/2026:10:02:13 +0000', Date.UTC(2026, 10, 22, 10, 2, 13)],
	['yesterday', Number.NaN],
	['2026-13-45', Number.NaN],
	['Nov 22 10:02:13', Number.NaN],
];

for (const [text, time] of typed) test(`"${text}" is read as ${time}`, () => assert.equal(readStamp(text), time));

test('a time that was written is read back', () => {
	const time = Date.UTC(2026, 10, 22, 10, 2, 13);
	assert.equal(readStamp(writeStamp(time)), time);
});
