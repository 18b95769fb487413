/** VS Code's own secret store cannot be made to fail: in a browser it takes whatever it is given. Here a stand-in of it fails in every way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SecretStorage } from 'vscode';
import { Secret } from '../../../../src/core/s3/connect/credential.ts';
import { createKeyStore } from '../../../../src/features/request/keyStore.ts';
import { digest } from '../../../../src/host/digest.ts';
import { secretPrefix } from '../../../../src/ids.ts';
import { writeStoredKey } from '../../../../src/features/request/storedKey.ts';

const credential = (accessKeyId: string) => ({
	accessKeyId,
	secret: new Secret('secret-of-a-test'),
	origins: ['https://s3.bkk.bangmod.storage'],
});
const id = `${secretPrefix}0123456789abcdef`;
const refuse = async (): Promise<never> => await Promise.reject(new Error('the keyring is locked'));
const saysNothing = async (): Promise<never> => await new Promise(() => undefined);

/** The store, its own part working but for what is given, and what was written into it. */
function standIn(broken: Partial<SecretStorage>) {
	const written = new Map([[id, writeStoredKey(credential('BGSAKIDKEPT'))]]);
	const working: SecretStorage = {
		keys: async () => [...written.keys()],
		get: async (name) => written.get(name),
		store: async (name, text) => void written.set(name, text),
		delete: async (name) => void written.delete(name),
		onDidChange: () => ({ dispose: () => undefined }),
	};
	const atOnce = (_: number, run: () => void) => {
		const timer = setImmediate(run);
		return { dispose: () => clearImmediate(timer) };
	};
	return { written, keys: createKeyStore({ ...working, ...broken }, digest, atOnce) };
}

for (const [name, broken] of [
	['refuses to list', { keys: refuse }],
	['never lists', { keys: saysNothing }],
	['lists, and refuses to tell', { get: refuse }],
	['lists, and never tells', { get: saysNothing }],
] as const) {
	test(`with a secret store (stand-in) that ${name} the session's keys are there, and the list says that it is not complete`, async () => {
		const { keys } = standIn(broken);
		await keys.keep(credential('BGSAKIDSESSION'), 'session');
		const { keys: listed, isComplete } = await keys.list();
		assert.deepEqual(
			listed.map(({ credential: { accessKeyId }, lasts }) => [accessKeyId, lasts]),
			[['BGSAKIDSESSION', 'session']],
		);
		assert.equal(isComplete, false);
	});
}

test('a key that the secret store (stand-in) refuses is kept nowhere, and its id is not given', async () => {
	const { keys, written } = standIn({ store: refuse });
	const before = [...written];
	assert.equal(await keys.keep(credential('BGSAKIDNEW'), 'kept'), undefined);
	assert.deepEqual([...written], before);
	const { keys: listed } = await keys.list();
	assert.deepEqual(
		listed.map(({ lasts }) => lasts),
		['kept'],
	);
});

test('a key that the secret store (stand-in) does not let go of is still there, and that is told', async () => {
	const { keys } = standIn({ delete: refuse });
	assert.equal(await keys.remove(id), false);
	assert.equal((await keys.read(id))?.accessKeyId, 'BGSAKIDKEPT');
});

test('with a secret store (stand-in) that works a key is kept, replaced, listed whole and removed', async () => {
	const { keys } = standIn({});
	const first = await keys.keep(credential('BGSAKIDNEW'), 'kept');
	assert.ok(first !== undefined);
	assert.equal(await keys.keep(credential('BGSAKIDNEW')), first);
	const { keys: listed, isComplete } = await keys.list();
	assert.deepEqual([listed.length, isComplete], [2, true]);
	assert.equal(await keys.remove(first), true);
	assert.equal(await keys.read(first), null);
});
