import { test } from 'node:test';

test('a good test', () => {});

test('a test during which VS Code, which started this host, ends', async () => {
	process.kill(process.ppid, 'SIGKILL');
	await new Promise(() => {});
});
