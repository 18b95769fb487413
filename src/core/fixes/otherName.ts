import { code, phrase } from '../richText.ts';
import { firstMatches } from './firstMatches.ts';
import type { FindFixes, Fix } from './fix.ts';

/** Codes of other services, and the one that BangmodStorage answers in the same case. */
const otherNames: Readonly<Record<string, string>> = {
	// A wrong Content-MD5.
	BadDigest: 'InvalidDigest',
	// A suspended account.
	UserSuspended: 'RequestNotAuthorized',
};

/** `error.Code === 'BadDigest'`, `code == "BadDigest"`, `errorCode().equals("BadDigest")`; the whole comparison, without what it is part of. */
const comparison =
	/(?<![\w.$?)\]])([\w$][\w.$?]{0,80}(?:\(\)|\[['"]\w{1,20}['"]\]|\.[\w$?]{1,60}){0,6})(\s{0,3}={2,3}\s{0,3}|\.equals\()(['"])(BadDigest|UserSuspended)\3(\)?)/g;

/** `case "BadDigest":`, `when 'BadDigest'` with no other name beside it. */
const branch = /^([ \t]{0,80})(case|when) (['"])(BadDigest|UserSuspended)\3( ?:| then\b|[ \t]{0,8}\r?$)/gm;

/** UTF-16 units around a test in which the other name may stand already. */
const nearUnits = 400;

/** Languages whose `case` takes several names, and what parts them; in the others each has a `case` of its own. */
const separators: Readonly<Record<string, string>> = { go: ', ', ruby: ', ', python: ' | ', java: ', ', kotlin: ', ' };

/** BangmodStorage answers another code than others do: a test for one misses the other. */
export const otherNameTests: FindFixes = (text, { translate, usesS3Sdk, languageId }) => {
	if (!usesS3Sdk) return [];
	const or = languageId === 'python' ? 'or' : '||';
	const inConditions = firstMatches(text, comparison).map((match) => {
		const [whole, left = '', operator = '', quote = '', name = ''] = match;
		const isCall = operator === '.equals(';
		const end = match.index + (isCall || match[5] === '' ? whole.length : whole.length - 1);
		const written = text.slice(match.index, end);
		const other = `${left}${operator}${quote}${otherNames[name]}${quote}${isCall ? ')' : ''}`;
		return { name, start: match.index, end, put: `(${written} ${or} ${other})` };
	});
	const inBranches = firstMatches(text, branch).map((match) => {
		const [, indent = '', word = '', quote = '', name = ''] = match;
		const [start, other] = [match.index + indent.length, `${quote}${otherNames[name]}${quote}`];
		const end = start + word.length + name.length + 3;
		const separator = separators[languageId];
		const put = separator === undefined ? `${word} ${other}:\n${indent}` : '';
		return { name, start, end, put: `${put}${text.slice(start, end)}${separator === undefined ? '' : `${separator}${other}`}` };
	});
	return [...inConditions, ...inBranches].flatMap(({ name, start, end, put }): Fix[] => {
		const other = otherNames[name] ?? '';
		if (text.slice(Math.max(0, start - nearUnits), end + nearUnits).includes(other)) return [];
		const span = { start, end };
		const title = phrase(translate, 'Test for {0} too, which BangmodStorage answers', code(other));
		return [{ title, at: span, edits: [{ span, text: put }] }];
	});
};
