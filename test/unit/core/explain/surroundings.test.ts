import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surroundingsOf } from '../../../../src/core/explain/surroundings.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { findingOf } from './samples.ts';

const at = (start: number, end: number): Finding => ({ ...findingOf({ code: 'NoSuchKey' }), extent: { start, end } });

test('surroundings reach 3,000 characters back and 1,000 on', () => {
	const text = `${'a'.repeat(5000)}ERROR${'b'.repeat(5000)}`;
	assert.equal(surroundingsOf(text, at(5000, 5005), []), `${'a'.repeat(3000)}ERROR${'b'.repeat(1000)}`);
});

test('surroundings stop at the reports next door', () => {
	const text = 'first x second y third';
	const neighbours = [at(0, 5), at(8, 14), at(17, 22)] as const;
	assert.equal(surroundingsOf(text, neighbours[1], neighbours), ' x second y ');
});

test('surroundings of a report that never ends are bounded', () => {
	const text = 'x'.repeat(1_000_000);
	assert.equal(surroundingsOf(text, at(0, text.length), []).length, 16_000);
});
