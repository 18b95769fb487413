import type { ClientRequest } from 'node:http';
import https from 'node:https';
import { requestTarget, type Field } from '../../core/s3/request/httpRequest.ts';
import type { Outgoing } from '../../core/s3/request/outgoing.ts';

/** Opens a request with Node's default agent; not a byte goes out before it is written to. Throws what `https.request` throws. */
export function openRequest({ request: plan, framing, expectsContinue }: Outgoing): ClientRequest {
	const { hostname, port } = new URL(plan.origin);
	const request = https.request({
		method: plan.method,
		hostname: hostname.replace(/^\[|\]$/g, ''),
		port: port === '' ? 443 : Number(port),
		path: requestTarget(plan),
	});
	for (const [name, values] of grouped(plan.headers)) request.setHeader(name, values);
	request.setHeader('Accept-Encoding', 'identity');
	// One request a connection: each is timed from the start, and nothing stays open afterwards.
	request.shouldKeepAlive = false;
	request.removeHeader('Content-Length');
	request.removeHeader('Transfer-Encoding');
	if (framing.kind === 'length') request.setHeader('Content-Length', framing.length);
	if (framing.kind === 'chunked') request.setHeader('Transfer-Encoding', 'chunked');
	if (expectsContinue) request.setHeader('Expect', '100-continue');
	return request;
}

/** Headers of one name are sent one after the other. */
function grouped(headers: readonly Field[]): ReadonlyMap<string, string[]> {
	const groups = new Map<string, string[]>();
	const spellings = new Map<string, string>();
	for (const [name, value] of headers) {
		const spelling = spellings.get(name.toLowerCase()) ?? name;
		spellings.set(name.toLowerCase(), spelling);
		groups.set(spelling, [...(groups.get(spelling) ?? []), value]);
	}
	return groups;
}
