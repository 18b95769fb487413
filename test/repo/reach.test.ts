/** What of the sources may reach beyond the editor: network, processes, trust. Each way out stands here with its file, or is not there. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => ({
	file,
	source: readFileSync(path.join(root, file), 'utf8'),
}));

/** A way out, the pattern that finds it, and the only files that have it. */
const ways: readonly (readonly [way: string, pattern: RegExp, files: readonly string[]])[] = [
	['asks a server by Node', /\bhttps?\.(?:request|get)\(/, ['src/host/node/openRequest.ts']],
	['asks a server by the browser', /\bfetch\(|WebSocket|XMLHttpRequest|EventSource|sendBeacon/, ['src/host/web/send.ts']],
	['opens a socket or looks up a name', /\bnet\.connect|createConnection\(|\btls\.connect|node:(?:dns|dgram|http2)/, []],
	['listens', /createServer|\.listen\(/, []],
	['starts a process', /node:(?:child_process|cluster)|\bexecFile|\bspawn\(/, []],
	['makes code of text', /\beval\(|new Function\(|node:vm/, []],
	['turns a check of certificates off', /rejectUnauthorized|process\.env\[?.{0,2}NODE_TLS|checkServerIdentity/, []],
	['takes addresses from outside', /registerUriHandler/, []],
	['types into a terminal', /sendText\(/, ['src/features/services/terminalCommands.ts']],
	['runs what it typed', /sendText\([^)]*(?<!, false)\);|executeCommand\(.*terminal/, []],
	['syncs what it keeps', /setKeysForSync/, []],
	['trusts Markdown', /\.isTrusted = /, ['src/features/hover.ts']],
	['trusts all of some Markdown', /isTrusted\s*[:=]\s*true/, []],
	[
		'reveals a secret',
		/(?:secret|[tT]oken)\.reveal\(/,
		['src/core/s3/sign/recordingSigner.ts', 'src/core/s3/sign/spoil.ts', 'src/features/request/storedKey.ts'],
	],
	['uses the secret store', /\bsecrets\.(?:get|store|delete|keys)\(/, ['src/features/request/keyStore.ts']],
];

for (const [way, pattern, files] of ways) {
	test(`${files.length === 0 ? 'nothing' : files.join(' and ')} alone ${way}`, () => {
		assert.deepEqual(
			sources
				.filter(({ source }) => pattern.test(source))
				.map(({ file }) => file)
				.toSorted(),
			files.toSorted(),
		);
	});
}
