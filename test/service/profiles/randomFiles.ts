import * as fc from 'fast-check';
import type { AwsCase } from './botocore.ts';

/** Mostly what stands in such files, sometimes what is odd. */
const often = <T>(usual: readonly T[], odd: readonly T[]) =>
	fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

const indents = often([''], ['  ', '\t', ' ']);
const signs = often([' = ', '=', ': '], [' =', ':', '\u00a0= ', ' ', '']);
const ends = often(['\n'], ['\r\n']);

const awsNames = often(
	['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'region', 'aws_security_token', 'AWS_Access_Key_ID'],
	[
		'role_arn',
		'source_profile',
		'credential_process',
		'sso_role_name',
		'web_identity_token_file',
		's3',
		'services',
		'endpoint_url',
		'note',
		'',
		'__proto__',
	],
);
const values = often(
	['ID1', 'SECRET1', 'r', 's3', 'a=b:c', 'x # y', 'S ; T', '"q"', 'https://a.example'],
	['', '`b`', '"""c"""', '`', '%(region)s', '\uFEFFz', 'ก', 'true', 'x\u2028y = z'],
);
const entry = (names: fc.Arbitrary<string>) => fc.tuple(indents, names, signs, values).map((parts) => parts.join(''));
const between = often(['', '# c', '; c'], ['  # c', 'mine', '  mine', '  a = b', '  addressing_style = path', '[', ']', '= x']);

/** A file of a few sections, each with a few lines. */
function fileOf(sections: fc.Arbitrary<string>, names: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const line = fc.oneof({ weight: 8, arbitrary: entry(names) }, { weight: 1, arbitrary: between });
	const section = fc.tuple(sections, fc.array(line, { maxLength: 5 })).map(([head, lines]) => [head, ...lines]);
	return fc
		.tuple(
			often([''], ['\uFEFF', '# c\n', 'x = y\n']),
			fc.uniqueArray(section, { maxLength: 3, selector: ([head]) => head }),
			ends,
		)
		.map(([head, blocks, end]) => head + blocks.flat().join(end) + end);
}

const configSections = often(
	['[default]', '[profile a]', '[profile b]', '[profile "a"]', '[profile default]'],
	[
		'[DEFAULT]',
		'[profile]',
		'[a]',
		'[services x]',
		'[profile a b]',
		'[profile \'a"]',
		' [profile a]',
		'[profile a] # c',
		'[profile a',
	],
);
const credentialSections = often(
	['[default]', '[a]', '[b]', '["a"]'],
	['[DEFAULT]', '[profile a]', '[ a ]', '[]', '[a]]', '[__proto__]'],
);

/** Two random files of AWS's tools. */
export const awsFiles: fc.Arbitrary<AwsCase> = fc.record({
	config: fileOf(configSections, awsNames),
	credentials: fileOf(credentialSections, awsNames),
});

const rcloneNames = often(
	['type', 'access_key_id', 'secret_access_key', 'session_token', 'region', 'endpoint'],
	['"type"', '`region`', '"""endpoint"""', '"region', 'Region', '-', '', '""', 'env_auth', '__proto__'],
);
const remotes = often(
	['[a]\ntype = s3', '[b]\ntype: s3', '[c d]\ntype = s3'],
	['[a]', '[DEFAULT]', '[]', ' [ a ]', '[a', '[a] # c'],
);

/** A random rclone.conf. */
export const rcloneFiles: fc.Arbitrary<string> = fileOf(remotes, rcloneNames);
