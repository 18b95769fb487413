/** An rclone.conf with one thing about it that readers of ini files differ about. */
export interface RcloneOddity {
	readonly what: string;
	readonly text: string;
	/** What `rclone config dump` does not show: the key id that the named remote signs with, or the kind of our refusal, by the source or page named. */
	readonly documented?: {
		readonly by: string;
		readonly remote: string;
		readonly accessKeyId?: string;
		readonly refused?: 'entry' | 'way' | 'no key' | 'no secret';
	};
}

const key = 'access_key_id = ID1\nsecret_access_key = SECRET1\n';
const remote = `[a]\ntype = s3\n${key}`;

/** GetValue goes on in the section before the last dot. */
const library = 'https://github.com/unknwon/goconfig/blob/master/conf.go';
/** "Only applies if access_key_id and secret_access_key is blank." */
const envAuth = 'https://rclone.org/s3/#s3-env-auth';
/** How an option's text becomes a boolean: Go's `fmt.Sscanln`. */
const booleans = 'https://github.com/rclone/rclone/blob/master/fs/config/configstruct/configstruct.go';

/** Every single oddity that we know of. */
export const rcloneOddities: readonly RcloneOddity[] = [
	{ what: 'a plain remote', text: `${remote}region = r\nendpoint = s3.example\n` },
	{ what: 'colons', text: '[a]\ntype: s3\naccess_key_id : ID1\nsecret_access_key:a=b\n' },
	{ what: 'an equals sign and a colon in a value', text: '[a]\ntype = s3\naccess_key_id = ID1\nsecret_access_key = a=b:c\n' },
	{ what: 'a section twice', text: `${remote}[b]\ntype = s3\n[a]\nregion = r\naccess_key_id = ID2\n` },
	{ what: 'an entry twice', text: `${remote}access_key_id = ID2\n` },
	{ what: 'an entry twice, the second without a value', text: `${remote}access_key_id =\n` },
	{ what: 'an upper-case name', text: '[a]\ntype = s3\nAccess_Key_Id = ID1\nsecret_access_key = S\n' },
	{ what: 'an upper-case type', text: `[a]\ntype = S3\n${key}` },
	{ what: 'a remote of another type', text: `[a]\ntype = drive\n${key}` },
	{ what: 'a remote without a type', text: `[a]\n${key}` },
	{ what: '# behind a value', text: `${remote}region = r # Bangkok\n` },
	{ what: '; behind a secret', text: '[a]\ntype = s3\naccess_key_id = ID1\nsecret_access_key = S ; mine\n' },
	{ what: 'comments of both kinds', text: `# a\n[a]\n; b\ntype = s3\n  # c\n${key}` },
	{ what: 'text behind a section', text: `[a] # mine\ntype = s3\n${key}` },
	{ what: 'a section without its bracket', text: `[a\ntype = s3\n${key}` },
	{ what: 'an empty section', text: `[]\n${remote}` },
	{ what: 'an entry in an empty section', text: `[]\ntype = s3\n${remote}` },
	{ what: 'an entry before any section', text: `region = r\n${remote}` },
	{ what: 'a key before any section', text: `type = s3\n${key}[a]\nregion = r\n` },
	{ what: '[DEFAULT] above a remote', text: `[DEFAULT]\nregion = r\n${remote}` },
	{ what: 'a line without a sign', text: `${remote}mine\n` },
	{ what: 'an indented line without a sign', text: `${remote}  mine\n` },
	{ what: 'a line without a name', text: `${remote}= x\n` },
	{ what: 'indented entries', text: '[a]\n  type = s3\n    access_key_id = ID1\n\tsecret_access_key = S\n' },
	{ what: 'an indented section', text: `  ${remote}` },
	{ what: 'blanks around a name', text: `[ a b ]\ntype = s3\n${key}` },
	{ what: 'quotes around values', text: '[a]\ntype = s3\naccess_key_id = "ID1"\nsecret_access_key = \'S\'\n' },
	{ what: 'backquotes around a value', text: '[a]\ntype = s3\naccess_key_id = `ID1`\nsecret_access_key = ` S # `\n' },
	{ what: 'text behind a backquoted value', text: '[a]\ntype = s3\naccess_key_id = `ID1` # mine\nsecret_access_key = S\n' },
	{ what: 'three backquotes', text: '[a]\ntype = s3\naccess_key_id = ID1\nsecret_access_key = `a`b`\n' },
	{ what: 'a backquote without end', text: `${remote}region = \`r\n` },
	{ what: 'a single backquote', text: `${remote}region = \`\n` },
	{ what: 'nothing in backquotes', text: `${remote}region = \`\`\n` },
	{ what: 'three double quotes', text: '[a]\ntype = """s3"""\naccess_key_id = ID1\nsecret_access_key = """ S """\n' },
	{ what: 'three double quotes without end', text: `${remote}region = """r\n` },
	{ what: 'three double quotes without end in a long value', text: `${remote}region = """region\n` },
	{ what: 'five double quotes', text: `${remote}region = """""\n` },
	{ what: 'a quoted name', text: '["a"]\n"type" = s3\n`access_key_id` = ID1\n"""secret_access_key""" = S\n' },
	{ what: 'a sign in a quoted name', text: `${remote}"x = y" = z\n` },
	{ what: 'text behind a quoted name', text: '[a]\ntype = s3\n"access_key_id"x = ID1\nsecret_access_key = S\n' },
	{ what: 'a quoted name without end', text: `${remote}"region = r\n` },
	{ what: 'a quoted name without a sign', text: `${remote}"region"\n` },
	{ what: 'an empty quoted name', text: `${remote}"" = r\n` },
	{ what: 'a byte order mark', text: `\uFEFF${remote}` },
	{ what: 'a byte order mark in a value', text: `${remote}region = \uFEFFr\uFEFF\n` },
	{ what: 'CRLF', text: remote.replaceAll('\n', '\r\n') },
	{ what: 'CR alone', text: remote.replaceAll('\n', '\r') },
	{ what: 'no line end at the end', text: `${remote}region = r` },
	{ what: 'odd blanks', text: '[a]\ntype\u00a0=\u2003s3\u0085\naccess_key_id = ID1\nsecret_access_key = S\u001f\n' },
	{ what: 'names of Object’s own', text: `[__proto__]\ntype = s3\n${key}[constructor]\ntype = s3\ntoString = x\n` },
	{ what: 'names of Object’s own among entries', text: `${remote}__proto__ = x\nconstructor = y\n` },
	{ what: 'a list', text: `${remote}- = x\n- = y\n` },
	{
		what: 'an obscured secret',
		text: '[a]\ntype = s3\naccess_key_id = ID1\nsecret_access_key = JUkpoGqQDTO4RMSWhSdh6BtSXmJr8jU\n',
	},
	{ what: 'a session token', text: `${remote}session_token = T\n` },
	{ what: 'the name of another tool’s token', text: `${remote}aws_session_token = T\n` },
	{ what: 'a value filled in from the same section', text: `${remote}region = %(type)s\n` },
	{ what: 'a value filled in from nowhere', text: '[a]\ntype = s3\naccess_key_id = ID1\nsecret_access_key = %(x)s\n' },
	{ what: 'a value with a percent sign', text: '[a]\ntype = s3\naccess_key_id = ID1\nsecret_access_key = %(x%s)\n' },
	{ what: 'an endpoint with a scheme', text: `${remote}endpoint = http://s3.example:8080\n` },
	{ what: 'a line of 20,000 characters', text: `${remote}note = ${'x'.repeat(20_000)}\n` },
	{ what: 'an encrypted file', text: '# mine\n\nRCLONE_ENCRYPT_V0:\nabc==\n' },
	{ what: 'an encrypted file of another version', text: '; mine\nRCLONE_ENCRYPT_V1:\nabc==\n' },
	{ what: 'an encrypted file behind a byte order mark', text: '\uFEFFRCLONE_ENCRYPT_V0:\nabc==\n' },
	{ what: 'an empty file', text: '' },
	{ what: 'an id without a secret', text: '[a]\ntype = s3\naccess_key_id = ID1\n' },
	{ what: 'a secret without an id', text: '[a]\ntype = s3\nsecret_access_key = S\n' },
	{
		what: 'no key',
		text: '[a]\ntype = s3\nendpoint = s3.example\n',
		documented: { by: envAuth, remote: 'a', refused: 'no key' },
	},
	{
		what: 'a remote with a dot',
		text: `${remote}[a.old]\nregion = r\n`,
		documented: { by: library, remote: 'a.old', accessKeyId: 'ID1' },
	},
	{
		what: 'env_auth beside a key',
		text: `${remote}env_auth = true\n`,
		documented: { by: envAuth, remote: 'a', accessKeyId: 'ID1' },
	},
	{ what: 'env_auth', text: '[a]\ntype = s3\nenv_auth = true\n', documented: { by: envAuth, remote: 'a', refused: 'way' } },
	{ what: 'env_auth = 1', text: '[a]\ntype = s3\nenv_auth = 1\n', documented: { by: booleans, remote: 'a', refused: 'way' } },
	{ what: 'env_auth = T', text: '[a]\ntype = s3\nenv_auth = T\n', documented: { by: booleans, remote: 'a', refused: 'way' } },
	{
		what: 'env_auth = false',
		text: '[a]\ntype = s3\nenv_auth = false\n',
		documented: { by: booleans, remote: 'a', refused: 'no key' },
	},
	{
		what: 'env_auth = yes',
		text: '[a]\ntype = s3\nenv_auth = yes\n',
		documented: { by: booleans, remote: 'a', refused: 'entry' },
	},
	{
		what: 'env_auth with half a key',
		text: '[a]\ntype = s3\naccess_key_id = ID1\nenv_auth = true\n',
		documented: { by: envAuth, remote: 'a', refused: 'way' },
	},
];
