import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingCap, recognise } from '../../../../src/core/recognise/recognise.ts';

const body = (inside: string) => `<Error><Code>NoSuchKey</Code>${inside}<RequestId>tx01-02-bkk</RequestId></Error>`;

test('bad input is read, not thrown at', () => {
	const inputs: readonly string[] = [
		'\0'.repeat(1000) + body(''),
		'\ud800\udfff\ud800',
		body('').slice(0, 25),
		'<Error><Code>',
		body('<a>'.repeat(20_000)),
		body('&#xFFFFFF;&#1114112;&#55296;&lol;'),
		`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${body('<Message>&b;</Message>')}`,
		`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9_000)}">]>${body(`<Message>${'&a;'.repeat(10_000)}</Message>`)}`,
	];
	for (const input of inputs) assert.doesNotThrow(() => recognise(input));
});

test('an entity is never expanded', () => {
	const [finding] = recognise(`<!DOCTYPE a [<!ENTITY b "secret">]>${body('<Message>&b;&amp;b;</Message>')}`);
	assert.equal(finding?.fields.message, '&b;&b;');
});

test('elements named like properties of Object are only names', () => {
	const named = '<__proto__>x</__proto__><constructor>y</constructor><prototype>z</prototype>';
	const [finding] = recognise(body(`${named}<Message>gone</Message>`));
	assert.deepEqual([finding?.fields.message, finding?.fields.requestId], ['gone', 'tx01-02-bkk']);
	assert.deepEqual(
		[...(finding?.details ?? [])],
		[
			['__proto__', 'x'],
			['constructor', 'y'],
			['prototype', 'z'],
		],
	);
	assert.deepEqual(Object.keys(Object.prototype), []);
});

test('digits stay text and the first of two elements wins', () => {
	const [finding] = recognise(
		'<Error><Code>NoSuchKey</Code><RequestId>0012345</RequestId><RequestId>9</RequestId><Key>1e5</Key></Error>',
	);
	assert.deepEqual([finding?.fields.requestId, finding?.fields.key], ['0012345', '1e5']);
});

test('an entity bomb of 25 MB is read like any other text', () => {
	const entities = Array.from({ length: 250_000 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">\n`).join(
		'',
	);
	assert.ok(entities.length > 25_000_000);
	const [finding] = recognise(`<!DOCTYPE b [<!ENTITY e0 "lol">${entities}]>${body('<Message>&e250000;</Message>')}`);
	assert.equal(finding?.fields.message, '&e250000;');
});

test('findings are capped, and the cap can be seen', () => {
	assert.equal(recognise('NoSuchKey: gone\n'.repeat(12_000)).length, findingCap);
});
