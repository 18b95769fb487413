import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { writeMessage } from '../../../../src/panel/message.ts';
import { readFromScanView, readToScanView, type ScanFromView } from '../../../../src/panel/scan/scanProtocol.ts';

const good: readonly ScanFromView[] = [
	{ kind: 'ready' },
	{ kind: 'show', number: 1, filter: { text: 'x', code: 'SlowDown', status: 503, bucket: 'b', since: 0, until: 1 } },
	{ kind: 'details', number: 1, code: 'SlowDown', examples: 20 },
	{ kind: 'open', id: 3 },
	{ kind: 'cancel' },
	{ kind: 'again' },
	{ kind: 'pick', what: 'folder' },
	{ kind: 'drop', uris: ['file:///a.log'] },
	{ kind: 'export', format: 'csv' },
	{ kind: 'openPage', page: 'keys' },
	{ kind: 'useCommand', text: 'aws s3 ls', how: 'run' },
];

test('each message of the view is understood', () => {
	for (const message of good) assert.deepEqual(readFromScanView('t', writeMessage('t', message)), message);
});

const bad: readonly unknown[] = [
	{ kind: 'open', id: -1 },
	{ kind: 'open', id: 1.5 },
	{ kind: 'open', id: '1' },
	{ kind: 'open', id: 1, path: '/etc/passwd' },
	{ kind: 'show', number: 1, filter: { since: 1e300 } },
	{ kind: 'show', number: 1, filter: { text: 'x'.repeat(201) } },
	{ kind: 'show', number: 1, filter: { file: 'x' } },
	{ kind: 'details', number: 1, code: 'SlowDown', examples: 1e9 },
	{ kind: 'drop', uris: 'file:///a.log' },
	{ kind: 'drop', uris: Array.from({ length: 101 }, () => 'file:///a.log') },
	{ kind: 'export', format: 'exe' },
	{ kind: 'openPage', page: 1 },
	{ kind: 'useCommand', text: 'aws s3 ls', how: 'execute' },
	{ kind: '__proto__' },
	{ kind: 'constructor' },
	[],
	'ready',
	null,
];

test('what is no message of the view is dropped', () => {
	for (const message of bad) assert.equal(readFromScanView('t', writeMessage('t', message)), undefined, JSON.stringify(message));
});

test('whatever arrives is one of the messages or nothing, on both sides', () => {
	const kinds = new Set<string>(good.map(({ kind }) => kind));
	const key = fc.oneof(fc.constantFrom('kind', 'id', 'filter', 'number', 'uris', '__proto__', 'constructor'), fc.string());
	const anything = fc.oneof(
		fc.anything(),
		fc.dictionary(key, fc.oneof(fc.constantFrom<unknown>(...kinds), fc.anything())),
		fc.constantFrom(...good).map((message): unknown => ({ ...message, extra: 1 })),
	);
	fc.assert(
		fc.property(anything, (value) => {
			for (const received of [value, safeJson(value), safeJson({ token: 't', message: value })]) {
				const message = readFromScanView('t', received);
				assert.ok(message === undefined || kinds.has(message.kind));
				readToScanView('t', received);
			}
		}),
		{ numRuns: 34_000, seed: 11 },
	);
});

/** As much of anything as JSON can say. */
function safeJson(value: unknown): unknown {
	return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
}
