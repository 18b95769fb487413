import type { AnswerFacts, Fact, Facts, RequestFacts, Source } from '../../facts.ts';
import { type Finding, isBody } from '../../finding.ts';
import { clientIn } from './client.ts';
import { headersIn, type PrintedHeader } from './headers.ts';
import { logTimeIn } from './logTimeIn.ts';
import { neighboursIn } from './neighbours.ts';
import { requesterIn } from './requester.ts';
import { attemptsIn, settingsIn } from './settings.ts';
import { isMasked, signatureIn } from './signature.ts';
import { type Stretch, stretchOf } from './stretch.ts';
import { targetIn } from './target.ts';

/**
 * Everything that one report states, with its places in `text`; `findings` are the reports of the text. Read when somebody asks for it: a
 * scan needs the finding's own fields only. Bounded by the stretch around the report, 10,000 units or so.
 */
export function factsOf(text: string, finding: Finding, findings: readonly Finding[]): Facts {
	const stretch = stretchOf(text, finding, findings);
	const headers = headersIn(stretch);
	return {
		answer: answerOf(stretch, finding, headers),
		request: requestOf(stretch, finding, headers),
		client: clientIn(stretch),
		settings: [...settingsIn(stretch), ...neighboursIn(stretch)],
		loggedAt: logTimeIn(stretch),
		attempts: attemptsIn(stretch),
	};
}

function answerOf(stretch: Stretch, finding: Finding, headers: readonly PrintedHeader[]): AnswerFacts {
	const { fields } = finding;
	const own = byName(headers, 'answer');
	const elements = elementsOf(stretch, finding);
	return {
		proxies: proxiesIn(stretch, own),
		elements,
		headers: own,
		status: located(stretch, fields.status, 'answer'),
		code: /^\d{3}$/.test(finding.code) ? undefined : located(stretch, finding.code, 'answer'),
		message: unsentWords(stretch) ?? located(stretch, fields.message, 'answer') ?? namesOfCertificate(stretch),
		placeholder: fields.message === undefined ? matched(stretch, placeholder, 'client') : undefined,
		within: isBody(finding) ? matched(stretch, successDocument, 'answer') : undefined,
		requestId: located(stretch, fields.requestId, 'answer') ?? own.get('x-amz-request-id'),
		lacksId: lacksIdIn(stretch),
		hostId: located(stretch, fields.hostId, 'answer') ?? own.get('x-amz-id-2'),
		server: own.get('server'),
		date: elements.get('ServerTime') ?? own.get('date'),
		region: own.get('x-bgs-region') ?? own.get('x-amz-bucket-region') ?? located(stretch, fields.region, 'answer'),
		resource: located(stretch, fields.resource, 'answer'),
	};
}

/** JavaScript's and Go's SDKs print it in a message's place. */
const placeholder = /(?<![\w.])UnknownError(?!\w)/;
/** An answer of success that lists failures, as it is or escaped. */
const successDocument = /(?<=<|&lt;)DeleteResult(?=[\s>]|&gt;)/;

/** The first place where a pattern fits. */
function matched({ text, fact }: Stretch, pattern: RegExp, source: Source): Fact | undefined {
	const match = pattern.exec(text);
	return match === null ? undefined : fact(match[0], match.index, match.index + match[0].length, source);
}

/** Headers go by the same list as elements; and these names are those of settings and of other programs' fields as well. */
const noElements = /^(?:Via|Server|Date|Host|Retry-After|Content-Type|x-.{0,80})$/;
const sharedNames: ReadonlySet<string> = new Set([
	'Region',
	'Endpoint',
	'Expires',
	'Method',
	'Header',
	'Condition',
	'PartNumber',
]);
/** A dump prints the rest of a body behind its code. */
const dumpUnits = 600;

function elementsOf(stretch: Stretch, finding: Finding): ReadonlyMap<string, Fact> {
	const { text, extent } = stretch;
	const body = text.slice(extent.start, extent.end + dumpUnits);
	const empty = body.search(/<AWSAccessKeyId>\s{0,8}<\/AWSAccessKeyId>|<AWSAccessKeyId\s?\/>/);
	const nobody = stretch.fact('', extent.start + empty, extent.start + empty + '<AWSAccessKeyId>'.length, 'answer');
	return new Map([
		...(empty < 0 ? [] : [['AWSAccessKeyId', nobody] as const]),
		...[...finding.details].flatMap(([name, value]) => {
			if (noElements.test(name)) return [];
			const isInBody = body.includes(isBody(finding) ? `<${name}>` : name);
			const fact = located(stretch, value, 'answer', name);
			return fact === undefined || (sharedNames.has(name) && !isInBody) ? [] : [[name, fact] as const];
		}),
	]);
}

/** Go's words for a request that was not sent, or that got no answer it could read: the cause stands behind. */
const unsent = /\b(?:RequestError:? |request send failed,? )(?:send request failed,? )?(?:caused by: )?(?<words>[^\n]{1,400})/d;

