import { key, other, type AwsOddity } from './awsOddity.ts';

/** AWS SDKs and Tools Reference Guide, "Login credentials provider"; botocore 1.43 reads it too. */
const login = 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-login-credentials.html';

/** What is odd about where a key comes from. */
export const awsKeyOddities: readonly AwsOddity[] = [
	{ what: 'a key in both files', config: `[profile a]\n${key}`, credentials: `[a]\n${other}` },
	{
		what: 'an id in one file, the secret in the other',
		config: '[profile a]\naws_secret_access_key = S\n',
		credentials: '[a]\naws_access_key_id = ID1\n',
	},
	{
		what: 'a secret in one file, the id in the other',
		config: `[profile a]\naws_access_key_id = ID1\n`,
		credentials: '[a]\naws_secret_access_key = S\n',
	},
	{ what: 'a token in the other file', config: '[profile a]\naws_session_token = T\n', credentials: `[a]\n${key}` },
	{
		what: 'a secret alone before the config file’s key',
		config: `[profile a]\n${key}`,
		credentials: '[a]\naws_secret_access_key = S\n',
	},
	{ what: 'a region in both files', config: '[profile a]\nregion = r\n', credentials: `[a]\nregion = s\n${key}` },
	{ what: 'aws_session_token', credentials: `[a]\n${key}aws_session_token = T\n` },
	{ what: 'aws_security_token', credentials: `[a]\n${key}aws_security_token = T\n` },
	{ what: 'both tokens', credentials: `[a]\n${key}aws_session_token = T\naws_security_token = U\n` },
	{ what: 'both tokens in the config file', config: `[default]\n${key}aws_session_token = T\naws_security_token = U\n` },
	{ what: 'an empty token', credentials: `[a]\n${key}aws_session_token =\n` },
	{ what: 'an empty token before another', credentials: `[a]\n${key}aws_security_token =\naws_session_token = T\n` },
	{ what: 'a role beside a key', config: `[profile a]\nrole_arn = arn:x\nsource_profile = a\n${key}` },
	{
		what: 'a role beside a key of the credentials file',
		config: '[profile a]\nrole_arn = arn:x\nsource_profile = a\n',
		credentials: `[a]\n${key}`,
	},
	{ what: 'a role without its source', config: `[profile a]\nrole_arn = arn:x\n${key}` },
	{ what: 'a source without a role', config: `[profile a]\nsource_profile = b\n${key}[profile b]\n${other}` },
	{ what: 'a source without a role or key', config: `[profile a]\nsource_profile = b\n[profile b]\n${other}` },
	{ what: 'a web identity beside a key', config: `[profile a]\nweb_identity_token_file = /x\nrole_arn = arn:x\n${key}` },
	{
		what: 'an empty web identity beside a role and a key',
		config: `[profile a]\nweb_identity_token_file =\nrole_arn = arn:x\n${key}`,
	},
	{
		what: 'single sign-on beside a key',
		config: `[profile a]\nsso_account_id = 1\nsso_role_name = r\nsso_start_url = u\nsso_region = x\n${key}`,
	},
	{ what: 'half of single sign-on beside a key', config: `[profile a]\nsso_start_url = u\n${key}` },
	{ what: 'half of single sign-on', config: '[profile a]\nsso_session = s\n' },
	{ what: 'a program before the config file’s key', config: `[profile a]\ncredential_process = x\n${key}` },
	{
		what: 'a program behind the credentials file’s key',
		config: '[profile a]\ncredential_process = x\n',
		credentials: `[a]\n${key}`,
	},
	{ what: 'a program in the credentials file', config: `[profile a]\n${key}`, credentials: '[a]\ncredential_process = x\n' },
	{ what: 'no key', config: '[profile a]\nregion = r\n' },
	{
		what: 'a login before the config file’s key',
		config: `[profile a]\nlogin_session = arn:x\n${key}`,
		documented: { by: login, refused: 'way' },
	},
];
