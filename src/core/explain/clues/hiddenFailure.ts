import { code, phrase } from '../../richText.ts';
import type { Look } from '../clue.ts';

/** An error inside an answer that looks like success, which clients are known to miss. */
export const hiddenFailure: Look = ({ translate, fields, text, finding }) => {
	if (/<DeleteResult[\s>]|&lt;DeleteResult/.test(text) && finding.shape === 'xml')
		return {
			evidence: [phrase(translate, 'The request as a whole answered 200; this key alone was not deleted.')],
			steps: [phrase(translate, 'Check the {0} list of every DeleteObjects answer: no SDK throws for it.', code('Errors'))],
		};
	if (fields.status !== 200) return undefined;
	return {
		evidence: [phrase(translate, 'The status is 200, but the body is an error: the operation failed.')],
		steps: [
			phrase(
				translate,
				'Read the body of every answer to {0}; after an error, look whether the object exists before repeating.',
				code('CompleteMultipartUpload, CopyObject, UploadPartCopy'),
			),
		],
	};
};
