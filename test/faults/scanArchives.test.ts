import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { openWholeFile } from '../../src/host/web/byteSource.ts';
import { errorLine, quietLine, scanAt, scanOf, temporaryFolder, wordsOf } from './scanning.ts';

const folder = temporaryFolder();
after(() => folder.remove());

/** Text that packs badly, so that damage in the middle of the archive is damage in the middle of the text. */
function mixedText(lines: number): string {
	let seed = 42;
	const next = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0);
	return Array.from({ length: lines }, () => `${next().toString(36)}${next().toString(36)} ${quietLine}`).join('');
}

const text = errorLine + mixedText(8000) + errorLine;
const packed = gzipSync(text);
const small = gzipSync(errorLine);
const half = packed.subarray(0, packed.length >> 1);
const wrongSum = Buffer.from(packed);
wrongSum[wrongSum.length - 8] = (wrongSum[wrongSum.length - 8] ?? 0) ^ 1;
const damaged = Buffer.from(packed);
damaged.fill(0xff, packed.length >> 1, (packed.length >> 1) + 64);
const zeros = Buffer.alloc(4096);
const brokenMember = Buffer.from([...small.subarray(0, 10), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

/** A frame of zstd for programs, not for readers: `pzstd` writes the length of the next frame into one before each. */
const skippable = (kind: number, content: string): Buffer =>
	Buffer.from([0x50 + kind, 0x2a, 0x4d, 0x18, content.length, 0, 0, 0, ...Buffer.from(content)]);
const lineFrame = zstdCompressSync(errorLine);
/** A frame that was packed with the dictionary of number 5; `--long=31` asks for 2 GB of memory. */
const withDictionary = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x21, 5, 1, 9, 0, 0, 0x41]);
const withLongWindow = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xa8, 9, 0, 0, 0x41]);
const needs =
	/^The archive cannot be unpacked here from packed byte \d+ on \(ZSTD_error_\w+\); unpack it first\. What came before was read\.$/;

