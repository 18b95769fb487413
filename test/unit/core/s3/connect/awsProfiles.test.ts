import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsProfiles, environmentProfile } from '../../../../../src/core/s3/connect/awsProfiles.ts';

const key = 'aws_access_key_id = i\naws_secret_access_key = s\n';
const file = (path: string, text: string) => ({ path, text });

/** Where the key of the profile `a` comes from: its id, or why there is none. */
function keyOf(config: string, credentials = '', variables = {}): string {
	const files = { config: file('config', config), credentials: file('credentials', credentials) };
	const found = awsProfiles(files, variables).find(({ name }) => name === 'a');
	const { refusal = null, accessKeyId = null } = found ?? {};
	if (refusal === null) return `${accessKeyId?.value} of ${accessKeyId?.source.of === 'file' ? accessKeyId.source.path : '?'}`;
	return refusal.of === 'way' || refusal.of === 'entry' ? `${refusal.of} ${refusal.entry}` : refusal.of;
}

/** As botocore looks for it; test/service/profiles asks botocore itself. */
for (const [what, config, credentials, from] of [
	['in the credentials file', '', `[a]\n${key}`, 'i of credentials'],
	['in the config file', `[profile a]\n${key}`, '', 'i of config'],
	['in both', `[profile a]\naws_access_key_id = c\naws_secret_access_key = s`, `[a]\n${key}`, 'i of credentials'],
	['nowhere', '[profile a]\nregion = r', '', 'no key'],
	['by half', '', '[a]\naws_access_key_id = i', 'no secret'],
	['by half, the secret empty', '', '[a]\naws_access_key_id = i\naws_secret_access_key =', 'no secret'],
	['with an empty id', '', '[a]\naws_access_key_id =\naws_secret_access_key = s', 'entry aws_access_key_id'],
	['with an id of two lines', '', '[a]\naws_access_key_id = i\n  j\naws_secret_access_key = s', 'entry aws_access_key_id'],
	['behind a role', `[profile a]\nrole_arn = r\n${key}`, '', 'way role_arn'],
	['behind a web identity', `[profile a]\nweb_identity_token_file = /t\nrole_arn = r\n${key}`, '', 'way web_identity_token_file'],
	['beside an empty web identity', `[profile a]\nweb_identity_token_file =\nrole_arn = r\n${key}`, '', 'i of config'],
	['behind a sign-in', `[profile a]\nsso_account_id = 1\n${key}`, '', 'way sso_account_id'],
	['before a program', '[profile a]\ncredential_process = p', `[a]\n${key}`, 'i of credentials'],
	['behind a program', `[profile a]\ncredential_process = p\n${key}`, '', 'way credential_process'],
	['by half a way', '[profile a]\nsource_profile = b', '', 'way source_profile'],
	['with a services section that is gone', '[profile a]\nservices = b', `[a]\n${key}`, 'services'],
	['with a services section that is empty', '[profile a]\nservices = b\n[services b]', `[a]\n${key}`, 'services'],
	['with a services section of one word', '[profile a]\nservices = b\n[services b]\ns3 = x', `[a]\n${key}`, 'services'],
	['with a services section', '[profile a]\nservices = b\n[services b]\nsqs =\n  x = y', `[a]\n${key}`, 'i of credentials'],
] as const) {
	test(`a key ${what}: ${from}`, () => assert.equal(keyOf(config, credentials), from));
}

for (const [what, config, variables, from] of [
	['a variable says the endpoint', '', { AWS_ENDPOINT_URL: 'https://a.example' }, 'i of credentials'],
	['no endpoint is asked for', 'ignore_configured_endpoint_urls = true', {}, 'i of credentials'],
] as const) {
	test(`a services section that is gone does no harm where ${what}`, () => {
		assert.equal(keyOf(`[profile a]\nservices = b\n${config}`, `[a]\n${key}`, variables), from);
	});
}

test('an empty variable of a token is none, and an older name for it is read first', () => {
	const variables = { AWS_ACCESS_KEY_ID: 'i', AWS_SECRET_ACCESS_KEY: 's' };
	const token = (more: object) => environmentProfile({ ...variables, ...more })?.sessionToken?.reveal();
	assert.equal(token({}), undefined);
	assert.equal(token({ AWS_SESSION_TOKEN: 'new', AWS_SECURITY_TOKEN: 'old' }), 'old');
	assert.equal(token({ AWS_SESSION_TOKEN: '' }), undefined);
});
