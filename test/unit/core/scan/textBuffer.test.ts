import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Encoding } from '../../../../src/core/scan/decode.ts';
import { makePairMatcher } from '../../../../src/core/scan/search/pairMatcher.ts';
import { createTextBuffer } from '../../../../src/core/scan/textBuffer.ts';

const encoded = (text: string, encoding: Encoding) => {
	const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
	return encoding === 'utf-16be' ? bytes.swap16() : bytes;
};

/** A buffer for 64 cells that looks for `Key`, and a way to put text into it. */
function bufferOf(encoding: Encoding, markBytes = 0) {
	const buffer = createTextBuffer(makePairMatcher(['Key'], 64), encoding, markBytes);
	const put = (text: string) => {
		const bytes = encoded(text, encoding);
		buffer.room().set(bytes);
		buffer.accept(bytes.length);
	};
	return { buffer, put };
}

for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
	test(`in ${encoding} what is dropped is counted, and what is kept stays where it is in the file`, () => {
		const { buffer, put } = bufferOf(encoding);
		const width = encoding === 'utf-8' ? 1 : 2;
		put('one\ntwo Key\n');
		assert.deepEqual([buffer.start, buffer.end, buffer.search(0, 9)], [0, 12, [8]]);
		buffer.dropBefore(6);
		buffer.dropBefore(5);
		put('Key Key');
		buffer.close();
		assert.deepEqual([buffer.start, buffer.end], [6, 19]);
		assert.deepEqual(buffer.search(6, 19), [8, 12, 16]);
		assert.equal(Buffer.from(buffer.cells()).toString(), 'o Key\nKey Key');
		assert.deepEqual(Buffer.from(buffer.slice(8, 15)), encoded('Key\nKey', encoding));
		assert.equal(buffer.room().length, (64 - 3 - 13) * width);
		const places = [8, 12, 16].map((offset) => {
			const { line, column, byteOffset } = buffer.originOf(offset);
			return [line, column, byteOffset];
		});
		assert.deepEqual(places, [
			[2, 5, 8 * width],
			[3, 1, 12 * width],
			[3, 5, 16 * width],
		]);
	});
}

test('a mark counts as bytes and not as text', () => {
	const { buffer, put } = bufferOf('utf-16le', 2);
	put('a\nKey');
	const { line, column, byteOffset } = buffer.originOf(2);
	assert.deepEqual([line, column, byteOffset], [2, 1, 6]);
});

test('a unit beyond ASCII is one cell in which nothing is found', () => {
	const { buffer, put } = bufferOf('utf-16le');
	put('\u007fKeyก\u4b00\u0080');
	assert.deepEqual([...buffer.cells()], [0x7f, 0x4b, 0x65, 0x79, 0xc3, 0xc3, 0xc3]);
});

test('what stood behind the end before is not found there', () => {
	const { buffer, put } = bufferOf('utf-8');
	put('abcKey');
	buffer.dropBefore(3);
	put('K');
	buffer.close();
	assert.deepEqual(buffer.search(3, 7), [3]);
});

test('half a unit waits for its other half', () => {
	const { buffer } = bufferOf('utf-16le');
	const bytes = encoded('Ke', 'utf-16le');
	buffer.room().set(bytes.subarray(0, 3));
	buffer.accept(3);
	assert.equal(buffer.end, 1);
	buffer.room().set(bytes.subarray(3));
	buffer.accept(1);
	assert.deepEqual([buffer.end, Buffer.from(buffer.cells()).toString()], [2, 'Ke']);
});
