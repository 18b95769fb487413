import { code as literal, phrase, value } from '../../richText.ts';
import { maskKeyId } from '../../vendor/accessKeyId.ts';
import { isAmazons } from './amazonSigns.ts';
import type { Evidence } from '../cause.ts';
import { keyId } from '../keyId.ts';
import type { Report } from '../report.ts';
import { settingsOf } from '../settingOf.ts';

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
