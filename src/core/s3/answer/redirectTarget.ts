import type { Answer } from './exchange.ts';
import { parseEndpoint } from '../connect/endpoint.ts';
import { headerOf, type HttpRequest } from '../request/httpRequest.ts';
import { endpointHost } from '../../vendor/regionOfHost.ts';
import { regions, type Region } from '../../vendor/service.ts';

/** Where an answer wants the request to go. It is shown and never followed. */
export interface RedirectTarget {
	/** The Location header as sent; null without one. */
	readonly location: string | null;
	readonly leads: 'nowhere' | 'same origin' | 'other region' | 'elsewhere' | 'unencrypted' | 'unreadable';
	/** The region that the answer names (`x-amz-bucket-region`) or that its target belongs to, if it is one of BangmodStorage's. */
	readonly region: Region | null;
}

/** Null for an answer that is no redirect. 304 is none, and 300 has no single target. */
export function redirectTarget(request: HttpRequest, answer: Answer): RedirectTarget | null {
	if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
	const location = headerOf(answer.headers, 'location') ?? null;
	const named = headerOf(answer.headers, 'x-amz-bucket-region');
	const byHeader = regions.find(({ region }) => region === named) ?? null;
	if (location === null) return { location, leads: 'nowhere', region: byHeader };
	if (/^\/(?![/\\])/.test(location)) return { location, leads: 'same origin', region: byHeader };
	if (/^http:\/\//i.test(location)) return { location, leads: 'unencrypted', region: byHeader };
	const origin = parseEndpoint(/^https:\/\/[^/?#\\]*/i.exec(location)?.[0] ?? location);
	if (origin.kind === 'refused') return { location, leads: 'unreadable', region: byHeader };
	const target = origin.endpoint.origin;
	if (target === request.origin) return { location, leads: 'same origin', region: byHeader };
	const region = regions.find((one) => target === one.endpoint || target.endsWith(`.${endpointHost(one)}`));
	return { location, leads: region === undefined ? 'elsewhere' : 'other region', region: region ?? byHeader };
}
