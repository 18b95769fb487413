import { maskKeyId } from '../vendor/accessKeyId.ts';
import { supportAddress } from '../vendor/service.ts';
import { changes, fileEnding, looksRandom } from './secretLook.ts';

/** What stands where a secret stood. */
export const blank = '***';

/** A secret that is known by its build, whatever stands around it. The pattern's first group, or the whole match, is the secret. */
export interface Form {
	readonly what: string;
	/** A text without it holds none: looking for it costs a tenth of the pattern. */
	readonly sign: RegExp;
	readonly pattern: RegExp;
	/** What is left of it, by what stands before it; undefined where it is no secret after all. */
	readonly remnant: (secret: string, before: string) => string | undefined;
	/** Gives way to another secret that it overlaps: what follows a login's `@` is its host. */
	readonly isWeak?: true;
}

const anyKeyId = /A[KSB]IA|ACCA|GOOG1E/;
const keyId = String.raw`(?<![A-Za-z0-9])(?:BGSAKIA|AKIA|ASIA|ABIA|ACCA|GOOG1E)[A-Z0-9]{8,60}`;
const blanked = () => blank;
const ifRandom = (secret: string) => (looksRandom(secret) ? blank : undefined);

/** What is a secret by its build alone; each is looked for in the text with its escapes undone. */
export const forms: readonly Form[] = [
	{
		what: 'private keys',
		sign: /PRIVATE KEY/,
		pattern:
			/-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?=[\s\\nr"'`,+]{0,12}(?:[A-Za-z0-9+/=]{16}|[A-Z][a-z]+-))((?:(?!-----)[^]){1,16000})/g,
		remnant: blanked,
	},
	{ what: 'JWT', sign: /eyJ/, pattern: /(?<![\w-])eyJ[\w-]{5,8000}\.[\w-]{4,8000}(?:\.[\w-]{0,8000}){0,3}/g, remnant: blanked },
	{
		what: 'tokens of GitHub, GitLab, Slack and others',
		sign: /[_.-]|AIza/,
		pattern:
			/(?<![A-Za-z0-9])(?:gh[opsur]_|github_pat_|gl[a-z]{2,6}-|xox[a-z]-|xapp-|[sr]k_(?:live|test)_|sk-|AIza|ya29\.|npm_|pypi-|hv[sb]\.|hf_|do[opr]_v1_|dckr_pat_|SG\.|sq0[a-z]{3}-|shp[a-z]{2}_)[\w.-]{16,2000}/g,
		remnant: ifRandom,
	},
	{
		what: 'webhooks',
		sign: /hooks\.slack/,
		pattern: /(?<=hooks\.slack\.com\/(?:services|workflows)\/)[\w/-]{10,200}/g,
		remnant: blanked,
	},
	{
		what: 'schemes of the Authorization header',
		sign: /bearer|basic|token|negotiate|apikey|googlelogin/i,
		pattern: /(?<![\w-])(?:Bearer|Basic|Token|Negotiate|ApiKey|GoogleLogin auth=)[ ]{1,4}([\w.~+/:=-]{8,8000})/gi,
		remnant: ifRandom,
	},
	{
		what: 'a secret beside its key id',
		sign: anyKeyId,
		pattern: new RegExp(
			String.raw`${keyId}["'\x60]{0,2}[ \t]{0,3}(?:[:|/;,]|and|[ \t])["'\x60 \t]{0,4}(?!\d{8}/)([^\s"'\x60,;|&<>(){}\[\]]{8,200})`,
			'g',
		),
		remnant: (secret) => (looksRandom(secret) || /[+/]/.test(secret) ? blank : undefined),
	},
	{
		what: 'a session token behind key id and secret',
		sign: anyKeyId,
		pattern: new RegExp(String.raw`${keyId}[,; \t]{1,4}[A-Za-z0-9+/]{40}[,; \t]{1,4}([\w+/=-]{16,4000})`, 'g'),
		remnant: ifRandom,
	},
	{
		what: 'key ids',
		sign: anyKeyId,
		pattern: new RegExp(keyId, 'g'),
		remnant: maskKeyId,
	},
	{
		what: 'secrets of a key: 40 of base64',
		sign: /[A-Za-z0-9+/]{40}/,
		pattern: /(?<![A-Za-z0-9+/=_-])(?!\/\/)[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/g,
		remnant: (word) => (/[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word) && changes(word) >= 14 ? blank : undefined),
	},
	{
		what: 'signatures beside the word',
		sign: /sig/i,
		pattern: /(?<![\w+/=-])(?:[\da-f]{64}|[\da-f]{40}|[A-Za-z\d+/]{27}=)(?![\w+/=])/gi,
		remnant: (_, before) =>
			/sig(?:nature)?s?\b[^\n]{0,120}$/i.test(before) && !/(?:sha256|hash|etag|md5|digest)[^\n]{0,6}$/i.test(before)
				? blank
				: undefined,
	},
	{
		what: 'a password behind its user',
		sign: /user|login|mysql|mongo|sshpass/i,
		pattern:
			/(?:(?:user(?:name)?|login|id) ?[/|,&+:] ?(?:pass(?:word)?|pwd|pw)\)?["']? ?[:=] ?["']?[\w.@-]{1,64} ?[/|,:&] ?|\/user:\S{1,64} |\b(?:login|mysql\w{0,8}|mongo\w{0,8}|sshpass)\b[^\n]{0,120} -p ?["']?)([^\s"']{6,200})/gi,
		remnant: ifRandom,
	},
	{ what: 'logins in URLs', sign: /@/, pattern: /(?<=:\/\/)[^\s/?#"'<>]{1,256}(?=@)/g, remnant: blanked },
	{
		what: 'logins before a host',
		sign: /@/,
		pattern: /(?<![\w.+:/-])(?!mailto:)[\w.+-]{1,64}:[^\s/?#"'<>@]{1,256}(?=@)/gi,
		remnant: blanked,
	},
	{
		what: 'mail addresses',
		sign: /@/,
		pattern:
			/(?<![\p{L}\p{N}._+%/-])[\p{L}\p{N}._+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,7}\.\p{L}{2,24}(?![\p{L}\p{N}])/gu,
		remnant: mailRemnant,
		isWeak: true,
	},
];

function mailRemnant(found: string): string | undefined {
	if (found.toLowerCase() === supportAddress) return undefined;
	return fileEnding.test(found) || /@\d{1,2}(?:\.\d)?x\./.test(found) ? undefined : blank;
}
