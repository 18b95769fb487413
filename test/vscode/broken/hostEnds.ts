import { test } from 'node:test';

test('a good test', () => {});

test('a test during which the extension host ends', async () => {
	process.kill(process.pid, 'SIGKILL');
	await new Promise(() => {});
});
