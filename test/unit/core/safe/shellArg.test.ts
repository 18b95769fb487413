import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Shell, toShellArg } from '../../../../src/core/safe/shellArg.ts';
import { sampled } from '../../../fixtures/sampled.ts';

const signs = '\'"`$\\!*?[]{}()<>|&;#~%^=-+,.:@/ \n01azกé🙂‘’‛\u2028'.match(/./gsu) ?? [];
const dangers = [
	'$(id)',
	'`id`',
	"'; id; '",
	'\\',
	"\\'",
	'${IFS}',
	'!!',
	'-rf',
	'~root',
	'*',
	'\n',
	'%PATH%',
	'&& id',
	'| id',
	"''",
	'',
];
const argument = fc
	.array(fc.oneof(fc.constantFrom(...dangers), fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 })), { maxLength: 4 })
	.map((pieces) => pieces.join(''));

function wordOf(text: string, shell: Shell): string {
	const quoted = toShellArg(text, shell);
	assert.equal(quoted.kind, 'word', JSON.stringify(text));
	return quoted.kind === 'word' ? quoted.text : '';
}

/** Prints its arguments with a NUL behind each: no argument can hold one. */
const printer = 'process.stdout.write(process.argv.slice(1).map((word) => word + "\\0").join(""))';

for (const shell of ['sh', 'bash']) {
	test(`${sampled(10_000)} random arguments reach a program unchanged through ${shell}`, () => {
		const all = fc.sample(argument, { numRuns: sampled(10_000), seed: 4711 });
		for (let start = 0; start < all.length; start += 1000) {
			const words = all.slice(start, start + 1000);
			const line = `"$0" -e '${printer}' -- ${words.map((word) => wordOf(word, 'posix')).join(' ')}\n`;
			const out = execFileSync(shell, ['-c', line, process.execPath], { encoding: 'utf8' });
			assert.deepEqual(out.split('\0').slice(0, -1), words);
		}
	});
}

for (const [text, shell, why] of [
	['a\u001bb', 'posix', 'control'],
	['a\u0000b', 'posix', 'control'],
	['a\rb', 'posix', 'control'],
	['a\u009bb', 'cmd', 'control'],
	['\ud800', 'posix', 'surrogate'],
	['a"b', 'powershell', 'quote'],
	['', 'powershell', 'quote'],
	['C:\\', 'powershell', 'quote'],
	['a"b', 'cmd', 'quote'],
	['a!b', 'cmd', 'quote'],
	['a\nb', 'cmd', 'line'],
] as const) {
	test(`${JSON.stringify(text)} has no safe word in ${shell}`, () => {
		assert.deepEqual(toShellArg(text, shell), { kind: 'refused', why });
	});
}

for (const [text, shell, word] of [
	["it's", 'posix', `'it'\\''s'`],
	["a\\'b", 'posix', `'a'\\\\\\''b'`],
	["it's ‘so’", 'powershell', "'it''s ‘‘so’’'"],
	['$env:PATH; id', 'powershell', "'$env:PATH; id'"],
	['a & b | c > d ^', 'cmd', '"a & b | c > d ^"'],
	['%PATH%', 'cmd', '""^%"PATH"^%""'],
	['C:\\', 'cmd', '"C:\\\\"'],
	['a\\%b', 'cmd', '"a\\\\"^%"b"'],
] as const) {
	test(`${JSON.stringify(text)} is one word in ${shell}`, () => {
		assert.equal(wordOf(text, shell), word);
	});
}
