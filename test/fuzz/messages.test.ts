import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type ReadMessage, writeMessage } from '../../src/panel/message.ts';
import { firstForm, readForm } from '../../src/panel/request/keptForm.ts';
import { readFromRequestView, readToRequestView } from '../../src/panel/request/requestMessages.ts';
import { readFromScanView, readToScanView } from '../../src/panel/scan/scanProtocol.ts';
import { readHistory } from '../../src/panel/request/storedHistory.ts';
import { readStoredKey } from '../../src/features/request/storedKey.ts';
import { fuzz } from './fuzz.ts';
import { inherited } from './texts.ts';

const token = 'f'.repeat(32);

/** Honest messages, to be spoilt; and each type by itself. */
const line = [{ kind: 'words', text: 'x' }];
const fromRequest = [
	{ type: 'ready' },
	{ type: 'edited', form: firstForm },
	{ type: 'edited', form: { ...firstForm, draft: { ...firstForm.draft, lost: [{ field: 'key', name: '' }] } } },
	{ type: 'send', form: firstForm, seconds: 30, correctsClock: false },
	{ type: 'play', form: firstForm, cards: ['x'], takenName: 'x' },
	{ type: 'check', form: firstForm, writes: false },
	{ type: 'presign', form: firstForm, lifeSeconds: 900 },
	{ type: 'takeApart', url: 'https://x.example/?X-Amz-Signature=x' },
	{ type: 'copyAs', form: firstForm },
	{ type: 'addKey', form: firstForm },
	{ type: 'removeKey', id: 'bangmod.key.x' },
	{ type: 'openPage', id: 'keys' },
	{ type: 'useCommand', text: 'aws s3 ls', how: 'run' },
	...[
		'cancel',
		'chooseFile',
		'copyCheck',
		'saveBody',
		'copyReport',
		'openHistory',
		'fillReported',
		'removeLeftovers',
		'forgetLeftovers',
	].map((type) => ({ type })),
];
const toRequest = [
	{ type: 'texts', texts: ['x'] },
	{ type: 'form', form: firstForm },
	{ type: 'sources', stored: [{ id: 'x', label: 'x', detail: 'x' }], profiles: [], blocked: null },
	{ type: 'progress', words: 'x' },
	{ type: 'deck', cards: [{ id: 'x', spoiled: line, predicted: line, whyNot: null, needsBucket: true }] },
	{ type: 'played', result: { id: 'x', verdict: 'surprise', got: line, explanation: null, body: 'x', leftBehind: ['x'] } },
	{
		type: 'check',
		check: {
			rows: [{ step: 'x', title: line, state: 'failed', fact: line, ms: 12, explanation: null, offers: [{ of: 'path style' }] }],
			isDone: true,
			leftBehind: 'x',
		},
	},
	{ type: 'presigned', presigned: { headline: line, tone: 'ok', facts: [{ label: line, text: line }], faults: [line] } },
	{ type: 'leftovers', names: ['x'] },
	{ type: 'show', part: 'deck' },
	{ type: 'notice', words: 'x' },
	{ type: 'asking', isAsking: true },
	{ type: 'idle', words: null },
];
const fromScan = [
	{ kind: 'ready' },
	{ kind: 'show', number: 1, filter: {} },
	{ kind: 'details', number: 1, code: 'NoSuchKey', examples: 20 },
	{ kind: 'open', id: 3 },
	{ kind: 'cancel' },
	{ kind: 'again' },
	{ kind: 'pick', what: 'files' },
	{ kind: 'drop', uris: ['file:///a.log'] },
	{ kind: 'export', format: 'csv' },
	{ kind: 'openPage', page: 'keys' },
	{ kind: 'useCommand', text: 'aws s3 ls', how: 'copy' },
];
const toScan = [{ kind: 'begin' }, { kind: 'words', language: 'en', sentences: { a: 'b' } }, { kind: 'notice', text: line }];

const odd = fc.oneof(
	fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', 'x', [], {}, ...inherited, 'x'.repeat(20_001), firstForm, line),
	fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }),
);

