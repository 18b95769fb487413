import { type Region, regions } from './service.ts';

/** The host of a region's endpoint. */
export function endpointHost({ endpoint }: Region): string {
	return endpoint.slice('https://'.length);
}

/** BangmodStorage's region whose endpoint this host (in lower case) is, bucket in front or not; undefined for any other host. */
export function regionOfHost(host: string): Region | undefined {
	return regions.find((region) => `.${host}`.endsWith(`.${endpointHost(region)}`));
}
