import { isBody, lacksBody } from '../finding.ts';
import { code, phrase, type RichText } from '../richText.ts';
import { requestIdTime } from '../vendor/requestIdTime.ts';
import type { ExplainContext } from './context.ts';
import type { Subject } from './subject.ts';

/** RGW leaves the message empty most of the time; people take what SDKs print instead for a second error. */
export function messageNotes({ translate, facts: { answer }, finding }: Subject, { now }: ExplainContext): readonly RichText[] {
	if (answer.message !== undefined || lacksBody(finding)) return [];
	if (answer.placeholder !== undefined && finding.code !== answer.placeholder.value)
		return [
			phrase(
				translate,
				'{0} is no second error: the SDK prints it because the message was empty.',
				code(answer.placeholder.value),
			),
		];
	if (!isBody(finding) || requestIdTime(answer.requestId?.value, now) === undefined) return [];
	return [phrase(translate, 'The empty message is normal: this gateway sends the code alone most of the time.')];
}
