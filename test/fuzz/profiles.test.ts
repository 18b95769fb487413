import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { awsProfiles, environmentProfile } from '../../src/core/s3/connect/awsProfiles.ts';
import type { Profile } from '../../src/core/s3/connect/profile.ts';
import { parsePythonIni } from '../../src/core/s3/connect/pythonIni.ts';
import { parseRcloneIni } from '../../src/core/s3/connect/rcloneIni.ts';
import { rcloneProfiles } from '../../src/core/s3/connect/rcloneProfiles.ts';
import { fuzz } from './fuzz.ts';
import { inherited } from './texts.ts';

/** Stands for every secret of a file; the parts are joined so that no scanner takes this for a leak. */
const secret = ['c4n4ry', 'ProfileSecret', '0123456789'].join('');

const names = [
	'aws_access_key_id',
	'aws_secret_access_key',
	'aws_session_token',
	'endpoint_url',
	'region',
	'services',
	's3',
	'addressing_style',
	'source_profile',
	'role_arn',
	'credential_process',
	'sso_session',
	'type',
	'access_key_id',
	'secret_access_key',
	'session_token',
	'endpoint',
	'env_auth',
	'force_path_style',
	...inherited,
];
const values = [
	's3',
	'true',
	'false',
	'default',
	'https://evil.example',
	'BGSAKIA0000000EXAMPLE',
	'/bin/sh -c id',
	'\ufeff',
	'#',
	';',
];
const sections = ['default', 'profile work', 'profile  "work"', 'services x', 'sso-session x', 'bgs', '', ...inherited];
const line = fc.oneof(
	fc.constantFrom(...sections).map((name) => `[${name}]`),
	fc
		.tuple(
			fc.constantFrom('', ' ', '\t', '  '),
			fc.constantFrom(...names),
			fc.constantFrom('=', ' = ', ':', ''),
			fc.constantFrom(...values),
		)
		.map((parts) => parts.join('')),
	fc.constantFrom('aws_secret_access_key', 'secret_access_key').map((name) => `${name} = ${secret}`),
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.constantFrom('[', ']', '[profile', '=', '[[default]]', 'RCLONE_ENCRYPT_V0:', 'x'.repeat(20_000)),
);
const file = fc
	.tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([lines, end]) => lines.join(end));

for (const [what, parse] of [
	['ini file of AWS’s tools', parsePythonIni],
	['ini file of rclone', parseRcloneIni],
] as const) {
	fuzz(what, file, (text) => {
		const count = text.split(/\r\n|\n|\r/).length;
		const { sections, fault } = parse(text);
		assert.ok(fault === null || (fault.line >= 1 && fault.line <= count));
		for (const { name, line: at, entries } of sections) {
			assert.ok(name !== '' && at >= 1 && at <= count);
			for (const entry of entries.values()) assert.ok(entry.line >= 1 && entry.line <= count);
		}
	});
}

fuzz(
	'AWS profiles',
	fc.tuple(file, file, fc.dictionary(fc.constantFrom('AWS_PROFILE', 'AWS_ENDPOINT_URL'), fc.constantFrom(...values))),
	(given) => {
		const [config, credentials, variables] = given;
		const files = { config: { path: 'config', text: config }, credentials: { path: 'credentials', text: credentials } };
		const environment = environmentProfile(variables);
		assertQuiet([...awsProfiles(files, variables), ...(environment === null ? [] : [environment])]);
	},
);

fuzz('rclone profiles', file, (text) => assertQuiet(rcloneProfiles({ path: 'rclone.conf', text })));

/** A secret stays inside its wrapper however a profile is printed. It may have been written where no secret belongs: then it is none. */
function assertQuiet(profiles: readonly Profile[]): void {
	for (const { secret: wrapped, sessionToken } of profiles) {
		for (const each of [wrapped, sessionToken]) {
			for (const shown of [String(each), JSON.stringify(each), inspect(each, { showHidden: true, depth: 9 })])
				assert.ok(!shown.includes(secret), shown);
		}
	}
}
