import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsProfiles, environmentProfile } from '../../../../../src/core/s3/connect/awsProfiles.ts';
import { boundOrigins, connect, type ConnectionChoice } from '../../../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import type { Chosen, Profile } from '../../../../../src/core/s3/connect/profile.ts';
import { rcloneProfiles } from '../../../../../src/core/s3/connect/rcloneProfiles.ts';

const bangkok = 'https://s3.bkk.bangmod.storage';

const config = `[default]
region = ap-southeast-1-bkk
endpoint_url = ${bangkok}

[profile sg]
region = ap-southeast-1-sg
services = own
s3 =
  addressing_style = virtual
endpoint_url = https://general.example

[services own]
s3 =
  endpoint_url = https://s3.sg.bangmod.storage

[profile runs]
credential_process = /bin/sh -c "touch /tmp/never"

[profile role]
role_arn = arn:aws:iam::1:role/x
source_profile = default
`;
const credentials = `[default]
aws_access_key_id = BGSAKIADEFAULT0001
aws_secret_access_key = default-secret
[sg]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = sg-secret
aws_session_token = sg-token
`;
const files = { config: { path: '~/.aws/config', text: config }, credentials: { path: '~/.aws/credentials', text: credentials } };

function profileNamed(name: string, variables = {}): Profile {
	const found = awsProfiles(files, variables).find((profile) => profile.name === name);
	assert(found !== undefined);
	return found;
}

/** `value from source, over value from source`. */
function told(chosen: Chosen | null): string {
	if (chosen === null) return 'nothing';
	const one = ({ value, source }: Omit<Chosen, 'overrode'>) => {
		const from =
			source.of === 'file' ? `${source.path}:${source.line}` : source.of === 'variable' ? `$${source.name}` : source.of;
		return `${value} from ${from}`;
	};
	return [chosen, ...chosen.overrode].map(one).join(', over ');
}