function unsentWords({ text, code, fact }: Stretch): Fact | undefined {
	const from = Math.max(text.lastIndexOf('\n', code.start - 1) + 1, code.start - 600);
	const match = unsent.exec(text.slice(from, code.start + 600));
	const span = match?.indices?.groups?.['words'];
	return span && fact(match?.groups?.['words'] ?? '', from + span[0], from + span[1], 'client');
}

/** A check of names that failed lists behind its words the names that the certificate holds. */
function namesOfCertificate({ text, code, fact }: Stretch): Fact | undefined {
	if (!/altname|certificate is valid for|alternative names/i.test(text.slice(code.start, code.end))) return undefined;
	const words = /^[^\n]{1,2000}/.exec(text.slice(code.start, code.start + 2_000))?.[0] ?? '';
	return fact(words, code.start, code.start + words.length, 'client');
}

/** Clients print the id on the code's line, or within so many units behind. */
const idUnits = 300;
/** `Request ID: null`, `RequestID: , HostID: `: an answer without an id, as clients print it. */
const withoutId = /(?<!Extended )\b(?:Request ID: null|RequestID: (?=[,)])|requestId: undefined)/;

function lacksIdIn({ text, code, fact }: Stretch): Fact | undefined {
	const from = Math.max(code.start - idUnits, text.lastIndexOf('\n', code.start) + 1);
	const match = withoutId.exec(text.slice(from, code.end + idUnits));
	const start = from + (match?.index ?? 0);
	return match === null ? undefined : fact(match[0], start, start + match[0].length, 'client');
}

function unmasked(fact: Fact | undefined): Fact | undefined {
	return fact === undefined || isMasked(fact.value) ? undefined : fact;
}

function requestOf(stretch: Stretch, finding: Finding, headers: readonly PrintedHeader[]): RequestFacts {
	const { fields, details } = finding;
	const own = byName(headers, 'request');
	const signature = signatureIn(stretch);
	const target = targetIn(stretch);
	const host = own.get('host');
	return {
		headers: own,
		...signature,
		...target,
		host: host === undefined ? target.host : { ...host, value: host.value.toLowerCase().replace(/:\d{1,9}$/, '') },
		requester: requesterIn(stretch),
		operation: located(stretch, fields.operation, 'request'),
		bucket: located(stretch, fields.bucket, 'request'),
		key: located(stretch, fields.key, 'request'),
		keyId: unmasked(located(stretch, details.get('AWSAccessKeyId'), 'answer')) ?? signature.keyId,
		date: located(stretch, details.get('RequestTime'), 'answer') ?? own.get('x-amz-date'),
		stringToSign: located(stretch, details.get('StringToSign'), 'answer') ?? signature.stringToSign,
		canonicalRequest: located(stretch, details.get('CanonicalRequest'), 'answer') ?? signature.canonicalRequest,
	};
}

function byName(headers: readonly PrintedHeader[], source: Source): ReadonlyMap<string, Fact> {
	const own = headers.filter(({ fact }) => fact.source === source);
	return new Map(own.toReversed().map(({ name, fact }) => [name, fact]));
}

/** A value that the report states, where it stands nearest to the code; in an element of its name first. */
function located<Value extends string | number>(
	{ text, code, fact }: Stretch,
	value: Value | undefined,
	source: Source,
	element?: string,
): Fact<Value> | undefined {
	if (value === undefined || value === '') return undefined;
	const printed = String(value);
	const tagged = element === undefined ? -1 : text.indexOf(`<${element}>${printed}`);
	const behind = text.indexOf(printed, code.start);
	const ahead = text.lastIndexOf(printed, code.start);
	const nearest = ahead >= 0 && (behind < 0 || code.start - ahead < behind - code.start) ? ahead : behind;
	const start = tagged >= 0 ? tagged + (element ?? '').length + 2 : nearest;
	// A value in which escapes or wraps were undone stands nowhere as it is; the code is where its report is.
	return start < 0 ? fact(value, code.start, code.end, source) : fact(value, start, start + printed.length, source);
}

const proxyHeaders = ['via', 'x-cache', 'cf-ray', 'x-served-by', 'x-varnish', 'x-squid-error', 'x-azure-ref', 'x-amz-cf-id'];
/** A page that a proxy made: its title, and whose it says it is. */
const page = /<title>(?<title>[^<]{1,200})<\/title>/di;

function proxiesIn(stretch: Stretch, headers: ReadonlyMap<string, Fact>): AnswerFacts['proxies'] {
	const named = proxyHeaders.flatMap((name) => {
		const fact = headers.get(name);
		return fact === undefined ? [] : [{ ...fact, name }];
	});
	const match = page.exec(stretch.text);
	const span = match?.indices?.groups?.['title'];
	if (span === undefined) return named;
	return [...named, { ...stretch.fact((match?.groups?.['title'] ?? '').trim(), span[0], span[1], 'answer'), name: 'title' }];
}
