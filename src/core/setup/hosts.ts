import { editDistance } from '../catalog/editDistance.ts';
import { endpointHost } from '../vendor/regionOfHost.ts';
import { defaultSiteUrl, regions } from '../vendor/service.ts';
import { isForeign } from '../vendor/serviceOfHost.ts';

/** The vendor's domain, below which its endpoints stand as well. */
const ourDomain = defaultSiteUrl.slice('https://'.length);

/** An endpoint as settings write it, taken apart. */
export interface WrittenEndpoint {
	/** `http` or `https`, in lower case; empty where none is written. */
	readonly scheme: string;
	/** In lower case. */
	readonly host: string;
	/** With its slash; empty where there is none. */
	readonly path: string;
	/** Offset of the host in the text. */
	readonly hostAt: number;
}

const form = /^(?:s3:)?(?:([a-z]{2,10}):\/\/)?([a-z\d](?:[a-z\d._-]{0,250}[a-z\d])?)(?::(\d{1,5}))?(\/[^\s?#]{0,300})?$/i;

/** Reads an endpoint; undefined for what is none. */
export function writtenEndpoint(text: string): WrittenEndpoint | undefined {
	const match = form.exec(text);
	const [, scheme = '', host = '', , path = ''] = match ?? [];
	if (match === null || (scheme === '' && !host.includes('.') && host !== 'localhost')) return undefined;
	return {
		scheme: scheme.toLowerCase(),
		host: host.toLowerCase(),
		path,
		hostAt: text.toLowerCase().indexOf(host.toLowerCase(), scheme.length),
	};
}

/** Letters by which a host may differ from the endpoint that is meant. */
const mostLetters = 4;

/** Whether a host is an endpoint of BangmodStorage's, with or without a bucket before it, or is meant to be one. */
export function isOurHost(host: string): boolean {
	if (host === ourDomain || host.endsWith(`.${ourDomain}`)) return true;
	if (/bangmod/.test(host) && /(?:^|[.-])(?:s3|bkk|sg)[.-]/.test(host)) return true;
	return !isForeign(host) && regions.some((region) => editDistance(host, endpointHost(region), mostLetters) <= mostLetters);
}

/** Whether an address is exactly an endpoint, so that it is one whatever its setting is called. */
export function isPlainEndpoint({ host, path }: WrittenEndpoint): boolean {
	return /^\/?$/.test(path) && regions.some((region) => host === endpointHost(region));
}
