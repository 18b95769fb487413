import { editDistance } from '../catalog/editDistance.ts';
import { isUnmistakable } from '../recognise/codes.ts';
import { code, phrase } from '../richText.ts';
import type { FindFixes } from './fix.ts';

/** A quoted name of a code's shape. */
const quotedName = /(["'`])([A-Z][A-Za-z]{5,60})\1/g;

/** UTF-16 units of a line read on either side of the name. */
const beside = 160;

/** The words that hold an error's code: `error.name`, `e.Code`, `getErrorCode()`, `err`. */
const codeHolder = /code|name|err/i;

/** What stands right before a name that is compared: `=== `, `case `, `equals(`, the first or a later item of `in (…)` or `[…]`. */
const compareBefore =
	/(?:[=!]==?|\bcase|\bwhen|\bequals(?:IgnoreCase)?\(|Some\(|\b(?:in|of)|(?:\bin|\bof|\[|[=(,]|\bcase|\bwhen) ?[[({]?(?:\s?["'`][A-Za-z0-9]{1,60}["'`],){1,20})\s{0,4}[[({]{0,2}$/;

/** What stands right behind a name that is compared: `.equals(e.errorCode())`, ` === error.name`, `].includes(code)`. */
const compareBehind =
	/^(?:\.equals(?:IgnoreCase)?\(|\s{0,4}[=!]==?\s{0,4}[\w(]|(?:,\s?["'`][A-Za-z0-9]{1,60}["'`]){0,20}[\])]\.(?:includes|contains|has)\()/;

/** A `switch`, `match` or `case` that stands above its branches, at most so many UTF-16 units away. */
const branchUnits = 2000;

/** A code that no server sends, because it is spelled wrong: the comparison is never true. */
export const misspeltCodes: FindFixes = (text, { translate, usesS3Sdk, nearest, isCode }) => {
	if (!usesS3Sdk) return [];
	return [...text.matchAll(quotedName)].flatMap((match) => {
		const [, , name = ''] = match;
		if (isCode(name) || !isCompared(text, match.index, match.index + match[0].length)) return [];
		// A word that other systems use as well, as `InvalidURI`, is one slip away from words that they use: only its case may be wrong.
		const slips = (near: string) => editDistance(near.toLowerCase(), name.toLowerCase(), 2);
		const right = nearest(name).find((near) => slips(near) <= (isUnmistakable(near) ? mostSlips(near) : 0));
		if (right === undefined) return [];
		const span = { start: match.index + 1, end: match.index + 1 + name.length };
		return [{ title: phrase(translate, 'Change to {0}', code(right)), at: span, edits: [{ span, text: right }] }];
	});
};

/** `NoSuchVersion` is two slips from `NoSuchPerson`, which is no misspelling of it: only in long names two letters may be wrong. */
function mostSlips(name: string): number {
	return name.length < 16 ? 1 : 2;
}

/** Whether the quoted name is compared with what holds an error's code. */
function isCompared(text: string, start: number, end: number): boolean {
	const [before = ''] = text
		.slice(Math.max(0, start - beside), start)
		.split('\n')
		.slice(-1);
	const [behind = ''] = text.slice(end, end + beside).split('\n', 1);
	if (compareBehind.test(behind)) return codeHolder.test(behind) || codeHolder.test(before);
	if (!compareBefore.test(before)) return false;
	if (codeHolder.test(before)) return true;
	return /^\s{0,200}(?:case|when)\b/.test(before) && codeHolder.test(branchHead(text, start));
}

/** The line of the nearest `switch`, `match` or `case` above. */
function branchHead(text: string, at: number): string {
	const above = text.slice(Math.max(0, at - branchUnits), at);
	const heads = [
		...above.matchAll(/(?:\bswitch\b|^[ \t]{0,60}match\b|(?:^|= )[ \t]{0,60}case(?= [a-z@])|\bwhen ?(?=\())[^\n]{0,160}/gm),
	];
	return heads.at(-1)?.[0] ?? '';
}
