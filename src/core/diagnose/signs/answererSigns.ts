import { code as literal, phrase, value } from '../../richText.ts';
import { calledHost } from '../addresses.ts';
import type { Evidence } from '../cause.ts';
import { isBareAnswer } from '../meant.ts';
import type { Report } from '../report.ts';

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

/** The client prints an empty request id; a store's own refusals bear one. A HEAD is bare at all, and at some it has no id. */
export function noIdOfS3(report: Report): Evidence | undefined {
	const { lacksId, requestId } = report.facts.answer;
	if (lacksId === undefined || requestId !== undefined || !isBareAnswer(report)) return undefined;
	if (report.facts.request.operation?.value.startsWith('Head') === true) return undefined;
	return {
		sentence: phrase(report.translate, 'No request id: the gateway puts {0} on every answer.', literal('x-amz-request-id')),
		place: lacksId.place,
	};
}
