import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { packingOf } from '../../../../src/core/scan/packing.ts';

for (const [what, head, packing] of [
	['gzip', gzipSync('x'), 'gzip'],
	['a zlib header and two strange bytes', Uint8Array.of(0x78, 0x9c, 0x80, 0x01), 'zlib'],
	['a zlib header and bytes below the blanks', Uint8Array.of(0x78, 0x9c, 7, 14), 'zlib'],
	['a zlib header and blanks of text', Uint8Array.of(0x78, 0x9c, 8, 9, 10, 13), undefined],
	['a zlib header and one strange byte', Buffer.from('x\x9c\x80 text', 'latin1'), undefined],
	['a word that reads like a zlib header', Buffer.from('x^ text'), undefined],
	['a frame that zstd skips', Uint8Array.of(0x5f, 0x2a, 0x4d, 0x18), 'zstd'],
	['text', Buffer.from('2026-11-22 ERROR'), undefined],
	['nothing', new Uint8Array(0), undefined],
] as const) {
	test(`${what} is ${packing ?? 'not packed'}`, () => assert.equal(packingOf(head.subarray(0, 6)), packing));
}
