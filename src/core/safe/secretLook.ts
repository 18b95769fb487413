/** Ends of file names, which no address, token or password has. */
export const fileEnding =
	/\.(?:webp|png|jpe?g|gif|svg|avif|bmp|ico|tiff?|heic|pdf|docx?|xlsx?|csv|tsv|txt|log|json|jsonl|xml|html?|css|js|mjs|ts|map|gz|tgz|bz2|xz|zst|tar|rar|7z|mp[34]|mov|mkv|wav|parquet|avro|orc|bak|sql|exe|dll|jar|war|whl|deb|rpm|iso|img|bin|dat|tmp|yaml|yml|toml|ini|conf|zip)$/i;

/** Shorter ones are counts and words; nobody gives a secret away with less. */
const shortest = 8;

/** Whether a word looks as if a machine made it: letters with digits between, or letters of both sizes at random. */
export function looksRandom(word: string): boolean {
	if (word.length < shortest || /[\s\u0080-\uffff]/.test(word)) return false;
	const hasLetter = /[A-Za-z]/.test(word);
	if (hasLetter && /\d/.test(word)) return !isNamed(word);
	return word.length >= 16 && hasLetter && changes(word) >= 0.42 * word.length;
}

/** Names with a number, which people make: `s3v4`, `client-2`, `2026-11-22T10:00:00Z`, `v1.2.3`, `/home/joe2/a`, `AWS4-HMAC-SHA256`. */
function isNamed(word: string): boolean {
	return (
		/^[A-Za-z]{1,24}(?:[-_./:]?[A-Za-z]{1,24}){0,8}[-_./:]?\d{1,4}$/.test(word) ||
		/^\d{4}-?\d\d-?\d\d(?:T[\d:.]{4,20}Z?)?$/.test(word) ||
		/^(?:[~.]{0,2}\/|[a-z][a-z\d+.-]{1,20}:\/\/|arn:|[A-Za-z]:\\)/.test(word) ||
		/^v?\d{1,6}(?:[.:-]\d{1,6}){0,5}[A-Za-z]{0,3}$/.test(word) ||
		fileEnding.test(word) ||
		/^[A-Za-z][\w.-]{0,40}\/\d{1,4}(?:\.\d{1,6}){0,3}$/.test(word) ||
		/^AWS4-[A-Z\d-]{4,24}$/.test(word)
	);
}

/** How often one kind of sign follows another: in what a machine made at random, at most places. */
export function changes(word: string): number {
	let count = 0;
	for (let at = 1; at < word.length; at++) if (kindOf(word.charCodeAt(at)) !== kindOf(word.charCodeAt(at - 1))) count++;
	return count;
}

function kindOf(code: number): number {
	if (code >= 97 && code <= 122) return 0;
	if (code >= 65 && code <= 90) return 1;
	return code >= 48 && code <= 57 ? 2 : 3;
}

/** Nothing, a name for what will stand there, or what an earlier redaction left. */
const placeholder =
	/^(?:[*•x.…_-]{2,}|null|none|nil|undefined|true|false|yes|no|empty|unset|not set|redacted|masked|hidden|secret|password|key|keyid|akid|string|str|bytes|void|any|\[?\(?<?(?:redacted|masked|hidden|filtered|secret|removed|sensitive|not set|none|null)[^>)\]]{0,40}>?\)?\]?)$/i;
/** Where the secret is, instead of itself: a variable, a template, a path, a call. */
const reference =
	/^(?:[A-Z]{2,24}(?:_[A-Z]{2,24}){1,6}$|\$\{?[A-Z_][A-Z\d_]{0,60}\}?$|\$\{|\$env:|\$\(|\{\{|<%|<[A-Za-z][\w .-]{0,40}>$|%[A-Z_]{2,60}%$|(?:[~.]{1,2})?\/[\w.-]{1,40}(?:\/[\w.-]{0,60}){0,12}$|[A-Za-z]:\\|arn:|(?:secretsmanager|ssm|file|env|vault|op|keyring):|(?:os|process|System|ENV|env|getenv|viper|config|settings|self|this|secrets|var|local|data|std|String|Secret)[.([:][A-Za-z])/;
const placeholderName = /^(?:my|your|the|some|example|dummy|change|insert|enter)[-_ ]?[a-z][a-z-_ ]{0,40}$/i;

/** Whether a value says itself that it is not the secret. */
export function isPlaceholder(value: string): boolean {
	return placeholder.test(value) || reference.test(value) || placeholderName.test(value) || /^AWS4-[\w-]{4,24}$/.test(value);
}

/** A plain word, a version, a short number, a path of such: people write these under `token` and `signature`; machines make others. */
const humanWord =
	/^(?:\p{Ll}{1,12}|[\p{Lo}\p{M}]{1,60}|.{1,4}|.{0,4}\/[\da-f]{16,64}|(?:\p{Ll}{1,12}|.{0,4})\/.{1,400}\.[A-Za-z]\w{1,9}|(?:[\p{L}\d_=.-]{1,24}\/){1,8}[\p{L}_.-]{0,24}\d{0,4}(?:\.\w{1,8})?)$/u;

/** Whether a key, a token or a signature may look so. A password may look like anything. */
export function isMachineMade(value: string): boolean {
	return !humanWord.test(value);
}

const scheme =
	/^(?:basic|bearer|digest|token|negotiate|ntlm|apikey|aws|aws4\S{0,30}|hmac|signature|goog\w{0,12}|sharedkey\w{0,8}) \S{1,8000}$/i;

/** Whether the line of a header holds a secret, and is not a sentence about the header. */
export function isCredentialLine(line: string): boolean {
	const words = line.trim().split(/\s+/);
	if (/^[\w.-]{0,12}\//.test(line)) return false;
	if (words.some(looksRandom) || /^["'({[]{0,3}[\w.-]{1,128}=[^;\s/]{2}/.test(line)) return true;
	return (words.length === 1 || scheme.test(line)) && isMachineMade(words.at(-1) ?? '');
}

/** Whether a sentence goes on where a value without quotes was looked for: a plain word, and another one behind it. */
export function isProse(value: string, behind: string): boolean {
	if (/\p{Lo}/u.test(value) && !/\d/.test(value)) return true;
	const isWord = /^\p{L}[\p{L}\p{M}’'-]{0,30}$/u.test(value) && !/\p{Ll}\p{Lu}/u.test(value);
	return isWord && /^[.,:;!?]{0,2} {1,2}[\p{L}(“"'`<{*]/u.test(behind);
}