const archives: readonly [name: string, content: Uint8Array, lines: readonly number[], words: readonly RegExp[]][] = [
	['a whole gzip file', packed, [1, 8002], []],
	['gzip members joined', Buffer.concat([small, small, packed]), [1, 2, 3, 8004], []],
	['a gzip file without text', gzipSync(''), [], []],
	[
		'a gzip file that was cut',
		half,
		[1],
		[/^The archive is incomplete: it ends after [\d,]+ packed bytes, in the middle\. What came before was read\.$/],
	],
	['a gzip file cut in its checksum', packed.subarray(0, -3), [1, 8002], [/^The archive is incomplete/]],
	['a gzip file with zeros behind it', Buffer.concat([small, zeros]), [1], []],
	[
		'a short gzip file with something else behind it',
		Buffer.concat([small, Buffer.from('something else')]),
		[1],
		[/^Behind the archive stand 14 bytes that belong to something else; they were left out\.$/],
	],
	[
		'a gzip file with a wrong checksum',
		wrongSum,
		[1, 8002],
		[/^The text of the archive at packed byte 0 does not agree with its checksum: some of it may be wrong\.$/],
	],
	[
		'a gzip file damaged in the middle',
		damaged,
		[1],
		[/^The archive is damaged near packed byte [\d,]+\. What came before was read\.$/],
	],
	['a damaged second member', Buffer.concat([small, brokenMember]), [1], [/^The archive is damaged near packed byte \d+\./]],
	['a zstd file', zstdCompressSync(text), [1, 8002], []],
	['zstd frames joined', Buffer.concat([zstdCompressSync(errorLine), zstdCompressSync(errorLine)]), [1, 2], []],
	['a zstd file that was cut', zstdCompressSync(errorLine).subarray(0, -9), [], [/^The archive is incomplete/]],
	[
		'a zstd file as pzstd writes it',
		Buffer.concat([skippable(0, 'size'), lineFrame, skippable(0, 'size'), lineFrame]),
		[1, 2],
		[],
	],
	['zstd frames with one for programs between them', Buffer.concat([lineFrame, skippable(15, ''), lineFrame]), [1, 2], []],
	['a zstd file without text', skippable(7, 'nothing else'), [], []],
	[
		'a zstd file cut in its first frame',
		skippable(0, 'size').subarray(0, -2),
		[],
		[/^The archive is incomplete: it ends after 10 packed bytes/],
	],
	['a zstd file cut in the length of its first frame', skippable(0, 'size').subarray(0, 6), [], [/^The archive is incomplete/]],
	['a zstd file with zeros behind it', Buffer.concat([lineFrame, zeros]), [1], []],
	[
		'a zstd file with something else behind it',
		Buffer.concat([lineFrame, Buffer.from('else')]),
		[1],
		[/^Behind the archive stand 4 bytes/],
	],
	['a zstd file that was packed with a dictionary', Buffer.concat([lineFrame, withDictionary]), [1], [needs]],
	['a zstd file whose window takes gigabytes', Buffer.concat([lineFrame, withLongWindow]), [1], [needs]],
	[
		'lz4 behind a frame for programs',
		Buffer.concat([skippable(0, ''), Buffer.from([4, 0x22, 0x4d, 0x18])]),
		[],
		[/^It is packed as lz4/],
	],
	['gzip members of a line each, and one without text', Buffer.concat([small, gzipSync(''), small, small]), [1, 2, 3], []],
	[
		'a small member behind a small one, damaged',
		Buffer.concat([small, small, brokenMember]),
		[1, 2],
		[/^The archive is damaged/],
	],
	[
		'a small member behind a small one, cut',
		Buffer.concat([small, small, small]).subarray(0, -12),
		[1, 2, 3],
		[/^The archive is incomplete/],
	],
	['a large member behind a small one', Buffer.concat([small, packed]), [1, 2, 8003], []],
	['zlib', deflateSync(text), [], [/^It is packed as zlib/]],
	['zlib at its lowest level', deflateSync(text, { level: 1 }), [], [/^It is packed as zlib/]],
	['compress', Buffer.from([0x1f, 0x9d, 0x90]), [], [/^It is packed as compress/]],
	['lzip', Buffer.from('LZIP\u0001'), [], [/^It is packed as lzip/]],
	['lzma', Buffer.from([0x5d, 0, 0, 0x80, 0]), [], [/^It is packed as lzma/]],
	['rar', Buffer.from('Rar!\u001a\u0007'), [], [/^It is packed as rar/]],
	['text that begins like zlib', Buffer.from(`x^2 ${errorLine}`), [1], []],
	[
		'xz',
		Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1]),
		[],
		[/^It is packed as xz, which cannot be read here; unpack it first\.$/],
	],
	['bzip2', Buffer.from('BZh91AY'), [], [/^It is packed as bzip2/]],
	['zip', Buffer.from('PK\u0003\u0004rest'), [], [/^It is packed as zip/]],
	['7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), [], [/^It is packed as 7z/]],
	['lz4', Buffer.from([0x04, 0x22, 0x4d, 0x18]), [], [/^It is packed as lz4/]],
	['plain text in a file that ends in .gz', Buffer.from(errorLine), [1], []],
];
for (const [name, content, lines, words] of archives) {
	test(`${name}: what can be read is scanned, and the rest is said`, async () => {
		const outcome = await scanAt(folder.fileWith('archive.log.gz', content));
		assert.deepEqual(outcome.lines, lines);
		assert.equal(outcome.words.length, words.length, outcome.words.join(' '));
		for (const [index, pattern] of words.entries()) assert.match(outcome.words[index] ?? '', pattern);
	});
}

test('an archive of thousands of empty members is read to its end', async () => {
	const member = gzipSync('');
	const { lines, words } = await scanAt(
		folder.fileWith('members.gz', Buffer.concat([...Array.from({ length: 3000 }, () => member), small])),
	);
	assert.deepEqual([lines, words], [[1], []]);
});

/** One sentence for what a browser does not tell apart. */
const stopped =
	/^The archive could be unpacked here up to about packed byte [\d,]+: it is damaged, or incomplete, or several joined ones\. What came before was read; the desktop version reads joined ones whole\.$/;
const archivesInBrowser: readonly [name: string, content: Uint8Array, lines: readonly number[], words: readonly RegExp[]][] = [
	['a whole gzip file', packed, [1, 8002], []],
	['gzip members joined', Buffer.concat([packed, packed]), [1, 8002], [stopped]],
	['a gzip file that was cut', half, [1], [stopped]],
	['a gzip file damaged in the middle', damaged, [1], [stopped]],
	['a gzip file with a wrong checksum', wrongSum, [1], [stopped]],
	['a zstd file', zstdCompressSync(text), [], [/^It is packed as zstd, which cannot be read here; unpack it first\.$/]],
	['bzip2', Buffer.from('BZh91AY'), [], [/^It is packed as bzip2/]],
];
for (const [name, content, lines, words] of archivesInBrowser) {
	test(`${name}, in a browser: what can be read is scanned, and the rest is said`, async () => {
		const source = await openWholeFile({ size: content.length, read: async () => content });
		const outcome = 'read' in source ? await scanOf(source) : { lines: [], words: wordsOf([source]) };
		if ('read' in source) await source.close();
		assert.deepEqual(outcome.lines, lines);
		assert.equal(outcome.words.length, words.length, outcome.words.join(' '));
		for (const [index, pattern] of words.entries()) assert.match(outcome.words[index] ?? '', pattern);
	});
}
