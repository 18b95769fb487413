import { code, phrase, type RichText, value } from '../richText.ts';
import type { General } from './explanation.ts';
import type { Subject } from './subject.ts';

/** A code that neither the vendor nor any S3 service we know documents: said plainly, then explained by its status alone. */
export function explainUnknown(report: Subject): General {
	const { translate } = report;
	const { cause, step } = byStatus(report);
	return {
		headline: phrase(
			translate,
			'{0} is in no list of S3 error codes, neither BangmodStorage’s nor another’s.',
			value(report.code.slice(0, 100)),
		),
		causes: cause,
		steps: [...step, phrase(translate, 'Read the message; if it does not help, send the request id and the time to support.')],
		notes: [],
		pages: ['errorCodes', 'status'],
	};
}

function byStatus({ translate, facts }: Subject): { cause: readonly RichText[]; step: readonly RichText[] } {
	const status = facts.answer.status?.value;
	if (status === undefined) return { cause: [], step: [] };
	const shown = code(status.toString());
	if (status >= 500)
		return {
			cause: [phrase(translate, 'Status {0} says that the server failed, not the request.', shown)],
			step: [phrase(translate, 'Repeat the request after a pause that doubles each time.')],
		};
	if (status === 401 || status === 403)
		return {
			cause: [phrase(translate, 'Status {0} says that the request is not allowed.', shown)],
			step: [phrase(translate, 'Check which key signed the request, and whether it may do this.')],
		};
	if (status === 404)
		return {
			cause: [phrase(translate, 'Status {0} says that the thing asked for is not there.', shown)],
			step: [phrase(translate, 'Check bucket, key and endpoint letter by letter.')],
		};
	if (status >= 400)
		return {
			cause: [phrase(translate, 'Status {0} says that the request itself was refused; repeating it changes nothing.', shown)],
			step: [phrase(translate, 'Compare the request’s parameters and headers with what this operation takes.')],
		};
	if (status >= 300)
		return {
			cause: [phrase(translate, 'Status {0} sends the client to another place.', shown)],
			step: [phrase(translate, 'Set the endpoint and the region by hand; do not follow the redirect with the same signature.')],
		};
	return {
		cause: [phrase(translate, 'Status {0} reads like success, yet the answer carries an error.', shown)],
		step: [phrase(translate, 'Treat the request as failed.')],
	};
}
