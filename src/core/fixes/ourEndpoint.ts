/** Every endpoint of BangmodStorage ends so. */
const ourDomain = '.bangmod.storage';

/** UTF-16 units of the value behind an option's name. */
const valueUnits = 200;

/** A name that is neither called nor looked into further: `ENDPOINT` of `URI.create(config.ENDPOINT)`. */
const lastName = /\b[A-Za-z_]\w{0,80}\b(?!\s{0,4}[.(:='"])/g;

/**
 * Whether a client's options name an endpoint of ours: the address itself, or a name that stands before it on a line elsewhere in the
 * program. An endpoint that comes from nowhere in the text may be anybody's.
 */
export function isOurEndpoint(options: string, option: string, text: string): boolean {
	const at = options.search(new RegExp(`\\b${option}\\b`));
	if (at === -1) return false;
	const [value = ''] = options.slice(at, at + valueUnits).split(/[,\n]/, 1);
	if (value.includes(ourDomain)) return true;
	if (/https?:\/\//.test(value)) return false;
	const names = new Set(value.match(lastName));
	return (
		names.size > 0 &&
		linesBefore(text).some((before) => (before.match(/\b[A-Za-z_]\w{0,80}\b/g) ?? []).some((name) => names.has(name)))
	);
}

/** Whether the text names an endpoint of ours anywhere. */
export function namesOurEndpoint(text: string): boolean {
	return text.includes(ourDomain);
}

/** What stands on a line before an address of ours, for each of them. */
function linesBefore(text: string): readonly string[] {
	const found: string[] = [];
	for (let at = text.indexOf(ourDomain); at !== -1; at = text.indexOf(ourDomain, at + ourDomain.length)) {
		const start = Math.max(text.lastIndexOf('\n', at) + 1, at - valueUnits);
		const [before = ''] = text.slice(start, at).split('https:', 1);
		found.push(before);
	}
	return found;
}
