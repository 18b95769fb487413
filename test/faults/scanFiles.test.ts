import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import type { ByteSource } from '../../src/core/scan/byteSource.ts';
import { isSameAt } from '../../src/core/scan/hit.ts';
import { openByteSource } from '../../src/host/node/byteSource.ts';
import { openFault } from '../../src/host/node/fileSource.ts';
import { listFiles } from '../../src/host/node/listFiles.ts';
import { createFileScanner } from '../../src/host/node/scanFile.ts';
import { errorLine, type Outcome, quietLine, scanAt, scanOf, temporaryFolder, wordsOf } from './scanning.ts';

const folder = temporaryFolder();
after(() => folder.remove());

/** Two megabytes with an error in the first line and one in the last. */
const text = errorLine + quietLine.repeat(55_000) + errorLine;
const lastLine = 55_002;

/** Scans a file to which something happens when its first chunk has been read. */
async function scanWhile(file: string, event: () => void): Promise<Outcome> {
	const source = await openByteSource(file);
	assert.ok('read' in source);
	let reads = 0;
	const watched: ByteSource = {
		get size() {
			return source.size;
		},
		get taken() {
			return source.taken;
		},
		read: async (into) => {
			const count = await source.read(into);
			if (++reads === 2) event();
			return count;
		},
		check: () => source.check(),
		close: () => source.close(),
	};
	const outcome = await scanOf(watched);
	await source.close();
	return outcome;
}

test('a file that shrinks while it is read: what was there is scanned, and it is said how much that was', async () => {
	const file = folder.fileWith('shrinks.log', text);
	const { lines, words, effects } = await scanWhile(file, () => truncateSync(file, 1000));
	assert.deepEqual(lines, [1]);
	assert.match(words[0] ?? '', /^It shrank while it was read: [\d,]+ of 2,090,106 bytes were there\.$/);
	assert.deepEqual(effects, ['partial']);
});

test('a file that is rotated away is read to its end, and nothing of the newer one is mixed in', async () => {
	const file = folder.fileWith('rotated.log', text);
	const { lines, words } = await scanWhile(file, () => {
		renameSync(file, `${file}.1`);
		writeFileSync(file, errorLine.repeat(5));
	});
	assert.deepEqual(lines, [1, lastLine]);
	assert.deepEqual(words, ['A newer file has its name by now; the old one was read to its end.']);
});

test('a file that is deleted is read to its end', async () => {
	const file = folder.fileWith('deleted.log', text);
	const { lines, words } = await scanWhile(file, () => rmSync(file));
	assert.deepEqual(lines, [1, lastLine]);
	assert.deepEqual(words, ['It was deleted while it was read; what it held was read to its end.']);
});

test('a file that grows is read as it was at the start', async () => {
	const file = folder.fileWith('grows.log', text);
	const { lines, words, effects } = await scanWhile(file, () => appendFileSync(file, errorLine));
	assert.deepEqual(lines, [1, lastLine]);
	assert.deepEqual(words, [
		'It grew while it was read: the first 2,090,106 bytes were read, as it was at the start. The last line may be unfinished.',
	]);
	assert.deepEqual(effects, ['note']);
});

test('a line that is not the same any more is told from the one that was scanned', async () => {
	const file = folder.fileWith('clicked.log', quietLine + errorLine);
	const found: Parameters<typeof isSameAt>[0][] = [];
	await createFileScanner({ includePossible: false })(file, { onHits: (hits) => found.push(...hits) });
	const [hit] = found;
	assert.ok(hit !== undefined);
	assert.equal(isSameAt(hit, errorLine.trimEnd(), hit.place.column - 1), true);
	assert.equal(isSameAt(hit, quietLine.trimEnd(), hit.place.column - 1), false);
	assert.equal(isSameAt(hit, errorLine.trimEnd().replace('10:00', '11:00'), hit.place.column - 1), false);
});

const openFaults: readonly [code: string, words: string][] = [
	['ENOENT', 'There is no such file.'],
	['EACCES', 'You have no permission to read it.'],
	['EPERM', 'You have no permission to read it.'],
	['EBUSY', 'Another program keeps it to itself.'],
	['EMFILE', 'The system has too many files open.'],
	['ELOOP', 'Its symbolic links lead in a circle.'],
	['EIO', 'The disk or the network gave no data (EIO).'],
	['ESTALE', 'The disk or the network gave no data (ESTALE).'],
];
for (const [code, words] of openFaults) {
	test(`a file that does not open for ${code} is one row of words`, () => {
		const fault = openFault(Object.assign(new Error(code), { code }));
		assert.deepEqual([wordsOf([fault]), fault.effect], [[words], 'unread']);
	});
}

test('a file that only others may read is a row, and the file beside it is scanned', async () => {
	const closed = folder.fileWith('closed.log', errorLine);
	const open = folder.fileWith('open.log', errorLine);
	chmodSync(closed, 0);
	chmodSync(folder.path, 0o755);
	// Root may read everything; so it is nobody for a while.
	const isRoot = process.getuid?.() === 0;
	if (isRoot) process.seteuid?.(65_534);
	try {
		assert.deepEqual((await scanAt(closed)).words, ['You have no permission to read it.']);
		assert.deepEqual((await scanAt(open)).lines, [1]);
	} finally {
		if (isRoot) process.seteuid?.(0);
	}
});

