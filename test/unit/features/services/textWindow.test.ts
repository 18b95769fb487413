import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutWindow, lineCap, type Lines, placeOf } from '../../../../src/features/services/textWindow.ts';

function document(...texts: readonly string[]): Lines {
	return { lineCount: texts.length, lineAt: (line) => ({ text: texts[line] ?? assert.fail(`line ${line} does not exist`) }) };
}

test('a window holds the asked lines and no line that does not exist', () => {
	const lines = document('zero', 'one', 'two');
	assert.equal(cutWindow(lines, 1, 1).text, 'one');
	assert.equal(cutWindow(lines, -40, 90).text, 'zero\none\ntwo');
});

test('an offset in the window leads back to its place in the document', () => {
	const window = cutWindow(document('zero', 'one', '', 'three'), 1, 3);
	for (const [offset, line, character] of [
		[0, 1, 0],
		[3, 1, 3],
		[4, 2, 0],
		[5, 3, 0],
		[10, 3, 5],
	] as const) {
		assert.deepEqual(placeOf(window, offset), { line, character });
	}
});

test('of an over-long line the part around the focus is taken, and its places stay right', () => {
	const far = 5_000_000;
	const lines = document('before', `${'x'.repeat(far)}NoSuchKey${'y'.repeat(far)}`, 'after');
	const window = cutWindow(lines, 0, 2, { line: 1, character: far + 3 });
	assert.ok(window.text.length < lineCap + 20);
	assert.deepEqual(placeOf(window, window.text.indexOf('NoSuchKey')), { line: 1, character: far });
	assert.deepEqual(placeOf(window, window.text.indexOf('after')), { line: 2, character: 0 });
});

test('of an over-long line away from the focus the beginning is taken', () => {
	const window = cutWindow(document('x'.repeat(lineCap + 50), 'after'), 0, 1, { line: 1, character: 2 });
	assert.equal(window.text.length, lineCap + 1 + 'after'.length);
});
