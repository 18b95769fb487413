import { code as literal, phrase, value } from '../richText.ts';
import { maskKeyId } from '../vendor/accessKeyId.ts';
import { idFormOf } from '../vendor/idForm.ts';
import { accessKeyPrefix } from '../vendor/service.ts';
import { isAmazons } from './amazonSigns.ts';
import { answeredBy, calledHost, homeRegion, regionOfHost, wantedEndpoints } from './addresses.ts';
import type { Evidence } from './cause.ts';
import type { Report } from './report.ts';
import { settingsOf } from './settingOf.ts';

/** A key id that BangmodStorage never gave out, at an endpoint of BangmodStorage. */
export function foreignKeyAtHome(report: Report): Evidence | undefined {
	return homeRegion(report) === undefined ? undefined : foreignKeyId(report);
}

/** A key id that BangmodStorage never gave out, where nobody else is known to have answered. */
export function foreignKeyId(report: Report): Evidence | undefined {
	const id = keyId(report);
	const isOurs = (answeredBy(report)?.service ?? 'BangmodStorage') === 'BangmodStorage' && wantedElsewhere(report) === undefined;
	const isKey =
		id !== undefined && (isOfGateway(report) ? /^(?=.*\d)[A-Z0-9]{16,64}$/ : /^(?:A[KS]IA|GOOG1)[A-Z0-9]{12,60}$/).test(id.value);
	// What a temporary key lacks is told first.
	if (temporaryKey(report) !== undefined && homeRegion(report) === undefined) return undefined;
	if (id === undefined || !isOurs || !isKey || id.value.startsWith(accessKeyPrefix)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The request was signed with key id {0}; BangmodStorage’s begin with {1}.',
			value(maskKeyId(id.value)),
			literal(accessKeyPrefix),
		),
		place: id.place,
	};
}

/** The answer is a Ceph gateway's, or the endpoint BangmodStorage's: other stores give ids of any form. */
function isOfGateway(report: Report): boolean {
	const { requestId, hostId } = report.facts.answer;
	return homeRegion(report) !== undefined || idFormOf(requestId?.value, hostId?.value) === 'rgw';
}

/** An endpoint or a host that is not BangmodStorage's. */
function wantedElsewhere(report: Report) {
	return (
		wantedEndpoints(report).find(({ host }) => regionOfHost(host) === undefined) ??
		(homeRegion(report) === undefined ? calledHost(report) : undefined)
	);
}

/** An `ASIA…` key, and signed headers without `x-amz-security-token`. */
export function temporaryKeyWithoutToken(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const id = keyId(report);
	const signed = facts.request.signedHeaders;
	if (id === undefined || !id.value.startsWith('ASIA') || signed === undefined) return undefined;
	if (sendsToken(report)) return undefined;
	return {
		sentence: phrase(
			translate,
			'The key id {0} is a temporary one, and {1} is not among the signed headers.',
			value(maskKeyId(id.value)),
			literal('x-amz-security-token'),
		),
		place: signed.place,
	};
}

/** A session token is set, and Amazon does not know a key that none of the text says is a lasting one: the token was not sent along. */
export function tokenNotSent(report: Report): Evidence | undefined {
	const [token] = settingsOf(report.facts.settings, 'sessionToken');
	if (token === undefined || !isAmazons(report) || sendsToken(report) || lastingKey(report) !== undefined) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'{0} is set; a program that takes the key alone, without the token, is refused so.',
			value(token.name),
		),
		place: token.place,
	};
}

/** A session token is set beside a key that no session gave. */
export function tokenSetBesideLastingKey(report: Report): Evidence | undefined {
	const [token] = settingsOf(report.facts.settings, 'sessionToken');
	const key = lastingKey(report);
	if (token === undefined || key === undefined) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'{0} is set, and the key id {1} is not a temporary one.',
			value(token.name),
			value(maskKeyId(key.value)),
		),
		place: token.place,
	};
}

/** A key id of the form that stays good until it is deleted, signed with or set. */
function lastingKey(report: Report) {
	const set = report.facts.settings.find(({ name }) => /access_?key_?id$/i.test(name));
	return [keyId(report), set].find((id) => id !== undefined && /^(?:BGS)?AKIA/.test(id.value));
}

