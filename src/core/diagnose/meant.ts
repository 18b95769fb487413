import { type Report, statusOf } from './report.ts';

/** Codes that say little more than that it was refused, or not understood. */
const general: ReadonlySet<string> = new Set([
	'AccessDenied',
	'Forbidden',
	'Unauthorized',
	'InvalidRequest',
	'BadRequest',
	'NotFound',
	'400',
	'401',
	'403',
	'404',
]);

/** What a store says in words behind a general code, and the code that other stores have for it. */
const meanings: readonly (readonly [words: RegExp, code: string])[] = [
	[
		/(?:invalid|wrong|bad|incorrect) (?:request )?signature|signature .{0,60}(?:does not match|did not match|mismatch|invalid)/i,
		'SignatureDoesNotMatch',
	],
	[/(?:no such|unknown|invalid|unrecognized) (?:access[ _-]?key|key id|key: GK)/i, 'InvalidAccessKeyId'],
	[/(?:clock|time) (?:skew|difference)|date is too (?:old|far)|request(?:'s)? (?:date|time) .{0,40}too/i, 'RequestTimeTooSkewed'],
	[/bucket .{0,80}(?:not found|does not exist)|no such bucket/i, 'NoSuchBucket'],
];

/** The code by which the causes of a report are looked up: its own, or the one that its message says more plainly. */
export function codeMeant({ code, facts }: Report): string {
	const said = facts.answer.message?.value.slice(0, 2_000);
	if (said === undefined || !general.has(code)) return code;
	return meanings.find(([words]) => words.test(said))?.[1] ?? code;
}

/** What clients call operations that have another name in S3's own list. */
const operationsOfClients: ReadonlyMap<string, string> = new Map([
	['GetObjectMetadata', 'HeadObject'],
	['GetBucketMetadata', 'HeadBucket'],
]);

/** An operation by S3's own name. */
export function s3Operation(name: string): string {
	return operationsOfClients.get(name) ?? name;
}

/** A client names an answer without a body by its status. */
const bare = /^(?:\d{3} ?)?(?:forbidden|not found|bad request|method not allowed|null|unknown ?error)?\W{0,2}$/i;

/** Neither code nor message was in the answer, as far as the client tells. */
export function isBareAnswer({ code, facts }: Report): boolean {
	const { elements, message } = facts.answer;
	return elements.size === 0 && bare.test(message?.value ?? '') && bare.test(spaced(code));
}

/**
 * The operation, or that of a HEAD where neither code nor message was in the answer: all of S3's other answers have a body that names both.
 * An answer with the status alone is S3's where it bears an id, or where the client made a code of it.
 */
export function operationMeant(report: Report): string {
	const { answer, request } = report.facts;
	if (request.operation !== undefined) return s3Operation(request.operation.value);
	const isOfStore = answer.requestId !== undefined || answer.code !== undefined;
	return isBareAnswer(report) && isOfStore && [400, 403, 404].includes(statusOf(report) ?? statusNamed(report))
		? 'HeadObject'
		: '';
}

/** `NotFound` as `Not Found`. */
function spaced(code: string): string {
	return code.replace(/([a-z])([A-Z])/g, '$1 $2');
}

function statusNamed({ code }: Report): number {
	return { Forbidden: 403, NotFound: 404, BadRequest: 400 }[code] ?? 0;
}