test('a disk that fails in the middle: what was read before stands', async () => {
	let reads = 0;
	const { lines, words, bytesRead } = await scanOf({
		size: 100_000,
		taken: 5,
		read: async (into) => {
			if (++reads > 1) return { effect: 'partial', kind: 'readError', facts: ['EIO', errorLine.length] };
			into.set(Buffer.from(errorLine));
			return errorLine.length;
		},
		check: async () => [],
		close: async () => undefined,
	});
	assert.deepEqual([lines, bytesRead], [[1], errorLine.length]);
	assert.deepEqual(words, ['Reading stopped after 53 bytes: the disk or the network gave no more data (EIO).']);
});

test('a thousand files are scanned with few of them open at once', async () => {
	const scan = createFileScanner({ includePossible: false });
	mkdirSync(path.join(folder.path, 'many'));
	const files = Array.from({ length: 1000 }, (_, index) => folder.fileWith(`many/${index}.log`, errorLine));
	const openFiles = (): number => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);
	const before = openFiles();
	let most = 0;
	let hits = 0;
	for (const file of files) {
		await scan(file, {
			onHits: (found) => {
				hits += found.length;
				most = Math.max(most, openFiles() - before);
			},
		});
	}
	assert.equal(hits, 1000);
	assert.ok(most <= 8, `${most} open`);
	assert.equal(openFiles(), before);
});

test('links that lead in a circle or out of a folder: each file once, and it is said what was left out', async () => {
	const tree = path.join(folder.path, 'tree');
	mkdirSync(path.join(tree, 'inner'), { recursive: true });
	writeFileSync(path.join(tree, 'inner', 'a.log'), errorLine);
	symlinkSync(tree, path.join(tree, 'inner', 'up'));
	symlinkSync('b.log', path.join(tree, 'b.log'));
	symlinkSync('/etc', path.join(tree, 'etc'));
	const { files, skipped } = await listFiles(tree);
	assert.deepEqual(files, [path.join(tree, 'inner', 'a.log')]);
	assert.deepEqual(
		skipped.map(({ path: place, why }) => [path.basename(place), ...wordsOf([why])]),
		[
			['b.log', 'Its symbolic links lead in a circle.'],
			['etc', 'It is a symbolic link that leads out of the folder.'],
		],
	);
	assert.deepEqual((await scanAt(path.join(tree, 'b.log'))).words, ['Its symbolic links lead in a circle.']);
});

const special = 'It is a pipe, a socket or a device, not a file: reading it could take for ever.';

test('a pipe, a device and a socket are not read', async () => {
	const pipe = path.join(folder.path, 'pipe.log');
	assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
	assert.deepEqual((await scanAt(pipe)).words, [special]);
	assert.deepEqual((await scanAt('/dev/zero')).words, [special]);
	const socket = path.join(folder.path, 'socket.log');
	const server = createServer();
	await new Promise<void>((resolve) => void server.listen(socket, resolve));
	assert.deepEqual((await scanAt(socket)).words, [special]);
	await new Promise((resolve) => server.close(resolve));
});

test('a file that claims to be empty is read to its end', async () => {
	const { bytesRead, words } = await scanAt('/proc/self/status');
	assert.ok(bytesRead > 0);
	assert.deepEqual(words, []);
});

test('a folder whose name looks like a log is a folder', async () => {
	mkdirSync(path.join(folder.path, 'x.log'));
	assert.deepEqual((await scanAt(path.join(folder.path, 'x.log'))).words, ['It is a folder.']);
});

const contents: readonly [name: string, content: string | Uint8Array, lines: readonly number[], words: readonly string[]][] = [
	['an empty file', '', [], []],
	['no final line end', quietLine + errorLine.trimEnd(), [2], []],
	['lines that end in CR alone', (quietLine + errorLine).replaceAll('\n', '\r'), [2], []],
	['mixed line ends', `a\r\nb\rc\n${errorLine}`, [4], []],
	['a byte order mark', `\ufeff${errorLine}`, [1], []],
	['UTF-16 LE', Buffer.from(`\ufeffก\n${errorLine}`, 'utf16le'), [2], []],
	['UTF-16 BE', Buffer.from(`\ufeffก\n${errorLine}`, 'utf16le').swap16(), [2], []],
	['UTF-16 BE without a mark', Buffer.from(quietLine + errorLine, 'utf16le').swap16(), [2], []],
	['UTF-16 without a mark', Buffer.from(quietLine + errorLine, 'utf16le'), [2], []],
	[
		'an older Thai encoding',
		Buffer.concat([Buffer.from([0xe4, 0xc1, 0xe8, 0xbe, 0xba, 0x0a]), Buffer.from(errorLine)]),
		[2],
		['Some of it is not UTF-8 (an older Thai encoding?): codes are found, other text may look wrong.'],
	],
	[
		'binary data at its start',
		Buffer.concat([Buffer.alloc(100), Buffer.from(`\n${errorLine}`)]),
		[2],
		['It holds binary data; it was searched all the same.'],
	],
	[
		'binary data from 64 KiB on',
		Buffer.concat([Buffer.from(quietLine.repeat(0x10000 / quietLine.length)), Buffer.alloc(600), Buffer.from(`\n${errorLine}`)]),
		[Math.floor(0x10000 / quietLine.length) + 2],
		['It holds binary data; it was searched all the same.'],
	],
];
for (const [name, content, lines, words] of contents) {
	test(`${name}: hits on the right lines, and the right words, however the bytes come`, async () => {
		const file = folder.fileWith('content.log', content);
		for (const most of [1, 7, Infinity]) {
			const source = await openByteSource(file);
			assert.ok('read' in source);
			const outcome = await scanOf({ ...source, read: (into) => source.read(into.subarray(0, most)) });
			await source.close();
			assert.deepEqual([outcome.lines, outcome.words], [lines, words], `at most ${most} bytes at once`);
		}
	});
}
