import { regions, type Region } from '../vendor/service.ts';
import { isForeign } from '../vendor/serviceOfHost.ts';

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

/** Whether a host is BangmodStorage's, or meant to be: its own domain, or a misspelling of it. */
export function isOurHost(host: string): boolean {
	return host.includes('bangmod') || (/(?:^|\.)(?:bkk|sg)\./.test(host) && host.endsWith('storage') && !isForeign(host));
}

/** The region whose endpoint this host is, with or without a bucket before it. */
export function regionOfHost(host: string): Region | undefined {
	return regions.find(({ endpoint }) => `.${host}`.endsWith(endpoint.replace('https://', '.')));
}
