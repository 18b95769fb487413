import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shellWords } from '../../../../src/core/safe/shellWords.ts';

/** What Python's `shlex.split` gives. */
for (const [line, words] of [
	['', []],
	['profile work', ['profile', 'work']],
	['  profile\t work \r\n', ['profile', 'work']],
	['"a b" c', ['a b', 'c']],
	["'a b'c", ['a bc']],
	[`a"b"'c'`, ['abc']],
	['""', ['']],
	[`a '' b`, ['a', '', 'b']],
	[`"it's"`, ["it's"]],
	[`'"'`, ['"']],
	['a\\ b', ['a b']],
	['\\\\', ['\\']],
	['"\\""', ['"']],
	['"\\\\"', ['\\']],
	['"\\n"', ['\\n']],
	["'\\'", ['\\']],
	['a\\', null],
	['"a', null],
	["a'", null],
] as const) {
	test(`a shell reads ${JSON.stringify(line)} as ${words === null ? 'nothing' : JSON.stringify(words)}`, () => {
		assert.deepEqual(shellWords(line), words);
	});
}
