import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Region } from '../../../src/core/vendor/service.ts';
import { forward, passBackChanged, type Upstream } from '../forward.ts';
import { accounts } from './accounts.ts';
import { askedOf, type Asked } from './asked.ts';
import { codeIn, errorBody } from './errorBody.ts';
import { countedAs, RequestCounter, type Rates } from './rateLimit.ts';
import type { TestCa } from './testCa.ts';
import { refusalOf, renamedRefusal, type Refusal } from './vendorRules.ts';

/** What can change while the front runs. */
export interface Weather {
	isDegraded: boolean;
	/** What writes or deletes is done by the store, and nobody hears of it. */
	losesAnswers?: boolean;
	rates: Rates;
}

/** One region's front: HTTPS to the client, plain HTTP to the store. */
export interface Front {
	readonly region: Region;
	readonly upstream: Upstream;
	readonly weather: Weather;
}

/** An id in the form of Ceph's own, which ends in the place that made it. */
function requestIdAt(now: number, region: Region): string {
	const time = Math.floor(now / 1000)
		.toString(16)
		.padStart(10, '0');
	return `tx${randomBytes(11).toString('hex').slice(1)}-${time}-front-${region.id}`;
}

function refuse(refusal: Refusal, asked: Asked, request: IncomingMessage, response: ServerResponse, region: Region): void {
	const requestId = requestIdAt(Date.now(), region);
	const body = errorBody(refusal.code, asked, requestId, `front-${region.id}`);
	// A client that still waits for leave to send its body may send it all the same: nothing after this answer could be told apart.
	if (request.headers.expect !== undefined) response.setHeader('Connection', 'close');
	response.writeHead(refusal.status, {
		...refusal.headers,
		'x-amz-request-id': requestId,
		'x-amz-id-2': `${requestId}-${region.region}`,
		'x-bgs-region': region.region,
		'Accept-Ranges': 'bytes',
		'Content-Type': 'application/xml',
		'Content-Length': Buffer.byteLength(body),
	});
	response.end(body);
}

async function passOn(
	asked: Asked,
	request: IncomingMessage,
	response: ServerResponse,
	{ region, upstream, weather }: Front,
): Promise<void> {
	const answer = await forward(request, response, upstream);
	if (weather.losesAnswers === true && request.method !== 'GET') return;
	const requestId = String(answer.headers['x-amz-request-id'] ?? requestIdAt(Date.now(), region));
	const rename = (body: string): { status: number; body: string } | undefined => {
		const renamed = renamedRefusal(codeIn(body));
		return renamed && { status: renamed.status, body: errorBody(renamed.code, asked, requestId, `front-${region.id}`) };
	};
	const extra = { 'x-amz-request-id': requestId, 'x-amz-id-2': `${requestId}-${region.region}`, 'x-bgs-region': region.region };
	await passBackChanged(answer, response, rename, extra);
}

/** Refuses what the vendor refuses and passes everything else to the store with its signature intact. */
export function frontListener(front: Front): RequestListener {
	const { region, weather } = front;
	const domain = new URL(region.endpoint).hostname;
	const counter = new RequestCounter();
	return (request, response) => {
		const now = Date.now();
		const asked = askedOf(request.method ?? 'GET', request.url ?? '/', request.headers, domain);
		const { kind, place } = countedAs(asked);
		const isOverRate = counter.count(kind, place, now) > weather.rates[kind];
		const { isDegraded } = weather;
		const refusal = refusalOf({ asked, regionId: region.id, region: region.region, accounts, now, isDegraded, isOverRate });
		if (refusal !== undefined) {
			refuse(refusal, asked, request, response, region);
			return;
		}
		passOn(asked, request, response, front).catch(() => {
			if (response.headersSent) response.destroy();
			else refuse({ status: 503, code: 'ServiceUnavailable' }, asked, request, response, region);
		});
	};
}

/** Makes the server, not yet listening. */
export function createFront(front: Front, { key, cert }: TestCa): Server {
	const listener = frontListener(front);
	const server = createServer({ key, cert }, listener);
	server.on('checkContinue', listener);
	return server;
}
