import type { Finding } from '../finding.ts';
import { isCodeShaped, isKnownCode, isUnmistakable } from './codes.ts';

/**
 * The word at `offset` of `line` as a finding of its own, when it is a code of the catalogue that `recognise` saw no report around: a branch
 * in a program, a list in a document. Never certain; a hover answers for it, nothing marks it. Offsets count from the line's start.
 */
export function bareCodeAt(line: string, offset: number, importsS3Sdk: boolean): Finding | undefined {
	const span = { start: wordStart(line, offset), end: wordEnd(line, offset) };
	const code = line.slice(span.start, span.end);
	// `Busy` and `Locked` are codes, but alone they are plain English.
	if (!isKnownCode(code) || !isCodeShaped(code)) return undefined;
	const certainty = importsS3Sdk && isUnmistakable(code) ? 'likely' : 'possible';
	return { code, span, extent: span, alsoAt: [], shape: 'bare', certainty, fields: {}, details: new Map() };
}

/** No code is longer; a longer word is none. */
const longestCode = 80;

function wordStart(line: string, offset: number): number {
	let start = offset;
	while (start > 0 && offset - start < longestCode && isWordCharacter(line, start - 1)) start--;
	return start;
}

function wordEnd(line: string, offset: number): number {
	let end = offset;
	while (end < line.length && end - offset < longestCode && isWordCharacter(line, end)) end++;
	return end;
}

function isWordCharacter(line: string, index: number): boolean {
	return /\w/.test(line.charAt(index));
}
