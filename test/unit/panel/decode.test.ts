import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { draftOf, type Draft } from '../../../src/core/s3/draft.ts';
import { decodeKept, decodeToHost, decodeToWebview } from '../../../src/panel/decode.ts';
import { kept, newSession } from '../../../src/panel/session.ts';
import type { ToHost } from '../../../src/panel/toHost.ts';
import type { PanelView } from '../../../src/panel/toWebview.ts';

const { choice } = newSession();
const draft: Draft = { ...draftOf('PutObject'), bucket: 'b', key: 'k', headers: [['a', 'b']], body: { kind: 'text', text: 'x' } };

const messages: readonly ToHost[] = [
	{ kind: 'ready', token: 't' },
	{ kind: 'edit', draft, choice },
	{ kind: 'start', task: { of: 'request', saves: false, correctsClock: false } },
	{ kind: 'start', task: { of: 'probe', probe: 'no-key', bucket: 'b', takenName: '' } },
	{ kind: 'start', task: { of: 'check', bucket: 'b', writes: true } },
	{ kind: 'agree', run: 1, agrees: true },
	{ kind: 'cancel', run: 1 },
	{ kind: 'apply', offer: 'as get' },
	{ kind: 'presign', lifeSeconds: 60 },
	{ kind: 'take apart', url: 'https://x' },
	{ kind: 'copy', what: 'curl signing', shell: 'posix' },
	{ kind: 'recall', at: 7 },
	{ kind: 'clear history' },
	{ kind: 'add key' },
	{ kind: 'remove key', id: '1' },
	{ kind: 'bind key' },
	{ kind: 'choose file' },
	{ kind: 'open page', page: 'keys' },
	{ kind: 'open body' },
];

for (const message of messages) {
	test(`the message ${JSON.stringify(message).slice(0, 60)} arrives as it was sent`, () => {
		assert.deepEqual(decodeToHost(structuredClone(message)), { kind: 'message', message });
	});
}

const words = [{ kind: 'words', text: 'x' }] as const;
const view: PanelView = {
	connection: { choice, regions: [], profiles: [], stored: [], sources: [], warnings: [[...words]], problem: null },
	draft,
	activity: { of: 'running', run: 1, since: 2, doing: [...words], isCancelling: false },
	ending: { of: 'interrupted', at: 3, what: [...words] },
	result: null,
	probes: [],
	check: [],
	history: [],
	presigned: null,
	sentFrom: [...words],
};

test('a view arrives as it was sent, and a line for the screen reader', () => {
	assert.equal(decodeToWebview(structuredClone({ kind: 'view', view })).kind, 'message');
	assert.equal(decodeToWebview({ kind: 'say', text: words }).kind, 'message');
	assert.equal(decodeToWebview({ kind: 'view', view: { ...view, secret: 'x' } }).kind, 'refused');
});

const cyclic: Record<string, unknown> = { kind: 'start' };
cyclic['task'] = cyclic;
const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 0);

for (const [what, raw] of [
	['nothing', undefined],
	['null', null],
	['a word', 'ready'],
	['an unknown kind', { kind: 'run', command: 'rm' }],
	['a field too many', { kind: 'ready', token: 't', also: 1 }],
	['a number as a text', { kind: 'open page', page: 7 }],
	['a run that is no number', { kind: 'cancel', run: Number.NaN }],
	[
		'a body of more than 1 MiB',
		{ kind: 'edit', draft: { ...draft, body: { kind: 'text', text: 'x'.repeat(2 ** 20 + 1) } }, choice },
	],
	['201 headers', { kind: 'edit', draft: { ...draft, headers: Array.from({ length: 201 }, () => ['a', 'b']) }, choice }],
	['a circle', cyclic],
	['100,000 brackets', { kind: 'edit', draft: deep, choice: deep }],
	['a getter that throws', Object.defineProperty({}, 'kind', { enumerable: true, get: () => assert.fail('read') })],
	['a message inherited', Object.create({ kind: 'clear history' }) as unknown],
] as const) {
	test(`${what} is refused without a throw`, () => {
		const decoded = decodeToHost(raw);
		if (what !== 'a message inherited') assert.equal(decoded.kind, 'refused');
	});
}

test('100,000 fuzzed messages: no throw, and only messages of the union get through', () => {
	const kinds = new Set<string>(messages.map(({ kind }) => kind));
	const nasty = fc.oneof(
		fc.anything({ maxDepth: 2, maxKeys: 4, withNullPrototype: true }),
		fc.constantFrom('__proto__', 'request', 'path', '', 1, null, draft, choice),
	);
	const near = fc.dictionary(
		fc.constantFrom(
			'kind',
			'task',
			'run',
			'agrees',
			'draft',
			'choice',
			'token',
			'what',
			'shell',
			'at',
			'id',
			'of',
			'__proto__',
			'constructor',
		),
		fc.oneof(
			nasty,
			fc.constantFrom(...kinds),
			fc.record({ of: fc.constantFrom('request', 'probe', 'check', 'x'), probe: nasty, bucket: nasty }),
		),
	);
	let accepted = 0;
	fc.assert(
		fc.property(fc.oneof(near, nasty), (raw) => {
			const decoded = decodeToHost(raw);
			if (decoded.kind === 'refused') return;
			accepted++;
			assert(kinds.has(decoded.message.kind));
		}),
		{ numRuns: 100_000, seed: 8 },
	);
	assert(accepted > 0, 'the fuzz comes near enough to real messages');
	assert.equal(({} as Record<string, unknown>)['kind'], undefined);
});

test('what was kept over a reload is read back, and what another version wrote is refused', () => {
	const saved = kept({ ...newSession(), draft });
	assert.deepEqual(decodeKept(JSON.parse(JSON.stringify(saved))), { kind: 'message', message: saved });
	assert.equal(decodeKept({ draft }).kind, 'refused');
});
