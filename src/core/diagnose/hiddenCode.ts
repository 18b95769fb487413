import { lacksBody } from '../finding.ts';
import { code, phrase, type RichText } from '../richText.ts';
import type { Evidence } from './cause.ts';
import { type Report, statusOf } from './report.ts';
import { isOfAnother, storeOf } from './addresses.ts';

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

/** What an answer without a body leaves open. */
export interface HiddenCode {
	readonly because: readonly Evidence[];
	/** What makes the store name the code. */
	readonly next: RichText;
}

/** An answer to HEAD says its status and no more: which codes that leaves open, and the request that tells them apart. */
export function hiddenCode(report: Report): HiddenCode | undefined {
	const { facts, translate } = report;
	const asked = headOf(report);
	if (asked === undefined) return undefined;
	const status = statusOf(report);
	const codes = (hidden[status ?? 0] ?? []).filter((name) => !ours.test(name) || !isOfAnother(storeOf(facts)));
	const because = [
		phrase(translate, 'An answer to HEAD has no body, so the error code is lost; only the status is known.'),
		...(codes.length === 0
			? []
			: [phrase(translate, 'Behind {0} may stand: {1}.', code(String(status)), code(codes.join(', ')))]),
	];
	return {
		because: because.map((sentence) => ({ sentence, place: asked })),
		next: phrase(
			translate,
			'Repeat it as GET with {0}: the answer then names the code. For a bucket, list it with {1}.',
			code('Range: bytes=0-0'),
			code('max-keys=1'),
		),
	};
}

/** What tells that a HEAD failed: the operation where it is stated, since a bare status may be any other operation's too. */
function headOf({ finding, facts, code: name }: Report): Evidence['place'] {
	const { operation, method } = facts.request;
	if (operation !== undefined && !/^Head|\.HEAD\./.test(operation.value)) return undefined;
	if (lacksBody(finding)) return finding.span;
	if (!/^(?:\d{3}|NotFound|Forbidden|Unknown|UnknownError)$/.test(name)) return undefined;
	return operation?.place ?? (method?.value === 'HEAD' ? method.place : undefined);
}