/** An honest message with some of its parts replaced, added or taken away, at any depth; as text, sometimes with the text itself spoilt. */
function spoilt(honest: readonly object[]): fc.Arbitrary<string> {
	const change = fc.tuple(
		fc.nat(60),
		fc.constantFrom('replace', 'add', 'remove'),
		fc.constantFrom(...inherited, 'also', 'type', 'kind'),
		odd,
	);
	const near = fc.tuple(fc.constantFrom(...honest), fc.array(change, { maxLength: 3 })).map(([message, changes]) => {
		const copy: unknown = structuredClone(message);
		for (const [at, how, name, put] of changes) {
			const objects = objectsIn(copy);
			const target = objects[at % objects.length] ?? {};
			const key = Object.keys(target)[at % Math.max(1, Object.keys(target).length)] ?? name;
			if (how === 'remove') Reflect.deleteProperty(target, key);
			else
				Object.defineProperty(target, how === 'add' ? name : key, {
					value: structuredClone(put),
					enumerable: true,
					configurable: true,
					writable: true,
				});
		}
		return writeMessage(token, copy);
	});
	const cut = fc
		.tuple(near, fc.nat(400), fc.constantFrom('', '{', '"', '\0', '__proto__'))
		.map(([text, at, put]) => text.slice(0, at) + put);
	const foreign = odd.map((message) => JSON.stringify({ token, message }));
	return fc.oneof({ weight: 6, arbitrary: near }, { weight: 1, arbitrary: cut }, { weight: 1, arbitrary: foreign });
}

function objectsIn(value: unknown): readonly object[] {
	if (typeof value !== 'object' || value === null) return [];
	return [value, ...Object.values(value).flatMap(objectsIn)];
}

for (const [target, read, honest] of [
	['request view to extension', readFromRequestView, fromRequest],
	['scan view to extension', readFromScanView, fromScan],
	['extension to request view', readToRequestView, toRequest],
	['extension to scan view', readToScanView, toScan],
] as const satisfies readonly (readonly [string, ReadMessage<object>, readonly object[]])[]) {
	const types = new Set(honest.map((message) => Object.values(message)[0]));

	test(`${target}: what is spoilt below was honest`, () => {
		for (const message of honest) assert.deepEqual(read(token, writeMessage(token, message)), message);
	});

	let taken = 0;
	fuzz(target, spoilt(honest), (text) => {
		const message = read(token, text);
		if (message === undefined) return;
		taken++;
		assert.ok(types.has(Object.values(message)[0] as string), text);
		assert.equal(read('0'.repeat(32), text), undefined);
	});

	test(`${target}: the fuzz came near enough for some to be taken`, () => assert.ok(taken > 100, `${taken}`));

	test(`${target}: what is no text, or too long a one, is dropped`, () => {
		const long = writeMessage(token, { ...honest[0], more: 'x'.repeat(1 << 23) });
		const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
		for (const received of [
			undefined,
			null,
			7,
			{},
			honest[0],
			[],
			Symbol('x'),
			long,
			deep,
			`{"token":"${token}","message":${deep}}`,
		])
			assert.equal(read(token, received), undefined);
	});
}

fuzz('kept form', spoilt(fromRequest), (text) => {
	const form = readForm(parse(text));
	assert.ok(form === null || typeof form.draft.operation === 'string');
});

fuzz('kept history', fc.array(odd, { maxLength: 4 }), (left) => assert.ok(Array.isArray(readHistory(left))));

const record = { accessKeyId: 'BGSAKIA0000000EXAMPLE', secretAccessKey: 'x', origins: ['https://s3.bkk.bangmod.storage'] };

fuzz(
	'kept key',
	fc.oneof(
		spoilt([record]),
		odd.map((value) => JSON.stringify({ ...record, origins: [value] })),
	),
	(text) => {
		const key = readStoredKey(text);
		for (const origin of key?.origins ?? []) assert.match(origin, /^https:\/\/[a-z0-9.:[\]-]+$/);
	},
);

function parse(text: string): unknown {
	try {
		return (JSON.parse(text) as { message: { form?: unknown } }).message.form;
	} catch {
		return undefined;
	}
}
