import type { Fact, Facts } from '../facts.ts';
import { idFormOf } from '../vendor/idForm.ts';
import { regionOfHost } from '../vendor/regionOfHost.ts';
import { serviceOf } from '../vendor/serviceOfHost.ts';
import { type Region, regions } from '../vendor/service.ts';
import type { Report } from './report.ts';
import { settingsOf } from './settingOf.ts';

/** An endpoint as settings print it: with or without a scheme, a port and a path. */
export interface Endpoint {
	/** `http` or `https`; undefined where none is printed. */
	readonly scheme: string | undefined;
	/** In lower case. */
	readonly host: string;
	/** Empty where none is printed. */
	readonly port: string;
	/** The first segment of its path; empty where there is none. */
	readonly bucket: string;
}

const endpointForm = /^(?:(https?):\/\/)?([a-z0-9][a-z0-9.-]{0,252}|\[[0-9a-f:]{2,45}\])(?::(\d{1,5}))?(?:\/([^/?#\s]{0,255}))?/i;

/** Reads an endpoint; undefined for what is none (a variable, an empty value). */
export function readEndpoint(printed: string): Endpoint | undefined {
	const match = endpointForm.exec(printed.trim());
	const [, scheme, host = '', port = '', bucket = ''] = match ?? [];
	// Behind a scheme a bare word is a host as well: the name of a container, as a rule.
	if (host === '' || (scheme === undefined && !/[.:[]|^localhost$/i.test(host))) return undefined;
	return { scheme: scheme?.toLowerCase(), host: host.toLowerCase(), port, bucket };
}

/** An endpoint that a setting or the command line asks for, and where it stands. */
export interface WantedEndpoint extends Endpoint {
	readonly fact: Fact;
}

/** The endpoints that settings near the report ask for. */
export function wantedEndpoints({ facts }: Report): readonly WantedEndpoint[] {
	return settingsOf(facts.settings, 'endpoint').flatMap((fact) => {
		const endpoint = readEndpoint(fact.value);
		return endpoint === undefined ? [] : [{ ...endpoint, fact }];
	});
}

/** The host that the request went to. */
export function calledHost({ facts }: Report): Fact | undefined {
	return facts.request.host ?? facts.request.headers.get('host');
}

/** BangmodStorage's region of a host or of the one that a setting names. */
export function homeRegion(report: Report): { readonly region: Region; readonly fact: Fact } | undefined {
	const called = calledHost(report);
	for (const fact of [...(called === undefined ? [] : [called]), ...wantedEndpoints(report).map((wanted) => wanted.fact)]) {
		const host = readEndpoint(fact.value)?.host ?? fact.value.toLowerCase();
		const region = regionOfHost(host);
		if (region !== undefined) return { region, fact };
	}
	return undefined;
}

/** Something that tells whose servers answered. */
export interface Answerer {
	readonly service: string;
	readonly fact: Fact;
	/** False where only the form of a short id tells it, which others may write as well. */
	readonly isSure: boolean;
}

/** Who answered, by the answer's own marks, and else by the host that was called. */
export function answeredBy({ facts }: Report): Answerer | undefined {
	const { server, requestId, hostId } = facts.answer;
	const { host } = facts.request;
	const service = host === undefined ? undefined : serviceOf(host.value);
	if (server !== undefined && /^AmazonS3$/i.test(server.value.trim()))
		return { service: 'Amazon S3', fact: server, isSure: true };
	// A store that is known by its host writes ids of a form of its own, or Amazon's.
	if (
		requestId !== undefined &&
		(service ?? 'Amazon S3') === 'Amazon S3' &&
		idFormOf(requestId.value, hostId?.value) === 'amazon'
	)
		return { service: 'Amazon S3', fact: requestId, isSure: hostId !== undefined || /[G-Z]/.test(requestId.value) };
	return host === undefined || service === undefined ? undefined : { service, fact: host, isSure: true };
}

/** The host of a printed address, without scheme, port and path. */
export function hostAlone(printed: string): string {
	return readEndpoint(printed)?.host ?? printed.toLowerCase();
}

/** True where one host is the other, or the other behind a bucket's name. */
export function isSameHost(a: string, b: string): boolean {
	return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

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
