import { test } from 'node:test';

test('a good test', () => {});

test('a test during which something else throws', async () => {
	setImmediate(() => {
		throw new Error('thrown on purpose, outside of any test');
	});
	await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
});
