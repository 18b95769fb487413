import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import * as fc from 'fast-check';
import { toShellArg } from '../../../src/core/safe/shellArg.ts';
import { shellOf } from '../../../src/core/safe/shellOf.ts';
import { toTerminalLine } from '../../../src/core/safe/terminalLine.ts';
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

/** Interactive shells read more into a line than others do: a history, among other things. Without start files. */
const interactive = {
	dash: ['-i'],
	bash: ['--norc', '-i'],
	zsh: ['-f', '-i'],
	fish: ['--no-config', '-i'],
} as const;

for (const [program, options] of Object.entries(interactive)) {
	test(`500 random commands typed into ${program} reach a program unchanged`, (t) => {
		const shell = shellOf(program);
		assert.ok(shell !== undefined);
		const typed = argument.filter((word) => !word.includes('\n'));
		const commands = fc.sample(fc.array(typed, { minLength: 1, maxLength: 4 }), { numRuns: 500, seed: 12 });
		const lines = commands.map((words) => {
			const line = toTerminalLine({ kind: 'words', words: ['printf', '%s\\0', ...words, 'end'] }, shell);
			assert.ok(line !== undefined);
			return line;
		});
		// fish reads no socket, which is what Node would make for an input.
		const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'typed-')), 'lines');
		t.after(() => rmSync(path.dirname(file), { recursive: true }));
		writeFileSync(file, `${lines.join('\n')}\n`);
		const said = execFileSync(program, options, {
			encoding: 'utf8',
			stdio: [openSync(file, 'r'), 'pipe', 'ignore'],
			env: { PATH: process.env['PATH'], HOME: '/nonexistent', TERM: 'dumb', PS1: '', PROMPT: '' },
		});
		const received = said.split('\0').slice(0, -1);
		assert.deepEqual(
			received,
			commands.flatMap((words) => [...words, 'end']),
		);
	});
}
