import { code as literal, phrase, value } from '../richText.ts';
import { maskKeyId } from '../vendor/accessKeyId.ts';
import { accessKeyPrefix } from '../vendor/service.ts';
import { answeredBy, calledHost } from './addresses.ts';
import type { Evidence } from './cause.ts';
import { isBareAnswer } from './meant.ts';
import type { Report } from './report.ts';

/** An answer of a kind that S3 never gives, without an id. */
export function noMarksOfS3({ facts, translate }: Report): Evidence | undefined {
	const { status, requestId, elements, headers } = facts.answer;
	const type = headers.get('content-type');
	if (status === undefined || requestId !== undefined || elements.size > 0 || type === undefined) return undefined;
	if (!/json|html|plain/i.test(type.value)) return undefined;
	return {
		sentence: phrase(
			translate,
			'The answer is {0} and has no request id; S3 answers in XML, with {1}.',
			value(type.value),
			value('x-amz-request-id'),
		),
		place: type.place,
	};
}

/** Programs that serve web pages, consoles and applications, and never S3. */
const applications =
	/\b(?:Werkzeug|gunicorn|uvicorn|Kestrel|Jetty|SimpleHTTP|TornadoServer|Apache-Coyote|Microsoft-HTTPAPI|WEBrick)\b/i;

/** An application's server answered, without an id of S3's. */
export function applicationAnswered({ facts, translate }: Report): Evidence | undefined {
	const { server, requestId, elements } = facts.answer;
	if (server === undefined || requestId !== undefined || elements.size > 0 || !applications.test(server.value)) return undefined;
	return {
		sentence: phrase(translate, 'It names its server: {0}.', value(`Server: ${server.value}`)),
		place: server.place,
	};
}

/** A console's page or server: the port for people, not the one for programs. */
export function consoleAnswered({ facts, translate }: Report): Evidence | undefined {
	const { server, proxies } = facts.answer;
	const mark = [...proxies.filter(({ name }) => name === 'title'), ...(server === undefined ? [] : [server])].find(
		({ value: named }) => /\b(?:console|dashboard)\b/i.test(named),
	);
	return mark && { sentence: phrase(translate, 'A console answered: {0}.', value(mark.value)), place: mark.place };
}

/** A key of BangmodStorage's, and another's service that surely answered. */
export function ourKeyElsewhere(report: Report): Evidence | undefined {
	const answered = answeredBy(report);
	const id = report.facts.request.keyId;
	if (id?.value.startsWith(accessKeyPrefix) !== true || answered?.isSure !== true || answered.service === 'BangmodStorage')
		return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The key id {0} is BangmodStorage’s, but the answer is from {1}: {2}.',
			value(maskKeyId(id.value)),
			value(answered.service),
			value(answered.fact.value),
		),
		place: answered.fact.place,
	};
}

/** Amazon's own words for a key that it does not know; others leave out its name. */
const amazonWords = /^The AWS Access Key Id you provided does not exist in our records/;
const amazonKey = /^(?:A[KS]IA|A3T)[A-Z0-9]{12,60}$/;
/** What stands for a key id where none is shown. */
const noKey = /^.{0,3}$|[^A-Za-z0-9_-]|x{4}|your|example|redact|mask|key/i;

/** Amazon's words, and a key id in settings that Amazon never gave out. */
export function amazonRefusesOther({ facts, translate }: Report): Evidence | undefined {
	const { message } = facts.answer;
	const key = facts.settings.find(({ name, value: held }) => /access_?key_?id$/i.test(name) && !noKey.test(held));
	if (message === undefined || !amazonWords.test(message.value) || key === undefined || amazonKey.test(key.value))
		return undefined;
	return {
		sentence: phrase(
			translate,
			'The answer is in Amazon’s words, and {0} is set to a key id that Amazon never gave out.',
			value(key.name),
		),
		place: key.place,
	};
}

/** A host that serves a bucket's pages to browsers, and takes nothing but GET and HEAD. */
export function websiteCalled(report: Report): Evidence | undefined {
	const called = calledHost(report);
	if (called === undefined || !/(?:^|\.)s3-website[.-]|\.website\./.test(called.value)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The host {0} serves web pages out of a bucket; it is not the S3 API.',
			value(called.value),
		),
		place: called.place,
	};
}

/** The client prints an empty request id; a store's own refusals bear one. A HEAD of an object is bare at some stores. */
export function noIdOfS3(report: Report): Evidence | undefined {
	const { lacksId, requestId } = report.facts.answer;
	if (lacksId === undefined || requestId !== undefined || !isBareAnswer(report)) return undefined;
	if (report.facts.request.operation?.value === 'HeadObject') return undefined;
	return {
		sentence: phrase(report.translate, 'No request id: the gateway puts {0} on every answer.', literal('x-amz-request-id')),
		place: lacksId.place,
	};
}
