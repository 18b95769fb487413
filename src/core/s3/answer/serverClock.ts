import { parseTime } from '../../time/parseTime.ts';
import type { Answer } from './exchange.ts';
import { headerOf } from '../request/httpRequest.ts';
import { limits } from '../../vendor/service.ts';

/** Two clocks at the moment of an answer. */
export interface ServerClock {
	/** Milliseconds since 1970 UTC. */
	readonly server: number;
	readonly own: number;
	/** Own minus server, milliseconds; exact to about a second and the answer's way. */
	readonly offsetMs: number;
	/** Whether the offset alone gets a request refused (RequestTimeTooSkewed). */
	readonly isBeyondLimit: boolean;
}

/** Reads the server's clock from the Date header; null without a readable one. The header has whole seconds, so half a second is added. */
export function serverClock(answer: Answer): ServerClock | null {
	const server = parseTime(headerOf(answer.headers, 'date') ?? '');
	if (server === undefined) return null;
	const offsetMs = answer.receivedAt - (server + 500);
	return { server, own: answer.receivedAt, offsetMs, isBeyondLimit: Math.abs(offsetMs) > limits.skewMinutes * 60_000 };
}

/** Longest wait that a Retry-After is believed for. */
const longestWaitSeconds = 3600;

/** Seconds to wait before a repeat, from Retry-After as a number or a date; null when the answer does not say. */
export function retryAfterSeconds(answer: Answer): number | null {
	const stated = headerOf(answer.headers, 'retry-after')?.trim();
	if (stated === undefined) return null;
	const until = parseTime(stated);
	const seconds = /^\d{1,9}$/.test(stated)
		? Number(stated)
		: until === undefined
			? Number.NaN
			: Math.ceil((until - answer.receivedAt) / 1000);
	return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), longestWaitSeconds);
}