/** Settings that take a key out of a session, and no token beside it. */
export function sessionWithoutToken({ facts, translate }: Report): Evidence | undefined {
	const key = facts.settings.find(
		({ name, value: held }) =>
			/access_?key(?:_?id)?$/i.test(name) && /^(?:\w{1,40}\.)?(?:cred\w{0,20}|session\w{0,20})\.\w{0,12}access_?key/i.test(held),
	);
	if (key === undefined || settingsOf(facts.settings, 'sessionToken').length > 0) return undefined;
	return {
		sentence: phrase(
			translate,
			'The setting {0} takes its key from a session ({1}); no session token is set beside it.',
			value(key.name),
			value(key.value),
		),
		place: key.place,
	};
}

/** A request that is printed with its headers, and none of them signs it. */
export function sentUnsigned({ facts, translate }: Report): Evidence | undefined {
	const { headers, signedHeaders, presigned, keyId: signer, method } = facts.request;
	// A browser's question before its request is never signed.
	if (method?.value === 'OPTIONS') return undefined;
	const host = headers.get('host');
	if (
		host === undefined ||
		(headers.size < 2 && method === undefined) ||
		headers.has('authorization') ||
		headers.has('x-amz-date')
	)
		return undefined;
	if (signedHeaders !== undefined || presigned !== undefined || signer !== undefined) return undefined;
	return {
		sentence: phrase(
			translate,
			'The request is printed with its headers, and there is no {0} among them.',
			literal('Authorization'),
		),
		place: host.place,
	};
}

/** A temporary key, where the request's headers are not printed. */
export function temporaryKey(report: Report): Evidence | undefined {
	const id = keyId(report);
	if (id === undefined || !id.value.startsWith('ASIA') || report.facts.request.signedHeaders !== undefined) return undefined;
	return sendsToken(report)
		? undefined
		: {
				sentence: phrase(
					report.translate,
					'The key id {0} is a temporary one; it is good only with its session token.',
					value(maskKeyId(id.value)),
				),
				place: id.place,
			};
}

/** A session token beside a key that no session gave. */
export function tokenBesideLastingKey(report: Report): Evidence | undefined {
	const id = keyId(report);
	if (id === undefined || !/^(?:BGS)?AKIA/.test(id.value) || !sendsToken(report)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'A session token is sent, and the key id {0} is not a temporary one.',
			value(maskKeyId(id.value)),
		),
		place: id.place,
	};
}

function sendsToken({ facts }: Report): boolean {
	const { headers, signedHeaders, query } = facts.request;
	const name = 'x-amz-security-token';
	return headers.has(name) || signedHeaders?.value.includes(name) === true || /security-token/i.test(query?.value ?? '');
}

/** The command or a setting says that nothing shall be signed. */
export function askedUnsigned({ facts, translate }: Report): Evidence | undefined {
	const { command } = facts.client;
	const setting = facts.settings.find(
		({ name, value: held }) => /signature_?version$/i.test(name) && /^(?:unsigned|anonymous)$/i.test(held),
	);
	const asked = setting ?? (command !== undefined && /\s--no-sign-request\b/.test(command.value) ? command : undefined);
	return (
		asked && { sentence: phrase(translate, 'It is asked for without a signature: {0}.', value(asked.value)), place: asked.place }
	);
}

/** The answer repeats the key id of the request, and it is empty. */
export function emptyKeyId({ facts, translate }: Report): Evidence | undefined {
	const id = facts.answer.elements.get('AWSAccessKeyId');
	return id?.value === '' ? { sentence: phrase(translate, 'The key id that was sent is empty.'), place: id.place } : undefined;
}

/** A log of the store's own names nobody who asked. */
export function askedByNobody({ facts, translate }: Report): Evidence | undefined {
	const { requester } = facts.request;
	if (requester === undefined || !/^(?:-|anonymous(?:_principal)?)$/i.test(requester.value)) return undefined;
	return {
		sentence: phrase(translate, 'The store’s log names nobody who asked: {0}.', value(requester.value)),
		place: requester.place,
	};
}

/** The answer names the header that signs as the one that is missing. */
export function headerMissing({ facts, translate }: Report): Evidence | undefined {
	const missing = facts.answer.elements.get('MissingHeaderName');
	if (missing === undefined || !/^authorization$/i.test(missing.value.trim())) return undefined;
	return { sentence: phrase(translate, 'The server misses the header {0}.', value(missing.value)), place: missing.place };
}

function keyId({ facts }: Report) {
	const stated = facts.request.keyId ?? facts.answer.elements.get('AWSAccessKeyId');
	return stated !== undefined && /^[A-Za-z0-9_-]{4,128}$/.test(stated.value.trim()) ? stated : undefined;
}
