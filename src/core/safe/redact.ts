import { maskKeyId } from '../vendor/accessKeyId.ts';
import { type Shadow, shadowOf } from '../values/shadow.ts';
import { supportAddress } from '../vendor/service.ts';

/** What stands where a secret stood. */
const blank = '***';

/**
 * Blanks what must not leave the screen: signatures, session tokens, secrets and passwords beside a label, Authorization headers, cookies,
 * user names and passwords in URLs, e-mail addresses; access key ids keep their prefix and last four characters. Labels are found in any case,
 * joined by `-`, `_` or nothing, and however often percent-encoded or escaped. Linear in the text's length:
 * on hostile text a doubling costs about 2.1 times (test/bench/explain.bench.ts).
 */
export function redact(text: string): string {
	let out = text;
	let shadow = shadowOf(text);
	for (const kind of kinds) {
		const next = blankKind(out, shadow, kind);
		if (next === out) continue;
		out = next;
		shadow = shadowOf(next);
	}
	return out;
}

/** UTF-16 units before a piece in which its label would stand; the longest label and joint together are shorter. */
const longestLabel = 64;

/** As `redact`, for a piece cut out of `whole`: a label that ends right before the cut still makes a secret of what follows it. */
export function redactPiece(piece: string, whole: string): string {
	const redacted = redact(piece);
	const at = whole.indexOf(piece);
	const inPlace = at <= 0 ? redacted : redact(whole.slice(Math.max(0, at - longestLabel), at) + piece);
	return inPlace.endsWith(redacted) ? redacted : blank;
}

/** One kind of secret: the pattern that finds it, whose group (or whole match) is the secret, and what is left of it. */
interface Kind {
	readonly pattern: RegExp;
	readonly remnant: (secret: string) => string;
}

function blankKind(text: string, shadow: Shadow, { pattern, remnant }: Kind): string {
	let out = '';
	let done = 0;
	for (const match of shadow.text.matchAll(pattern)) {
		const secret = match[1] ?? match[0];
		const end = match.index + match[0].length;
		out += text.slice(done, shadow.sourceOf(end - secret.length)) + remnant(secret);
		done = shadow.sourceOf(end);
	}
	return out + text.slice(done);
}

/** Between a label and its value: quotes, escapes, blanks, and `=`, `:`, `=>` or the end of an XML tag. Bounded, to stay linear. */
const joint = String.raw`["'\\\s\])]{0,8}(?:=>|[=:>])["'\\\s\[(]{0,8}`;

/** A value ends where a URL, a list of headers, JSON, XML or a shell line would end it. */
const token = String.raw`[^\s"'\\<>&,;(){}\[\]]+`;

/**
 * The value of a header may hold blanks; it ends with its line, string or element. A SigV4 header is left as a list, whose credential and
 * signature have labels of their own.
 */
const line = String.raw`(?!["'\\\s\[(]{0,8}AWS4-HMAC-SHA256)[^\r\n"'\\<>]+`;

const secretLabels = [
	'signature(?: provided)?',
	'security token',
	'session token',
	'secret access key',
	'secret key',
	'access key secret',
	'client secret',
	'customer key',
	'api key',
	'auth token',
	'access token',
	'refresh token',
	'password',
	'passwd',
	'passphrase',
	'(?<![a-z])(?:secret|token|pwd|pass)',
];
const keyIdLabels = ['credential', 'access key(?: id)?'];
const headerLabels = ['authorization', '(?:set )?cookie2?'];

/** One after the other, so that none has to know of the others; a URL's user and password go before they look like an e-mail address. */
const kinds: readonly Kind[] = [
	{ pattern: labelled(headerLabels, joint, line), remnant: () => blank },
	{ pattern: labelled(secretLabels, joint, token), remnant: () => blank },
	{
		pattern: labelled(
			secretLabels.map((label) => `--${label}`),
			String.raw`[ ]{1,4}["']?`,
			token,
		),
		remnant: () => blank,
	},
	{ pattern: labelled(keyIdLabels, joint, token), remnant: maskCredential },
	{ pattern: /(?<![A-Za-z0-9])(?:BGSAKIA|AKIA|ASIA)[A-Z0-9]{8,}/g, remnant: maskKeyId },
	{ pattern: /(?<=:\/\/)[^\s/?#"'<>]{1,256}(?=@)/g, remnant: () => blank },
	{ pattern: /(?<![\w.+:-])(?!mailto:)[\w.+-]{1,64}:[^\s/?#"'<>@]{1,256}(?=@)/gi, remnant: () => blank },
	{
		pattern: /(?<![\p{L}\p{N}._+%-])[\p{L}\p{N}._+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
		remnant: (found) => (found.toLowerCase() === supportAddress ? found : blank),
	},
];

/** A label's words may be joined by `-`, `_`, a space or nothing; the group holds the value. */
function labelled(labels: readonly string[], between: string, value: string): RegExp {
	return new RegExp(`(?:${labels.map((label) => label.replaceAll(' ', '[-_ ]?')).join('|')})${between}(${value})`, 'gi');
}

/** A credential is a key id and its scope, `KEY/20261122/region/s3/aws4_request`; the scope helps and is no secret. */
function maskCredential(found: string): string {
	const [id = '', ...scope] = found.split('/');
	return [id.includes('…') || id === blank ? id : maskKeyId(id), ...scope].join('/');
}
