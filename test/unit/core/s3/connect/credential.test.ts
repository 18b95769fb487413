import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { maySignFor, Secret } from '../../../../../src/core/s3/connect/credential.ts';

test('a secret shows itself in no kind of print', () => {
	const secret = new Secret('canary-4711');
	const shown = [
		String(secret),
		[secret].join(),
		JSON.stringify({ secret }),
		inspect(secret),
		inspect({ secret }, { showHidden: true, depth: 9 }),
	];
	for (const text of shown) assert.doesNotMatch(text, /canary/);
	assert.equal(JSON.stringify(secret), '"***"');
	assert.equal(secret.reveal(), 'canary-4711');
});

const credential = {
	accessKeyId: 'BGSAKIAEXAMPLE',
	secret: new Secret('s'),
	origins: ['https://s3.bkk.bangmod.storage', 'https://example.com', 'https://s3.example.org'],
};

for (const [origin, may] of [
	['https://s3.bkk.bangmod.storage', true],
	['https://photos.s3.bkk.bangmod.storage', true],
	['https://s3.sg.bangmod.storage', false],
	['https://a.b.s3.bkk.bangmod.storage', false],
	['http://s3.bkk.bangmod.storage', false],
	['https://s3.bkk.bangmod.storage:8443', false],
	['https://photos.s3.bkk.bangmod.storage:8443', false],
	['https://s3.bkk.bangmod.storage.evil.example', false],
	['https://evil.example', false],
	['https://x@s3.bkk.bangmod.storage', false],
	['https://evil.example/.s3.bkk.bangmod.storage', false],
	['https://example.com', true],
	['https://tenant.example.com', false],
	['https://photos.s3.example.org', true],
	['https://', false],
	['', false],
] as const) {
	test(`a Bangkok key ${may ? 'may' : 'may not'} sign for ${origin || 'nothing'}`, () =>
		assert.equal(maySignFor(credential, origin), may));
}
