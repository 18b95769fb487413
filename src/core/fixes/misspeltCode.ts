import { code, phrase } from '../richText.ts';
import type { FindFixes } from './fix.ts';

/** A quoted name that is compared with something: `=== 'NoSuchkey'`, `case "NoSuchkey"`, `.equals("NoSuchkey")`, `in ('NoSuchkey'`. */
const comparedName = /(?:[=!]=|\bcase|\bwhen|\bequals(?:IgnoreCase)?\(|\bin \[?\(?)\s{0,4}(["'`])([A-Z][A-Za-z]{5,60})\1/g;

/** Only beside the words that hold an error's code; other strings may be anything. */
const codeHolder = /code|name|err/i;

/** A code that no server sends, because it is spelled wrong: the comparison is never true. */
export const misspeltCodes: FindFixes = (text, { translate, importsS3Sdk, nearest, isCode }) => {
	if (!importsS3Sdk) return [];
	return [...text.matchAll(comparedName)].flatMap((match) => {
		const [whole, , name = ''] = match;
		const lineStart = text.lastIndexOf('\n', match.index) + 1;
		const [right] = isCode(name) ? [] : nearest(name);
		if (right === undefined || !codeHolder.test(text.slice(Math.max(lineStart, match.index - 200), match.index))) return [];
		const start = match.index + whole.length - name.length - 1;
		const span = { start, end: start + name.length };
		return [{ title: phrase(translate, 'Change to {0}', code(right)), at: span, edits: [{ span, text: right }] }];
	});
};
