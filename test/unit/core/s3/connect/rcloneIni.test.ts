import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRcloneIni } from '../../../../../src/core/s3/connect/rcloneIni.ts';
import { rcloneProfiles } from '../../../../../src/core/s3/connect/rcloneProfiles.ts';

/** `section@line`, `section: name=value@line` for each entry, and last the fault, if any. */
function read(text: string): readonly string[] {
	const { sections, fault } = parseRcloneIni(text);
	return [
		...sections.flatMap(({ name, line, entries }) => [
			`${name}@${line}`,
			...[...entries.values()].map((entry) => `${name}: ${entry.name}=${entry.value}@${entry.line}`),
		]),
		...(fault === null ? [] : [`${fault.fault}@${fault.line}`]),
	];
}

/** That rclone reads them so is proven in test/service/profiles. */
const cases: readonly [what: string, text: string, ...read: string[]][] = [
	['an entry', '[a]\nb = c', 'a@1', 'a: b=c@2'],
	['a byte order mark, CR and blanks', '\uFEFF[ a ]\r\n\u00a0b\t=  c d \r\n', 'a@1', 'a: b=c d@2'],
	['comments', '# x\n; y\n\n[a]\nb = c # d\n', 'a@4', 'a: b=c # d@5'],
	['an entry without blanks', '[a]\nb=c', 'a@1', 'a: b=c@2'],
	['a colon', '[a]\nb: c=d', 'a@1', 'a: b=c=d@2'],
	['an entry before any section', 'b = c', 'DEFAULT@1', 'DEFAULT: b=c@1'],
	['a section without entries', '[a]', 'a@1'],
	['a section that comes again', '[a]\nb = c\n[d]\n[a]\nb = e', 'a@1', 'a: b=e@5', 'd@3'],
	['an entry in a section without a name', '[a]\n[]\nb = c\nd = e', 'a@1', 'outside a section@3'],
	['a line that is nothing', '[a]\nb\nc', 'a@1', 'neither section nor entry@2'],
	['an entry without a name', '[a]\n= b', 'a@1', 'neither section nor entry@2'],
	['a name in double quotes', '[a]\n"b = c" = d', 'a@1', 'a: b = c=d@2'],
	['a name in backquotes', '[a]\n`b` = d', 'a@1', 'a: b=d@2'],
	['a name in three double quotes', '[a]\n"""b"c""" = d', 'a@1', 'a: b"c=d@2'],
	['an empty name in quotes', '[a]\n"" = d', 'a@1'],
	['a name whose quote does not end', '[a]\n"b = c', 'a@1', 'quote without end@2'],
	['a quoted name without a sign', '[a]\n"b"', 'a@1', 'neither section nor entry@2'],
	['a value in backquotes', '[a]\nb = `c d`', 'a@1', 'a: b=c d@2'],
	['a value in three double quotes', '[a]\nb = """c"d"""', 'a@1', 'a: b=c"d@2'],
	['a value in one double quote', '[a]\nb = "c"', 'a@1', 'a: b="c"@2'],
	['an empty value in backquotes', '[a]\nb = ``', 'a@1', 'a: b=@2'],
	['a value whose quote does not end', '[a]\nb = `c', 'a@1', 'quote without end@2'],
	['a value of one backquote', '[a]\nb = `', 'a@1', 'a: b=`@2'],
	['what is encrypted', '# x\n\n RCLONE_ENCRYPT_V0:\nabc', 'encrypted@3'],
	['what is encrypted from its first line on', 'RCLONE_ENCRYPT_V0:\nabc', 'encrypted@1'],
];

for (const [what, text, ...expected] of cases) {
	test(`an rclone.conf with ${what} is read`, () => assert.deepEqual(read(text), expected));
}

const refusals = (text: string) =>
	rcloneProfiles({ path: 'x', text }).map(({ name, refusal }) => [
		name,
		refusal?.of === 'file' ? refusal.fault : (refusal?.of ?? null),
	]);
const remote = '[a]\ntype = s3\n';

for (const [what, text, expected] of [
	['whose key is whole', `${remote}access_key_id = i\nsecret_access_key = s`, [['a', null]]],
	['without a key', remote, [['a', 'no key']]],
	['without a secret', `${remote}access_key_id = i`, [['a', 'no secret']]],
	['that asks the environment', `${remote}env_auth = true`, [['a', 'way']]],
	['that does not ask it', `${remote}env_auth = false`, [['a', 'no key']]],
	['that says neither', `${remote}env_auth = perhaps`, [['a', 'entry']]],
	['filled in from elsewhere', `${remote}access_key_id = %(b)s\nsecret_access_key = s`, [['a', 'entry']]],
	['with a percent sign', `${remote}access_key_id = %(b\nsecret_access_key = s`, [['a', null]]],
	['of another kind', '[a]\ntype = drive', []],
	[
		'that goes on in another',
		`${remote}access_key_id = i\nsecret_access_key = s\n[a.old]\nregion = r`,
		[
			['a', null],
			['a.old', null],
		],
	],
	['in a file that rclone refuses', `${remote}nothing`, [['a', 'neither section nor entry']]],
	['in no file that rclone reads', 'nothing', [['', 'neither section nor entry']]],
] as const) {
	test(`a remote ${what} is ${expected[0]?.[1] === null ? 'a profile' : (expected[0]?.[1] ?? 'none')}`, () => {
		assert.deepEqual(refusals(text), expected);
	});
}
