import type { Fact, Facts } from '../facts.ts';
import { type Region, regions } from '../vendor/service.ts';
import { serviceOf } from '../vendor/serviceOfHost.ts';
import { readEndpoint, regionOfHost } from './addresses.ts';
import { settingsOf } from './settingOf.ts';

/** The store that a report is about, as far as the hosts that it names tell. */
export interface Store {
	/** In lower case, and where it stands. */
	readonly host: Fact;
	/** `BangmodStorage`, `Amazon S3` …; undefined for a host of nobody we know. */
	readonly service: string | undefined;
}

/** The store of a report: BangmodStorage where one of its hosts is named, else another known one, else that of the first host. */
export function storeOf(facts: Facts): Store | undefined {
	const stores = hostsIn(facts).flatMap((fact): readonly Store[] => {
		const host = readEndpoint(fact.value)?.host;
		return host === undefined ? [] : [{ host: { ...fact, value: host }, service: serviceOf(host) }];
	});
	return (
		stores.find(({ service }) => service === 'BangmodStorage') ??
		stores.find(({ service }) => service !== undefined) ??
		stores.at(0)
	);
}

/** True for a report about a store that is known to be somebody else's. */
export function isOfAnother(store: Store | undefined): boolean {
	return store?.service !== undefined && store.service !== 'BangmodStorage';
}

/** BangmodStorage's region that a report is from, by the host it names or by the region that says it answered. */
export function regionOf({ answer }: Facts, store: Store | undefined): Region | undefined {
	const served = answer.headers.get('x-bgs-region') ?? answer.region;
	const ofHost = store === undefined ? undefined : regionOfHost(store.host.value);
	return ofHost ?? regions.find(({ region }) => region === served?.value);
}

/** Where the request went, where it was to go, and where the answer says it should have gone. */
function hostsIn({ answer, request, settings }: Facts): readonly Fact[] {
	return [
		request.host,
		request.headers.get('host'),
		signedHost(request.canonicalRequest),
		...settingsOf(settings, 'endpoint'),
		answer.elements.get('Endpoint'),
		// Alibaba's is the bucket's host.
		answer.hostId,
		answer.resource,
	].filter((fact) => fact !== undefined);
}

function signedHost(signed: Fact | undefined): Fact | undefined {
	const host = /^host:(.{1,255})$/m.exec(signed?.value.slice(0, longestHead) ?? '')?.[1];
	return signed === undefined || host === undefined ? undefined : { ...signed, value: host };
}

/** The headers of a canonical request stand within so many units: a query is 8,000 at most. */
const longestHead = 16_000;
