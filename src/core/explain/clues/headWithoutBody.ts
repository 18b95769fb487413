import { code, phrase, type RichText } from '../../richText.ts';
import type { Case, Look } from '../clue.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';

/** What may stand behind a bare status, likeliest first; a HEAD answer has no body to say which. */
const hidden: Readonly<Record<number, readonly string[]>> = {
	400: ['RequestTimeTooSkewed', 'InvalidArgument', 'InvalidBucketName'],
	403: ['AccessDenied', 'InvalidAccessKeyId', 'SignatureDoesNotMatch', 'BGSRegionMismatch', 'RequestNotAuthorized'],
	404: ['NoSuchKey', 'NoSuchBucket'],
	412: ['PreconditionFailed'],
	503: ['SlowDown', 'ServiceUnavailable'],
};

/** Codes of BangmodStorage alone. */
const ours = /^BGS|^RequestNotAuthorized$/;

/** An answer to HEAD says its status and no more; names what that leaves open and how to learn it. */
export const headWithoutBody: Look = (report) => {
	if (!isHead(report)) return undefined;
	const { translate } = report;
	const status = report.fields.status ?? (/^\d{3}$/.test(report.code) ? Number(report.code) : undefined);
	return {
		evidence: [
			phrase(translate, 'An answer to HEAD has no body, so the error code is lost; only the status is known.'),
			...candidates(report, status),
		],
		steps: [
			phrase(
				translate,
				'Repeat it as GET with {0}: the answer then names the code. For a bucket, list it with {1}.',
				code('Range: bytes=0-0'),
				code('max-keys=1'),
			),
		],
	};
};

/** The operation decides where it is stated; a bare status may be any other operation's too. */
function isHead({ finding, fields, code, text }: Case): boolean {
	if (fields.operation !== undefined && !/^Head|\.HEAD\./.test(fields.operation)) return false;
	if (finding.shape === 'head-no-body') return true;
	const isStatusAlone = /^(?:\d{3}|NotFound|Forbidden|Unknown|UnknownError)$/.test(code);
	return isStatusAlone && (fields.operation !== undefined || isHeadAlone(text));
}

/** The text shows a HEAD request and none of another kind, whose status it might be. */
function isHeadAlone(text: string): boolean {
	return /\bHEAD \//.test(text) && !/\b(?:GET|PUT|POST|DELETE) \//.test(text);
}

function candidates({ translate, host }: Case, status: number | undefined): readonly RichText[] {
	const codes = (hidden[status ?? 0] ?? []).filter((name) => !isForeign(host) || !ours.test(name));
	if (codes.length === 0) return [];
	return [phrase(translate, 'Behind {0} may stand: {1}.', code(String(status)), code(codes.join(', ')))];
}
