import type { Fact } from '../facts.ts';
import { parseTime } from '../time/parseTime.ts';
import { requestIdTime } from '../vendor/requestIdTime.ts';
import type { Report } from './report.ts';

/** A moment and the place that tells it. Milliseconds since 1970 UTC. */
export interface Moment {
	readonly at: number;
	readonly fact: Fact;
}

/** When the client signed, by its own clock. */
export function signedAt({ facts }: Report): Moment | undefined {
	return momentOf([facts.request.date, facts.answer.elements.get('RequestTime'), facts.request.headers.get('x-amz-date')]);
}

/** What the server's clock read; the second inside an RGW request id is one as well. */
export function servedAt({ facts }: Report): Moment | undefined {
	const { answer } = facts;
	const stated = momentOf([answer.elements.get('ServerTime'), answer.date, answer.headers.get('date')]);
	const inId = stated === undefined ? requestIdTime(answer.requestId?.value) : undefined;
	return stated ?? (inId && answer.requestId && { at: inId.at, fact: answer.requestId });
}

/** When the log says that it happened; `isZoned` is false where the log prints no zone, so that it may be off by whole hours. */
export function loggedAt({ facts }: Report): (Moment & { readonly isZoned: boolean }) | undefined {
	const fact = facts.loggedAt;
	if (fact === undefined) return undefined;
	const zoned = parseTime(fact.value);
	if (zoned !== undefined) return { at: zoned, fact, isZoned: true };
	const bare = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d):(\d\d)/.exec(fact.value.trim());
	if (bare === null) return undefined;
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = bare.slice(1).map(Number);
	return { at: Date.UTC(year, month - 1, day, hour, minute, second), fact, isZoned: false };
}

/** When a presigned URL ends, as its own parameters say. */
export function presignedUntil({ facts }: Report): Moment | undefined {
	const { presigned, query } = facts.request;
	const stated = momentOf([facts.answer.elements.get('Expires')]);
	if (stated !== undefined) return stated;
	const expires = presigned?.expires ?? facts.answer.elements.get('X-Amz-Expires');
	if (presigned?.version === 2 && expires !== undefined) return momentOf([expires]);
	const date = queryDate(query) ?? facts.request.date;
	const begun = date === undefined ? undefined : parseTime(date.value);
	const seconds = Number(expires?.value ?? '');
	return begun === undefined || expires === undefined || !Number.isSafeInteger(seconds) || seconds <= 0
		? undefined
		: { at: begun + seconds * 1000, fact: expires };
}

/** `X-Amz-Date` of a presigned URL. */
function queryDate(query: Fact | undefined): Fact | undefined {
	const date = /(?:^|&)X-Amz-Date=(\d{8}T\d{6}Z)(?:&|$)/i.exec(query?.value ?? '')?.[1];
	return query === undefined || date === undefined ? undefined : { ...query, value: date };
}

const minute = 60_000;
const hour = 60 * minute;
/** Log lines are written within so long of what they tell. */
const near = 5 * minute;
/** Zones are whole or half hours apart, 14 at most. */
const halfHour = hour / 2;

/** True where two moments are one, as far as a log's line can tell; without a zone whole half hours do not count. */
export function isNear(logged: { readonly at: number; readonly isZoned: boolean }, at: number): boolean {
	const off = Math.abs(logged.at - at);
	if (off <= near) return true;
	const rest = off % halfHour;
	return !logged.isZoned && off <= 14 * hour && Math.min(rest, halfHour - rest) <= near;
}

/** The whole hours between two moments, or 0 where they are not whole hours apart: a time zone's mark. */
export function wholeHours(milliseconds: number): number {
	const hours = Math.round(milliseconds / hour);
	return Math.abs(hours) <= 14 && Math.abs(milliseconds - hours * hour) <= 2 * minute ? hours : 0;
}

function momentOf(candidates: readonly (Fact | undefined)[]): Moment | undefined {
	for (const fact of candidates) {
		const at = fact === undefined ? undefined : parseTime(fact.value);
		if (fact !== undefined && at !== undefined) return { at, fact };
	}
	return undefined;
}
