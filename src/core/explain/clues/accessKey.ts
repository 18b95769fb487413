import { code, phrase, type RichText, value } from '../../richText.ts';
import { maskKeyId } from '../../vendor/accessKeyId.ts';
import { accessKeyPrefix } from '../../vendor/service.ts';
import type { Case, Look } from '../clue.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';

/** Errors in which the key itself is in question. */
const keyErrors = new Set([
	'InvalidAccessKeyId',
	'SignatureDoesNotMatch',
	'BGSRegionMismatch',
	'AccessDenied',
	'InvalidToken',
	'403',
]);

/** A key id that BangmodStorage never gave out: another provider's profile or environment won. */
export const accessKey: Look = (report) => {
	const { translate, host } = report;
	const id = keyIdOf(report);
	if (id === undefined || isForeign(host) || id.startsWith(accessKeyPrefix) || !keyErrors.has(report.code)) return undefined;
	const amazon = /^A[KS]IA/.test(id);
	return {
		evidence: [
			phrase(
				translate,
				'The request was signed with key id {0}; BangmodStorage’s begin with {1}.',
				value(maskKeyId(id)),
				code(accessKeyPrefix),
			),
			...(amazon ? [amazonKey(report, id)] : []),
		],
		steps: [
			phrase(
				translate,
				'Run {0}: it shows which profile, variable or file the key came from. Then name the BangmodStorage profile.',
				code('aws configure list'),
			),
		],
	};
};

function amazonKey({ translate }: Case, id: string): RichText {
	return id.startsWith('ASIA')
		? phrase(translate, 'An id that begins with {0} belongs to a temporary AWS session.', code('ASIA'))
		: phrase(translate, 'An id that begins with {0} is an AWS key.', code('AKIA'));
}

/** Some places of an id blanked out, whatever is left of it; or a word that stands for one. */
const masked = /x{4}|[*.…]|redacted|masked|hidden|your|placeholder|dummy|changeme/i;

/** An id by its form: Amazon's begin so, and every provider's that we know have digits among 16 letters or more. */
const keyId = /^(?:A[KS]IA[A-Z\d]{12,28}|(?=[A-Za-z\d_-]{0,127}\d)[A-Za-z\d_-]{16,128})$/;

function keyIdOf({ details, text }: Case): string | undefined {
	const inText = /(?:Credential=|AWSAccessKeyId["'>=:\s]{1,4}|AWS )([A-Z0-9]{12,64})(?![A-Za-z0-9])/.exec(text)?.[1];
	const stated = details.get('AWSAccessKeyId')?.trim() ?? inText;
	return stated !== undefined && keyId.test(stated) && !masked.test(stated) ? stated : undefined;
}
