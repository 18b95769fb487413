import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, phrase, value, words } from '../../../src/core/richText.ts';

const english = (sentence: string) => sentence;

test('a phrase puts its parts into their places and drops empty words', () => {
	assert.deepEqual(phrase(english, '{0} is not {1}.', value('x'), code('y')), [
		value('x'),
		words(' is not '),
		code('y'),
		words('.'),
	]);
});

test('a place without a part stays readable', () => {
	assert.deepEqual(phrase(english, 'a {1} b', value('x')), [words('a '), words('{1}'), words(' b')]);
});
