import { code, phrase } from '../../richText.ts';
import type { Look } from '../clue.ts';
import { requestIdTime } from '../../vendor/requestIdTime.ts';

/** RGW leaves the message empty most of the time; people take what SDKs print instead for a second error. */
export const emptyMessage: Look = ({ translate, fields, finding, text, context }) => {
	if (fields.message !== undefined || finding.shape === 'head-no-body') return undefined;
	const isRgw = requestIdTime(fields.requestId, context.now) !== undefined;
	const placeholder = /\bUnknownError\b/.test(text) && finding.code !== 'UnknownError';
	if (!placeholder && !(isRgw && /<Message\s*\/>|<Message><\/Message>/.test(text))) return undefined;
	return {
		notes: [
			placeholder
				? phrase(translate, '{0} is no second error: the SDK prints it because the message was empty.', code('UnknownError'))
				: phrase(translate, 'The empty message is normal: this gateway sends the code alone most of the time.'),
		],
	};
};
