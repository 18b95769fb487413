/**
 * What a label makes of its value.
 *
 * - `header`: a secret up to the end of its line: `Authorization`, `Cookie`.
 * - `password`: a secret whatever it looks like, and of several words perhaps.
 * - `secret`: keys, tokens, signatures: one word.
 * - `hint`: a label that has other meanings too (`pass`, `auth`, `invalid token`): a secret only where the value looks like one.
 * - `login`: a user, a colon and a password, or a user alone.
 * - `key id`: an access key's id, or a signature's credential: masked.
 */
export type Secrecy = 'header' | 'password' | 'secret' | 'hint' | 'login' | 'key id';

/** A text without any of these holds no label of a secret. */
export const anySecretLabel =
	/secret|token|pass|pwd|sig|auth|(?:access|source|api|account|storage|shared|customer|sse|encryption|private|signing|master|app|subscription|service|hmac|function)[\w .-]{0,14}key|cookie|cred|jwt|bearer|session|sid\b|\bsas\b|\bpw\b|psk|user|\bu\b|รหัส|密码|密鑰|密钥/i;

/** Ends of labels, in small letters and digits alone; the longest one counts. */
const ends = new RegExp(
	`(${[
		'(?:proxy|xoriginal|xamz)?authorization|(?:set)?cookies?2?',
		'password|passwd|passphrase|passcode|passwort|รหัสผ่าน|密码',
		'secret(?:accesskey|key)(?:id|base)?|accesskeysecret|secret|รหัสลับ|密钥',
		'(?:api|account|storage|shared|sharedaccess|customer|ssec|encryption|private|signing|master|auth|session|application|app|subscription|service|hmac|function)key',
		'sseccopysource(?:key)?|token|signature|assertion',
		'accesskey(?:id)?|credential',
	].join('|')})$`,
);
const passwords = /^(?:pass|รหัสผ่าน|密码)/;
const keyIds = /^(?:accesskey(?:id)?|credential)$/;
const hints = new Set([
	'pass',
	'pwd',
	'pw',
	'psk',
	'sig',
	'auth',
	'sas',
	'jwt',
	'bearer',
	'session',
	'creds',
	'credentials',
	'keys',
	'sid',
]);
const longHints = /(?:session|sess)id$|connectsid$/;
const logins = new Set(['u', 'user', 'proxyuser', 'userpwd', 'login', 'basicauth']);
/** Words behind a secret's name that leave it one: `SignatureProvided`, `Token-0`, `secret_key_base64`. */
const tails =
	/(?:provided|expected|calculated|computed|received|actual|value|string|text|plain|plaintext|raw|base64|b64|hex|new|old|current|env|header|\d{1,3})$/;
/** Tokens that only tell where one was, or which request this is. */
const openTokens =
	/(?:continuation|next|page|marker|start|starting|end|resume|sync|upload|cancellation|request|client|idempotency|unexpected|delimiter|stop|bos|eos|pad|csrf)(?:request|page)?token$/;
/** Labels that name a trouble, and say of what kind it is: an error's code and its message. */
const troubles =
	/^(?:invalid|expired|missing|bad|wrong|unknown|unexpected|no|malformed|incorrect|unsupported|weak|unrecognized|mismatched)/;
/** Where a secret is for, behind its name: `Password for joe`, `fs.azure.account.key.shop.blob.core.windows.net`. */
const place = /(?: (?:for|of|to|on|at) .{1,80}|(?<=[._]key)(?:\.[a-z\d-]{1,40}){3,8})$/i;
const lastWordAt = /(?:[A-Z]?[\p{Ll}\p{M}\p{Lo}\d]+|[A-Z\d]+)$/u;
const longestTails = 3;

/** What a label makes of the value that stands under it; undefined where it is no secret. Looks at the label's end. */
export function secrecyOf(label: string): Secrecy | undefined {
	if (!anySecretLabel.test(label)) return undefined;
	const own = label.length > 12 ? label.replace(place, '') : label;
	const name = withoutTails(own.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
	const last = lastWord(own);
	if (logins.has(last) || logins.has(name)) return 'login';
	if (hints.has(last) || longHints.test(name)) return 'hint';
	const secrecy = bySuffix(name, last);
	return secrecy !== undefined && secrecy !== 'header' && troubles.test(name) ? 'hint' : secrecy;
}

function withoutTails(name: string): string {
	let out = name;
	for (let count = 0; count < longestTails && tails.test(out); count++) out = out.replace(tails, '');
	return out;
}

function bySuffix(name: string, last: string): Secrecy | undefined {
	const [, end = ''] = ends.exec(name) ?? [];
	if (end === '') return undefined;
	if (end.endsWith('authorization') || /cookies?2?$/.test(end)) return name === end || last === end ? 'header' : undefined;
	if (passwords.test(end)) return 'password';
	if (keyIds.test(end)) return 'key id';
	return end.endsWith('token') && openTokens.test(name) ? undefined : 'secret';
}

function lastWord(label: string): string {
	const start = label.search(lastWordAt);
	return start < 0 ? '' : label.slice(start).toLowerCase();
}
