import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../../src/core/setup/checks/check.ts';
import { mayBeOurs } from '../../../../src/core/setup/mayBeOurs.ts';
import { readingSetups, readSetups } from '../../../../src/core/setup/readSetups.ts';

test('a text without a client has no setup, and nothing wrong with it', () => {
	const file = { path: 'notes.py', text: 'region = "us-east-1"\n' };
	const setups = readSetups(file);
	assert.deepEqual(setups, []);
	assert.deepEqual(check(file, setups, { translate: (sentence) => sentence, sdks: [], profiles: [] }), []);
});

test('a program is read in steps, between which others have their turn, to the same setups', () => {
	const file = { path: 'up.py', text: 'boto3.client("s3", endpoint_url="https://s3.bkk.bangmod.storage")\n' };
	const reading = readingSetups(file);
	let [steps, step] = [1, reading.next()];
	for (; step.done !== true; steps++) step = reading.next();
	assert.equal(steps, 3);
	assert.deepEqual(step.value, readSetups(file));
});

const concerns: readonly (readonly [text: string, names: readonly string[], isOurs: boolean])[] = [
	['endpoint = "https://s3.bkk.bangmod.storage"', [], true],
	['endpoint = "https://s3.bkk.bngmod.storage"', [], true],
	['endpoint = "https://s3.bkk.bangmd.storage"', [], true],
	['key = "BGSAKIAEXAMPLE"', [], true],
	['endpoint = os.environ["SHOP_STORE"]', ['SHOP_STORE'], true],
	['endpoint = os.environ["SHOP_STORE"]', ['OTHER_STORE'], false],
	['endpoint = "https://s3.amazonaws.com"; cloud.storage.get()', [], false],
];
for (const [text, names, isOurs] of concerns) {
	test(`${text}, ${names.join() || 'nothing'} being BangmodStorage's, is ${isOurs ? 'taken apart' : 'left alone'}`, () => {
		assert.equal(mayBeOurs(text, names), isOurs);
	});
}
