/** Where requests go: an https origin, taken apart by a strict grammar so that no spelling leads elsewhere. */
export interface Endpoint {
	/** `https://host` or `https://host:port`; lower case, without a default port. */
	readonly origin: string;
	readonly host: string;
	/** Why a person should confirm before anything is sent there; empty for a plain public host on port 443. */
	readonly cautions: readonly Caution[];
}

/** `port`: not 443. `this computer`: loopback. `private network`: not reachable from the internet. `link-local`: also where clouds keep machine secrets. */
export type Caution = 'port' | 'this computer' | 'private network' | 'link-local';

/** Why a text is no endpoint that we send to. */
export type EndpointProblem =
	| 'empty'
	| 'not https'
	| 'user name'
	| 'path'
	| 'not ascii'
	| 'bad host'
	| 'bad port'
	/** Forms such as `0x7f.1` or `2130706433` that some programs read as an IPv4 address. */
	| 'disguised address';

/** An endpoint, or the first problem of the text. */
export type EndpointAnswer =
	| { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
	| { readonly kind: 'refused'; readonly problem: EndpointProblem };

/** Reads an endpoint as a person typed it or a file states it. */
export function parseEndpoint(text: string): EndpointAnswer {
	if (text === '') return refused('empty');
	// Control characters, spaces and every non-ASCII character (look-alike letters, full-width dots) are out before anything is parsed.
	if (!/^[\x21-\x7e]+$/.test(text)) return refused('not ascii');
	const scheme = /^https:\/\//i.exec(text);
	if (scheme === null) return refused('not https');
	const rest = text.slice(scheme[0].length);
	if (rest.includes('@')) return refused('user name');
	const authority = rest.endsWith('/') ? rest.slice(0, -1) : rest;
	if (/[/?#\\]/.test(authority)) return refused('path');
	const split = /^(\[[0-9a-f:]+\]|[^:[\]]*)(?::(\d{1,5}))?$/i.exec(authority);
	if (split === null) return refused('bad host');
	const host = (split[1] ?? '').toLowerCase();
	const port = split[2] === undefined ? 443 : Number(split[2]);
	if (port < 1 || port > 65_535) return refused('bad port');
	const problem = hostProblem(host);
	if (problem !== null) return refused(problem);
	const origin = `https://${host}${port === 443 ? '' : `:${port}`}`;
	return { kind: 'endpoint', endpoint: { origin, host, cautions: cautionsOf(host, port) } };
}

/** A name that may stand as one label in front of the endpoint's host: virtual-hosted style needs such a bucket. */
export function isHostLabel(text: string): boolean {
	return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text);
}

/** The SigV4 region string's grammar: it stands in the credential scope and nowhere else. */
export function isRegion(text: string): boolean {
	return /^[a-z0-9-]{1,64}$/.test(text);
}

function refused(problem: EndpointProblem): EndpointAnswer {
	return { kind: 'refused', problem };
}

function hostProblem(host: string): EndpointProblem | null {
	if (host.length > 253) return 'bad host';
	if (host.startsWith('[')) return isIpv6(host.slice(1, -1)) ? null : 'bad host';
	const labels = host.split('.');
	// As in the URL standard: a host whose last label is a number is an IPv4 address, in one of many spellings. We take the plain one.
	if (/^(?:\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) return isPlainIpv4(labels) ? null : 'disguised address';
	return labels.every(isHostLabel) ? null : 'bad host';
}

function isPlainIpv4(labels: readonly string[]): boolean {
	return labels.length === 4 && labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) <= 255);
}

/** Without an embedded IPv4 address in dots: one spelling is enough. */
function isIpv6(address: string): boolean {
	const halves = address.split('::');
	const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
	const isComplete = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
	return isComplete && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group));
}

function cautionsOf(host: string, port: number): readonly Caution[] {
	const place = host.startsWith('[') ? ipv6Caution(host.slice(1, -1)) : hostCaution(host);
	return [...(port === 443 ? [] : (['port'] as const)), ...(place === null ? [] : [place])];
}

function hostCaution(host: string): Caution | null {
	const labels = host.split('.');
	if (isPlainIpv4(labels)) return ipv4Caution(labels.map(Number));
	if (host === 'localhost' || host.endsWith('.localhost')) return 'this computer';
	const isInternal = labels.length === 1 || /\.(?:local|internal|lan|home|corp|home\.arpa)$/.test(host);
	return isInternal ? 'private network' : null;
}

/** RFC 6890's blocks that are no public address. */
function ipv4Caution([a = 0, b = 0]: readonly number[]): Caution | null {
	if (a === 127 || a === 0) return 'this computer';
	if (a === 169 && b === 254) return 'link-local';
	const isPrivate =
		a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b <= 127);
	return isPrivate || a >= 224 ? 'private network' : null;
}

/** Only global unicast (2000::/3) is public; what embeds an IPv4 address is not looked into but confirmed. */
function ipv6Caution(address: string): Caution | null {
	if (address === '::1' || address === '::') return 'this computer';
	if (/^fe[89ab]/.test(address)) return 'link-local';
	return /^[23][0-9a-f]{3}:/.test(address) && !/^(?:2002|64:ff9b)/.test(address) ? null : 'private network';
}
