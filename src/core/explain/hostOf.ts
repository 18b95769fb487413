import type { Finding } from '../finding.ts';
import { serviceOf } from '../vendor/serviceOfHost.ts';
import { headerIn } from './headers.ts';

/** A host name in a URL, or beside `Host:`. Letters outside ASCII in front would make it another host. */
const hostNames = /(?<![\p{L}\p{N}._-])[a-z0-9][a-z0-9.-]{2,252}\.[a-z]{2,18}(?![\p{L}\p{N}_-])/giu;

/** S3's XML namespace is a URL at Amazon, whoever answers. */
const namespacePath = '/doc/2006-03-01';

/** A resource or string to sign names its host, if at all, well before this many characters. */
const longestDetail = 2000;

/** The host that the report's request went to, in lower case: BangmodStorage's if the text names one, else the first known S3 service. */
export function hostOf(finding: Finding, text: string): string | undefined {
	const stated = [finding.fields.hostId ?? '', finding.fields.resource ?? '', ...finding.details.values()];
	const told = [...stated.map((part) => part.slice(0, longestDetail)), text].join('\n');
	let other: string | undefined;
	for (const match of told.matchAll(hostNames)) {
		const host = match[0].toLowerCase();
		if (told.startsWith(namespacePath, match.index + host.length)) continue;
		const service = serviceOf(host);
		if (service === 'BangmodStorage') return host;
		if (service !== undefined) other ??= host;
	}
	return other ?? headerIn(text, 'Host')?.toLowerCase();
}
