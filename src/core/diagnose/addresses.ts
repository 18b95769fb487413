import type { Fact } from '../facts.ts';
import { idFormOf } from '../vendor/idForm.ts';
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

/** BangmodStorage's region whose endpoint this host is, bucket in front or not; undefined for any other host. */
export function regionOfHost(host: string): Region | undefined {
	return regions.find(({ endpoint }) => `.${host}`.endsWith(endpoint.replace('https://', '.')));
}
