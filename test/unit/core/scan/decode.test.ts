import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, sniffEncoding } from '../../../../src/core/scan/decode.ts';

test('bytes become the same text as in a browser, whether they are UTF-8 or not', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 10 }), (noise, text) => {
			const bytes = Buffer.concat([noise, Buffer.from(text), noise]);
			assert.equal(decode(bytes, 'utf-8').text, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
		}),
		{ numRuns: 2000 },
	);
});

test('each character knows the byte it begins at', () => {
	const text = 'a ไม่พบ 🪣 \u00e9 NoSuchKey';
	const decoded = decode(Buffer.from(text), 'utf-8');
	for (let unit = 0; unit <= text.length; unit++) {
		if (/^[\udc00-\udfff]/.test(text.slice(unit))) continue;
		assert.equal(decoded.byteAt(unit), Buffer.byteLength(text.slice(0, unit)), `unit ${unit}`);
	}
});

test('UTF-16 of either byte order becomes the same text', () => {
	const text = 'ไม่พบ NoSuchKey 🪣';
	const little = Buffer.from(text, 'utf16le');
	assert.equal(decode(little, 'utf-16le').text, text);
	assert.equal(decode(Buffer.from(little).swap16(), 'utf-16be').text, text);
});

test('only bytes that stand for nothing make a text lossy', () => {
	assert.equal(decode(Buffer.from('ไม่พบ'), 'utf-8').isLossy, false);
	assert.equal(decode(Uint8Array.of(0xe4, 0xc1, 0xe8, 0x41), 'utf-8').isLossy, true);
});

const log = '2026-11-22 10:00:00 ERROR NoSuchKey\n';
const thai = 'ไม่สามารถอัปโหลดไฟล์ได้ในขณะนี้กรุณาลองใหม่';
const heads: readonly [string, Uint8Array, string, number][] = [
	['nothing', new Uint8Array(0), 'utf-8', 0],
	['ASCII', Buffer.from(log), 'utf-8', 0],
	['UTF-8 with its mark', Buffer.from(`\ufeff${log}`), 'utf-8', 3],
	['UTF-16 LE with its mark', Buffer.from(`\ufeff${log}`, 'utf16le'), 'utf-16le', 2],
	['UTF-16 BE with its mark', Buffer.from(`\ufeff${log}`, 'utf16le').swap16(), 'utf-16be', 2],
	['UTF-16 LE without a mark', Buffer.from(log, 'utf16le'), 'utf-16le', 0],
	['UTF-16 BE without a mark', Buffer.from(log, 'utf16le').swap16(), 'utf-16be', 0],
	['UTF-16 LE without a mark, an emoji in it', Buffer.from(`\u{1f600} ${log}`, 'utf16le'), 'utf-16le', 0],
	['UTF-16 BE without a mark, an emoji in it', Buffer.from(`\u{1f600} ${log}`, 'utf16le').swap16(), 'utf-16be', 0],
	['UTF-16 LE without a mark, and Thai', Buffer.from(`${thai}\n${log}${thai}`, 'utf16le'), 'utf-16le', 0],
	['UTF-16 BE without a mark, and Thai', Buffer.from(`${thai}\n${log}${thai}`, 'utf16le').swap16(), 'utf-16be', 0],
	[
		'UTF-16 LE without a mark, cut inside of an emoji',
		Buffer.from(`\u{1f600}${log.repeat(200)}`, 'utf16le').subarray(0, 4098),
		'utf-16le',
		0,
	],
	['names with a NUL behind each', Buffer.from('src/core/a.ts\0src/b.ts\0log of today.txt\0'.repeat(9)), 'utf-8', 0],
	['records of sixteen bytes, a NUL behind each', Buffer.from('api error twelv\0'.repeat(9)), 'utf-8', 0],
	['numbers of two bytes', Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? (at * 7) % 256 : at % 3)), 'utf-8', 0],
	['zeros', new Uint8Array(100), 'utf-8', 0],
	['three characters of UTF-16', Buffer.from('a b', 'utf16le'), 'utf-8', 0],
	['four characters of UTF-16', Buffer.from('a bc', 'utf16le'), 'utf-16le', 0],
	['UTF-16, half of it ASCII without a blank', Buffer.from('abcdกขค', 'utf16le'), 'utf-16le', 0],
	['UTF-16, a sixteenth of it ASCII', Buffer.from(`${thai.slice(0, 30)} \n`, 'utf16le'), 'utf-16le', 0],
	['UTF-16, less than a sixteenth of it ASCII', Buffer.from(`${thai.slice(0, 32)} \n`, 'utf16le'), 'utf-8', 0],
	['UTF-16, one low byte in eight a NUL', Buffer.from('\u0e00abc def\n', 'utf16le'), 'utf-8', 0],
	['UTF-16, one emoji in seven characters', Buffer.from('\u{1f600}a b de\n', 'utf16le'), 'utf-8', 0],
];
for (const [name, head, encoding, markBytes] of heads) {
	test(`a file that begins with ${name} is read as ${encoding}`, () => {
		assert.deepEqual(sniffEncoding(head), { encoding, markBytes });
	});
}
