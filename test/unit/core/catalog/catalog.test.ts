import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';

const english = catalogueOf('en');

test('an entry holds its page as words and code', () => {
	const entry = english.entry('NoSuchKey');
	assert.equal(entry?.origin, 'documented');
	assert.deepEqual(entry.statuses, [404]);
	assert.deepEqual(entry.vendor, [{ status: 404, meaning: 'Object does not exist at the specified key.' }]);
	const kinds = new Set(entry.article?.steps.flatMap(({ text }) => text).map(({ kind }) => kind));
	assert.deepEqual(kinds, new Set(['words', 'code']));
	assert.ok(entry.article?.steps.flatMap(({ text }) => text).every(({ text }) => !text.includes('`') && text !== ''));
});

test('a code without a page of its own has one line', () => {
	const entry = english.entry('XMinioServerNotInitialized');
	assert.equal(entry?.article, undefined);
	assert.equal(entry?.summary[0]?.text, 'MinIO: the server is still starting; repeat shortly.');
});

for (const [name, code] of [
	['NoSuchKey', 'NoSuchKey'],
	['nosuchkey', 'NoSuchKey'],
	['NOSUCHKEY', 'NoSuchKey'],
	['KeyTooLong', 'KeyTooLongError'],
	['MovedPermanently', '301'],
	['GatewayTimeout', '504'],
	['416', 'InvalidRange'],
	['304', 'NotModified'],
	['403', '403'],
] as const) {
	test(`the name ${name} is resolved to ${code}`, () => {
		assert.equal(english.resolve(name)?.code, code);
	});
}

for (const name of ['', 'constructor', '__proto__', 'hasOwnProperty', 'NoSuchKey ', 'x'.repeat(100_000)]) {
	test(`the name ${JSON.stringify(name.slice(0, 20))} is resolved to nothing`, () => {
		assert.equal(english.entry(name), undefined);
		assert.equal(english.resolve(name), undefined);
	});
}

for (const [name, ...codes] of [
	['NoSuchKye', 'NoSuchKey'],
	['NoSuchKeys', 'NoSuchKey'],
	['SignatureDoesntMatch', 'SignatureDoesNotMatch'],
	['AcessDenied', 'AccessDenied'],
	['Access'],
	['Banana'],
	[''],
] as const) {
	test(`near ${name === '' ? 'an empty name' : name} is ${codes[0] ?? 'nothing'}`, () => {
		assert.deepEqual(english.nearest(name).slice(0, 1), codes);
	});
}
