import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shell } from '../../../../src/core/safe/shellArg.ts';
import { shellOf } from '../../../../src/core/safe/shellOf.ts';
import { toTerminalLine } from '../../../../src/core/safe/terminalLine.ts';

for (const [name, shell] of [
	['/bin/bash', 'posix'],
	['/usr/bin/zsh', 'posix'],
	['fish', 'posix'],
	['sh', 'posix'],
	['/bin/dash', 'posix'],
	['gitbash', 'posix'],
	['C:\\Program Files\\Git\\bin\\bash.exe', 'posix'],
	['pwsh', 'powershell'],
	['C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe', 'powershell'],
	['C:\\Windows\\system32\\cmd.exe', 'cmd'],
	['CMD.EXE', 'cmd'],
	['csh', undefined],
	['nu', undefined],
	['python', undefined],
	['wsl', undefined],
	['constructor', undefined],
	['', undefined],
] as const) {
	test(`the shell ${JSON.stringify(name)} quotes as ${shell ?? 'nobody knows'}`, () => {
		assert.equal(shellOf(name), shell);
	});
}

const words = (...all: readonly string[]) => ({ kind: 'words', words: all }) as const;
const get = (key: string) => words('aws', 's3api', 'get-object', '--key', key);

for (const [key, shell, line] of [
	['a/b.txt', 'posix', 'aws s3api get-object --key a/b.txt'],
	['it’s mine', 'posix', "aws s3api get-object --key 'it’s mine'"],
	['$(id)', 'posix', "aws s3api get-object --key '$(id)'"],
	['รายงาน 2026.csv', 'posix', "aws s3api get-object --key 'รายงาน 2026.csv'"],
	['a/b.txt', 'powershell', 'aws s3api get-object --key a/b.txt'],
	// PowerShell reads these as numbers.
	['1e5', 'powershell', "aws s3api get-object --key '1e5'"],
	['64MB', 'powershell', "aws s3api get-object --key '64MB'"],
	['$env:PATH', 'powershell', "aws s3api get-object --key '$env:PATH'"],
	['it’s', 'powershell', "aws s3api get-object --key 'it’’s'"],
	['a & b', 'cmd', 'aws s3api get-object --key "a & b"'],
	['%PATH%', 'cmd', 'aws s3api get-object --key ""^%"PATH"^%""'],
] as const) {
	test(`the key ${JSON.stringify(key)} is typed into ${shell} as ${line}`, () => {
		assert.equal(toTerminalLine(get(key), shell), line);
	});
}

/** Each would run, hide or reorder what stands in the terminal. */
const hostile = [
	'a\nid',
	'a\rid',
	'a\r\nid',
	'\u001b[201~\nid\n',
	'\u001b]0;title\u0007',
	'a\u009b201~id',
	'a\u0003',
	'a\u0000b',
	'a\tb',
	'a\u007fb',
	'a\u202eb',
	'a\u200bb',
	'a\u2028id',
	'a\u2029id',
	'a\u0085id',
	'\ud800',
	'\ue000',
];

for (const shell of ['posix', 'powershell', 'cmd'] as const satisfies readonly Shell[]) {
	for (const text of hostile) {
		test(`${JSON.stringify(text)} has no line in ${shell}, in a word or in a script`, () => {
			assert.equal(toTerminalLine(get(text), shell), undefined);
			assert.equal(toTerminalLine({ kind: 'script', text: `printf %s ${text} | wc -c` }, shell), undefined);
		});
	}
}

test('a pipe is typed into POSIX shells alone', () => {
	const pipe = { kind: 'script', text: 'date -u | wc -c' } as const;
	assert.equal(toTerminalLine(pipe, 'posix'), 'date -u | wc -c');
	assert.equal(toTerminalLine(pipe, 'powershell'), undefined);
	assert.equal(toTerminalLine(pipe, 'cmd'), undefined);
});

test('a word that PowerShell or cmd hand on differently is not typed there', () => {
	for (const text of ['a"b', '{"a": 1}']) {
		assert.equal(toTerminalLine(get(text), 'powershell'), undefined);
		assert.equal(toTerminalLine(get(text), 'cmd'), undefined);
	}
});

test('a line that a terminal would cut is none; bytes count, not letters', () => {
	assert.notEqual(toTerminalLine(get('a'.repeat(3900)), 'posix'), undefined);
	assert.equal(toTerminalLine(get('a'.repeat(4000)), 'posix'), undefined);
	assert.equal(toTerminalLine(get('ก'.repeat(1400)), 'posix'), undefined);
});
