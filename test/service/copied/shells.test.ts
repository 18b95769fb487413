import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import * as fc from 'fast-check';
import { toShellArg } from '../../../src/core/safe/shellArg.ts';
import { installClients } from './clients.ts';

before(installClients);

const dangers = [
	'$(id)',
	'`id`',
	"\\'; id; #",
	"'; id; '",
	'\\',
	"\\'",
	'\\\\',
	'${HOME}',
	'!!',
	'~',
	'*',
	'\n',
	'-x',
	'(id)',
	'{a,b}',
	'=ls',
	'^a^b',
	'',
];
const signs = '\'"`$\\!*?[]{}()<>|&;#~%^= aก🙂\n'.match(/./gsu) ?? [];
const argument = fc
	.array(fc.oneof(fc.constantFrom(...dangers), fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 })), { maxLength: 4 })
	.map((pieces) => pieces.join(''));

/** Prints its arguments with a NUL behind each: no argument can hold one. */
const printer = 'process.stdout.write(process.argv.slice(1).map((word) => word + "\\0").join(""))';

for (const shell of ['dash', 'bash', 'zsh', 'fish']) {
	test(`2,000 random words of a copied command reach a program unchanged through ${shell}`, () => {
		const words = fc.sample(argument, { numRuns: 2000, seed: 11 });
		const spelled = words.map((word) => {
			const quoted = toShellArg(word, 'posix');
			assert.ok(quoted.kind === 'word');
			return quoted.text;
		});
		const line = `'${process.execPath}' -e '${printer}' -- ${spelled.join(' ')}`;
		const said = execFileSync(shell, ['-c', line], {
			encoding: 'utf8',
			env: { PATH: process.env['PATH'], HOME: '/nonexistent' },
		});
		assert.deepEqual(said.split('\0').slice(0, -1), words);
	});
}
