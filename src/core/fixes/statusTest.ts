import { code, phrase } from '../richText.ts';
import { firstMatches } from './firstMatches.ts';
import type { FindFixes, Fix } from './fix.ts';

/** A code in quotes that is compared, and in the same condition, joined by "and", a status that is: in either order. */
const codeAndStatus =
	/(["'`])([A-Z][A-Za-z]{5,60})\1\)?\s{0,4}(?:&&|\band\b)\s{0,4}[^\n&|;]{0,80}?status[\w.()[\]'"]{0,40}\s{0,3}={2,3}\s{0,3}(\d{3})\b/gi;
const statusAndCode =
	/status[\w.()[\]'"]{0,40}\s{0,3}={2,3}\s{0,3}(\d{3})\s{0,4}(?:&&|\band\b)\s{0,4}[^\n&|;]{0,80}?(["'`])([A-Z][A-Za-z]{5,60})\2/gi;

/** BangmodStorage documents one status for most codes, and not always the one of others: a test for both then never holds. */
export const statusTests: FindFixes = (text, { translate, usesS3Sdk, statusesOf }) => {
	if (!usesS3Sdk) return [];
	const tests = [
		...firstMatches(text, codeAndStatus).map((match) => ({ match, name: match[2] ?? '', status: match[3] ?? '' })),
		...firstMatches(text, statusAndCode).map((match) => ({ match, name: match[3] ?? '', status: match[1] ?? '' })),
	];
	return tests.flatMap(({ match, name, status }): Fix[] => {
		// Of two statuses, which one is meant is a guess.
		const [right, ...others] = statusesOf(name);
		if (right === undefined || others.length > 0 || status === right.toString()) return [];
		const at = match[2] === name ? match[0].length - status.length : match[0].search(/={2,3}\s{0,3}\d{3}/);
		const start = match.index + match[0].indexOf(status, at);
		const span = { start, end: start + status.length };
		return [
			{
				title: phrase(translate, 'Change to {0}: BangmodStorage answers {1} with it', code(right.toString()), code(name)),
				at: span,
				edits: [{ span, text: right.toString() }],
			},
		];
	});
};