for (const [what, chosen, expected] of [
	['endpoint of default', profileNamed('default').endpoint, `${bangkok} from ~/.aws/config:3`],
	['region of default', profileNamed('default').region, 'ap-southeast-1-bkk from ~/.aws/config:2'],
	['key of default', profileNamed('default').accessKeyId, 'BGSAKIADEFAULT0001 from ~/.aws/credentials:2'],
	[
		'endpoint from a services section',
		profileNamed('sg').endpoint,
		'https://s3.sg.bangmod.storage from ~/.aws/config:14, over https://general.example from ~/.aws/config:10',
	],
	['style from a nested group', profileNamed('sg').style, 'virtual from ~/.aws/config:9'],
	[
		'endpoint under two variables',
		profileNamed('default', { AWS_ENDPOINT_URL: 'https://a.example', AWS_ENDPOINT_URL_S3: 'https://b.example' }).endpoint,
		`https://b.example from $AWS_ENDPOINT_URL_S3, over https://a.example from $AWS_ENDPOINT_URL, over ${bangkok} from ~/.aws/config:3`,
	],
	['endpoint with files ignored', profileNamed('default', { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE' }).endpoint, 'nothing'],
	[
		'region under variables',
		profileNamed('default', { AWS_REGION: 'r', AWS_DEFAULT_REGION: 's' }).region,
		'r from $AWS_REGION, over s from $AWS_DEFAULT_REGION, over ap-southeast-1-bkk from ~/.aws/config:2',
	],
] as const) {
	test(`the ${what} says where it came from: ${expected}`, () => assert.equal(told(chosen), expected));
}

test('ways to keys that run programs or ask other services are named and not followed', () => {
	const way = ({ refusal }: Profile) => (refusal?.of === 'way' ? refusal.entry : refusal);
	assert.equal(way(profileNamed('runs')), 'credential_process');
	assert.equal(way(profileNamed('role')), 'role_arn');
	const choice: ConnectionChoice = {
		place: { of: 'region', id: 'bkk' },
		style: 'path',
		keys: { of: 'profile', kind: 'aws', name: 'runs' },
	};
	assert.deepEqual(connect(choice, awsProfiles(files, {}), null), {
		kind: 'refused',
		problem: { of: 'profile', refusal: profileNamed('runs').refusal },
	});
});

test('the environment alone is a profile of its own', () => {
	assert.equal(environmentProfile({ PATH: '/bin' }), null);
	const profile = environmentProfile({
		AWS_ACCESS_KEY_ID: 'BGSAKIAENV',
		AWS_SECRET_ACCESS_KEY: 's',
		AWS_ENDPOINT_URL: 'https://a.example',
	});
	assert.equal(told(profile?.accessKeyId ?? null), 'BGSAKIAENV from $AWS_ACCESS_KEY_ID');
	assert.deepEqual(profile?.ownEndpoints, []);
});

const rclone = `# made by hand
[bgs]
type = s3
provider = Ceph
access_key_id = BGSAKIARCLONE00001
secret_access_key = a # b
endpoint = s3.bkk.bangmod.storage
region = ap-southeast-1-bkk
force_path_style = false
[drive]
type = drive
[envy]
type = s3
env_auth = true
`;

test('the S3 remotes of rclone.conf are profiles', () => {
	const [bgs, envy, ...others] = rcloneProfiles({ path: 'rclone.conf', text: rclone });
	assert.deepEqual(others, []);
	assert.equal(told(bgs?.endpoint ?? null), `${bangkok} from rclone.conf:7`);
	assert.equal(told(bgs?.style ?? null), 'virtual from rclone.conf:9');
	assert.equal(bgs?.secret?.reveal(), 'a # b');
	assert.deepEqual(envy?.refusal, { of: 'way', entry: 'env_auth', source: { of: 'file', path: 'rclone.conf', line: 14 } });
});

test('an encrypted rclone.conf is named as such', () => {
	const text = '# Encrypted rclone configuration File\n\nRCLONE_ENCRYPT_V0:\nabc==';
	assert.deepEqual(rcloneProfiles({ path: 'rclone.conf', text })[0]?.refusal, {
		of: 'file',
		path: 'rclone.conf',
		fault: 'encrypted',
		line: 3,
	});
});

const stored = { accessKeyId: 'BGSAKIASTORED00001', secret: new Secret('canary'), origins: [bangkok] };
const choose = (more: Partial<ConnectionChoice>): ConnectionChoice => ({
	place: { of: 'region', id: 'bkk' },
	style: 'path',
	keys: { of: 'stored', id: '1' },
	...more,
});

test('a region’s endpoint and region string move together, and say what they overrode', () => {
	const answer = connect(
		choose({ keys: { of: 'profile', kind: 'aws', name: 'default' } }),
		awsProfiles(files, { AWS_REGION: 'us-east-1' }),
		null,
	);
	assert(answer.kind === 'connected');
	const { endpoint, region, sources, doubts } = answer.connection;
	assert.deepEqual([endpoint.origin, region, doubts], [bangkok, 'ap-southeast-1-bkk', []]);
	assert.equal(
		told(sources.region),
		'ap-southeast-1-bkk from preset, over us-east-1 from $AWS_REGION, over ap-southeast-1-bkk from ~/.aws/config:2',
	);
});

test('a region string that is not the endpoint’s, and a key that is not BangmodStorage’s, are doubts and no refusals', () => {
	const aws = { ...stored, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' };
	const answer = connect(choose({ place: { of: 'custom', endpoint: bangkok, region: 'us-east-1' } }), [], aws);
	assert(answer.kind === 'connected');
	assert.deepEqual(answer.connection.doubts, [
		{ of: 'region and endpoint', region: 'us-east-1', expected: 'ap-southeast-1-bkk' },
		{ of: 'key prefix' },
	]);
});

/** Every way in which something outside the home folder, or a typed address, could send a key elsewhere. */
const evil = 'https://evil.example';
for (const [what, choice, variables] of [
	['a typed endpoint', choose({ place: { of: 'custom', endpoint: evil, region: 'r' } }), {}],
	[
		'a typed endpoint one label above',
		choose({ place: { of: 'custom', endpoint: 'https://bkk.bangmod.storage', region: 'r' } }),
		{},
	],
	[
		'AWS_ENDPOINT_URL',
		choose({ place: { of: 'profile' }, keys: { of: 'profile', kind: 'aws', name: 'default' } }),
		{ AWS_ENDPOINT_URL: evil },
	],
	[
		'AWS_ENDPOINT_URL_S3',
		choose({ place: { of: 'profile' }, keys: { of: 'profile', kind: 'aws', name: 'default' } }),
		{ AWS_ENDPOINT_URL_S3: evil },
	],
	[
		'the environment’s own key and endpoint',
		choose({ place: { of: 'profile' }, keys: { of: 'profile', kind: 'environment', name: '' } }),
		{ AWS_ENDPOINT_URL: evil, AWS_REGION: 'r', AWS_ACCESS_KEY_ID: 'BGSAKIAENV', AWS_SECRET_ACCESS_KEY: 's' },
	],
] as const) {
	test(`${what} cannot move a key to another origin`, () => {
		const environment = environmentProfile(variables);
		const profiles = [...awsProfiles(files, variables), ...(environment === null ? [] : [environment])];
		const answer = connect(choice, profiles, stored);
		assert.equal(answer.kind === 'refused' && answer.problem.of, 'not bound');
	});
}

for (const [what, choice, problem] of [
	['no endpoint', choose({ place: { of: 'custom', endpoint: '', region: 'r' } }), 'no endpoint'],
	['an unknown region', choose({ place: { of: 'region', id: 'mars' } }), 'no endpoint'],
	['a bad endpoint', choose({ place: { of: 'custom', endpoint: 'http://x', region: 'r' } }), 'endpoint'],
	['no region at a foreign endpoint', choose({ place: { of: 'custom', endpoint: evil, region: '' } }), 'no region'],
	['a region that would leave the scope', choose({ place: { of: 'custom', endpoint: bangkok, region: 'a/b' } }), 'bad region'],
	['a profile that is gone', choose({ keys: { of: 'profile', kind: 'aws', name: 'gone' } }), 'no such key'],
] as const) {
	test(`a connection with ${what} is refused`, () => {
		const answer = connect(choice, awsProfiles(files, {}), stored);
		assert.equal(answer.kind === 'refused' && answer.problem.of, problem);
	});
}

test('a stored key that is gone is told', () => {
	assert.deepEqual(connect(choose({}), [], null), { kind: 'refused', problem: { of: 'no such key' } });
});

test('anonymous requests need no key and go anywhere that was typed', () => {
	const answer = connect(choose({ place: { of: 'custom', endpoint: evil, region: 'r' }, keys: { of: 'anonymous' } }), [], null);
	assert(answer.kind === 'connected');
	assert.equal(answer.connection.credential, null);
});

test('a BangmodStorage key found in home files is bound to both regions and its own files’ endpoints, any other to the latter alone', () => {
	assert.deepEqual(boundOrigins('BGSAKIA1', ['https://a.example', 'not an endpoint']), [
		bangkok,
		'https://s3.sg.bangmod.storage',
		'https://a.example',
	]);
	assert.deepEqual(boundOrigins('AKIA1', ['https://a.example']), ['https://a.example']);
});

test('no secret shows in anything that a connection prints', () => {
	const answer = connect(choose({}), awsProfiles(files, {}), stored);
	assert.doesNotMatch(JSON.stringify([answer, awsProfiles(files, {})]), /canary|default-secret|sg-secret|sg-token/);
});

test('a profile of AWS that signs is named, since a command can name it; an rclone remote is not', () => {
	const at = { of: 'region', id: 'bkk' } as const;
	const named = (kind: Profile['kind'], profile: Profile) => {
		const choice = { place: at, style: 'path', keys: { of: 'profile', kind, name: profile.name } } as const;
		const answer = connect(choice, [{ ...profile, kind }], null);
		return answer.kind === 'connected' ? answer.connection.profile : answer;
	};
	assert.equal(named('aws', profileNamed('default')), 'default');
	assert.equal(named('rclone', profileNamed('default')), undefined);
});
