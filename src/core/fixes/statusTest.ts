import { code, phrase } from '../richText.ts';
import type { FindFixes, Fix } from './fix.ts';

/** The code and the comparison of a status, on one line in either order. */
const skewBeforeStatus = /RequestTimeTooSkewed[^\n]{0,120}?status[\w.[\]'"]{0,30}\s{0,3}={2,3}\s{0,3}(403)\b/gi;
const statusBeforeSkew = /status[\w.[\]'"]{0,30}\s{0,3}={2,3}\s{0,3}(403)\b[^\n]{0,120}?RequestTimeTooSkewed/gi;

/** BangmodStorage answers 400 where AWS answers 403, so a test for both never holds. */
export const skewStatus: FindFixes = (text, { translate }) =>
	[...text.matchAll(skewBeforeStatus), ...text.matchAll(statusBeforeSkew)].map((match): Fix => {
		const start = match.index + match[0].lastIndexOf('403');
		const span = { start, end: start + 3 };
		return {
			title: phrase(translate, 'Change to {0}: BangmodStorage answers {1} with it', code('400'), code('RequestTimeTooSkewed')),
			at: span,
			edits: [{ span, text: '400' }],
		};
	});

/** `error.Code === 'BadDigest'`, with nothing else compared. */
const badDigest = /([\w.?]{1,60}(?:\[['"]\w{1,20}['"]\]){0,3})\s{0,3}(={2,3})\s{0,3}(['"])BadDigest\3/g;

/** A wrong Content-MD5 is InvalidDigest on BangmodStorage, BadDigest elsewhere: a test for one misses the other. */
export const digestCode: FindFixes = (text, { translate, importsS3Sdk }) => {
	if (!importsS3Sdk) return [];
	return [...text.matchAll(badDigest)].flatMap((match): Fix[] => {
		const [whole, left = '', operator = '', quote = ''] = match;
		const around = text.slice(Math.max(0, match.index - 200), match.index + whole.length + 200);
		if (around.includes('InvalidDigest')) return [];
		const span = { start: match.index, end: match.index + whole.length };
		const other = `${left} ${operator} ${quote}InvalidDigest${quote}`;
		// Python has no `===` and no `||`.
		const isPython = operator === '==' && !/[;{}]/.test(text.slice(span.end, span.end + 80).split('\n', 1)[0] ?? '');
		return [
			{
				title: phrase(translate, 'Test for {0} too, which BangmodStorage answers', code('InvalidDigest')),
				at: span,
				edits: [{ span, text: `(${whole} ${isPython ? 'or' : '||'} ${other})` }],
			},
		];
	});
};
