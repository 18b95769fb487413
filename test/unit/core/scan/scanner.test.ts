import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../../src/core/finding.ts';
import { type Encoding, sniffEncoding } from '../../../../src/core/scan/decode.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';
import { makePairMatcher } from '../../../../src/core/scan/search/pairMatcher.ts';
import { createScanner, scannerCapacity } from '../../../../src/core/scan/scanner.ts';
import { makeVectorMatcher } from '../../../../src/core/scan/search/vectorMatcher.ts';
import { instantiate } from '../../../../src/host/node/instantiate.ts';

const makeMatcher = makeVectorMatcher(instantiate) ?? makePairMatcher;

/** Stands for the recogniser: each `NoSuchKey` is a finding, and repeats of it on the same line belong to it. */
function everyCode(text: string): Finding[] {
	const findings: Finding[] = [];
	for (const match of text.matchAll(/NoSuchKey[^\r\n]*/g)) {
		const spans = [...match[0].matchAll(/NoSuchKey/g)].map(({ index }) => ({
			start: match.index + index,
			end: match.index + index + 9,
		}));
		const [span = { start: 0, end: 0 }, ...alsoAt] = spans;
		findings.push({
			code: 'NoSuchKey',
			span,
			extent: span,
			alsoAt,
			shape: 'bare',
			certainty: 'likely',
			fields: {},
			details: new Map(),
		});
	}
	return findings;
}

function scan(bytes: Uint8Array, chunkSize: number, readWhole = 0): Hit[] {
	const { encoding, markBytes } = sniffEncoding(bytes.subarray(0, 4096));
	const matcher = makeMatcher(['NoSuchKey'], scannerCapacity);
	const scanner = createScanner({ matcher, encoding, markBytes, readWhole, recognise: everyCode });
	const hits: Hit[] = [];
	for (let at = markBytes; at < bytes.length; ) {
		const room = scanner.room();
		const chunk = bytes.subarray(at, at + Math.min(chunkSize, room.length));
		room.set(chunk);
		hits.push(...scanner.accept(chunk.length));
		at += chunk.length;
	}
	return [...hits, ...scanner.end()];
}

const places = (hits: readonly Hit[]): string[] =>
	hits.flatMap(({ place, alsoAt }) => [place, ...alsoAt]).map((at) => `${at.line}:${at.column} ${at.byteOffset}+${at.length}`);

const texts: readonly [string, string, Encoding | 'utf-8 with its mark', readonly string[]][] = [
	['nothing', '', 'utf-8', []],
	['no final line end', 'NoSuchKey', 'utf-8', ['1:1 0+9']],
	['Unix lines', 'a\n\nb NoSuchKey\n', 'utf-8', ['3:3 5+9']],
	['Windows lines', 'a\r\n\r\nNoSuchKey\r\n', 'utf-8', ['3:1 5+9']],
	['lines that end in CR alone', 'a\r\rNoSuchKey\r', 'utf-8', ['3:1 3+9']],
	['mixed line ends', 'a\r\nb\rc\nNoSuchKey', 'utf-8', ['4:1 7+9']],
	['a code twice on a line', '- NoSuchKey NoSuchKey', 'utf-8', ['1:3 2+9', '1:13 12+9']],
	['Thai text', 'ไม่พบ\nไม่ NoSuchKey', 'utf-8', ['2:5 26+9']],
	['characters beyond the BMP', '🪣🪣 NoSuchKey', 'utf-8', ['1:6 9+9']],
	['a byte order mark', '\ufeffNoSuchKey', 'utf-8 with its mark', ['1:1 3+9']],
	['UTF-16 LE', '\ufeffไม่\r\n🪣 NoSuchKey', 'utf-16le', ['2:4 18+18']],
	['UTF-16 BE', '\ufeffไม่\r\n🪣 NoSuchKey', 'utf-16be', ['2:4 18+18']],
];
for (const [name, text, encoding, expected] of texts) {
	test(`${name}: line, column, byte offset and length are those of the file, for every chunk size`, () => {
		const utf16 = Buffer.from(text, 'utf16le');
		const bytes = encoding === 'utf-16le' ? utf16 : encoding === 'utf-16be' ? utf16.swap16() : Buffer.from(text);
		for (let size = 1; size <= 99; size++) assert.deepEqual(places(scan(bytes, size)), expected, `chunks of ${size}`);
	});
}

test('bytes that are no UTF-8 count as the characters an editor shows for them', () => {
	const bytes = Buffer.concat([Buffer.from([0xe4, 0xc1, 0xe8, 0x20]), Buffer.from('NoSuchKey')]);
	assert.deepEqual(places(scan(bytes, 3)), ['1:5 4+9']);
});

test('a code on the edge of a chunk of 64 KiB is found where it stands', () => {
	for (let before = 0x10000 - 10; before <= 0x10000 + 1; before++) {
		const bytes = Buffer.from(`${'x\n'.repeat(before / 2)}${before % 2 === 1 ? '-' : ''}NoSuchKey\n`);
		assert.deepEqual(places(scan(bytes, 0x10000)), [`${Math.floor(before / 2) + 1}:${(before % 2) + 1} ${bytes.length - 10}+9`]);
	}
});

test('in a line longer than is read whole, codes at its start, middle and end have their column', () => {
	const filler = 'ก'.repeat(0x10000);
	const bytes = Buffer.from(`\nNoSuchKey ${filler}🪣 NoSuchKey ${filler} NoSuchKey`);
	const expected = [1, 14 + 0x10000, 25 + 2 * 0x10000].map((column) => `2:${column}`);
	for (const size of [777, 0x10000, 0x100000]) {
		assert.deepEqual(
			scan(bytes, size).map(({ place }) => `${place.line}:${place.column}`),
			expected,
		);
	}
});

test('errors that follow each other without end are each found once', () => {
	const bytes = Buffer.from('2026-11-22T10:00:00Z ERROR NoSuchKey: gone\n'.repeat(40_000));
	const hits = scan(bytes, 0x40000);
	assert.equal(hits.length, 40_000);
	assert.deepEqual(new Set(hits.map(({ place }) => place.line)).size, 40_000);
	assert.equal(hits.at(-1)?.place.line, 40_000);
});
