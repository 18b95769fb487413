import type { Finding } from '../finding.ts';
import { headerIn } from './headers.ts';

/** Services that speak S3, by the end of their host names. */
const services: readonly (readonly [suffix: string, name: string])[] = [
	['.bangmod.storage', 'BangmodStorage'],
	['.amazonaws.com', 'Amazon S3'],
	['.amazonaws.com.cn', 'Amazon S3'],
	['.digitaloceanspaces.com', 'DigitalOcean Spaces'],
	['.r2.cloudflarestorage.com', 'Cloudflare R2'],
	['.backblazeb2.com', 'Backblaze B2'],
	['.wasabisys.com', 'Wasabi'],
	['.storage.googleapis.com', 'Google Cloud Storage'],
	['.aliyuncs.com', 'Alibaba Cloud OSS'],
	['.myqcloud.com', 'Tencent COS'],
	['.linodeobjects.com', 'Linode Object Storage'],
	['.scw.cloud', 'Scaleway Object Storage'],
	['.idrivee2.com', 'IDrive e2'],
	['.tigris.dev', 'Tigris'],
	['.cloud-object-storage.appdomain.cloud', 'IBM Cloud Object Storage'],
];

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

/** Whose service a host belongs to; undefined when its name does not tell. */
export function serviceOf(host: string): string | undefined {
	const name = services.find(([suffix]) => `.${host}`.endsWith(suffix))?.[1];
	// Amazon hosts every one of its services below the same name; only these are S3.
	return name === 'Amazon S3' && !/(?:^|[.-])s3[.-]/.test(host) ? undefined : name;
}

/** True for a host that is known to be somebody else's. */
export function isForeign(host: string | undefined): boolean {
	const service = host === undefined ? undefined : serviceOf(host);
	return service !== undefined && service !== 'BangmodStorage';
}
