import { phrase, value } from '../../richText.ts';
import { maskKeyId } from '../../vendor/accessKeyId.ts';
import { accessKeyPrefix } from '../../vendor/service.ts';
import { serviceOf } from '../../vendor/serviceOfHost.ts';
import { answeredBy, wantedEndpoints } from '../addresses.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';

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
const amazonWords = /^The AWS Access Key Id you provided/;
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

/** The answer is Amazon's, by its ids, its host or its words, and no setting asks for Amazon. */
export function isAmazons(report: Report): boolean {
	if (wantedEndpoints(report).some(({ host }) => serviceOf(host) === 'Amazon S3')) return false;
	const { message, requestId } = report.facts.answer;
	if (answeredBy(report)?.service === 'Amazon S3') return true;
	// Stores that copy Amazon's words write ids of their own.
	return amazonWords.test(message?.value ?? '') && !/^tx|[a-z]/.test(requestId?.value ?? '');
}
