import { test } from 'node:test';

test('a good test', () => {});

test('a test during which something else rejects', async () => {
	void Promise.reject(new Error('rejected on purpose, outside of any test'));
	await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
});
