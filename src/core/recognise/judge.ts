import type { Certainty } from '../finding.ts';
import { isBodyless, isKnownCode, isUnmistakable } from './codes.ts';
import { hasForeignMark, hasS3Clue, isForeignService } from './evidence.ts';
import { lineAround } from './lines.ts';
import type { Mention } from './mention.ts';
import { isS3Operation } from './s3Operations.ts';
import { looksLikeSource, type Speech } from './sourceCode.ts';

export interface Judged {
	readonly mention: Mention;
	readonly certainty: Certainty;
}

/** How far a clue may stand from the code: a handful of lines. */
const clueReach = 700;

/** How sure a mention is, or undefined where it is no report of S3's at all. */
export function judge(text: string, mention: Mention, speech: Speech, knowsS3: boolean): Judged | undefined {
	const span = lineAround(text, mention.start, mention.end, 1500);
	const line = text.slice(span.start, span.end);
	const near = text.slice(Math.max(0, mention.start - clueReach), mention.end + clueReach);
	if (isForeign(text, mention, line)) return undefined;
	if (mention.shape === 'xml')
		return isQuotedSource(line, speech) && mention.fields.requestId === undefined
			? possible(mention)
			: { mention, certainty: 'certain' };
	if (isTalk(text, mention, line, speech)) return possible(mention);
	if (mention.trust === 'sure') return { mention, certainty: 'certain' };
	const hasClue = hasS3Clue(near) || knowsS3;
	if (isUnmistakable(mention.code)) return { mention, certainty: hasClue ? 'certain' : 'likely' };
	if (!hasClue) return isKnownCode(mention.code) ? possible(mention) : undefined;
	if (isBodyless(mention.code) && mention.rank < 6) return possible(mention);
	return { mention, certainty: 'likely' };
}

function possible(mention: Mention): Judged {
	return { mention, certainty: 'possible' };
}

/** A service or an operation of another system, or the marks of one on the code's own line. */
function isForeign(text: string, mention: Mention, line: string): boolean {
	const service = mention.details.get('Service');
	if (service !== undefined && isForeignService(service)) return true;
	const { operation } = mention.fields;
	if (operation !== undefined && mention.row === 'botocore' && !isS3Operation(operation))
		return !isUnmistakable(mention.code) || /^(?:Get|Assume)\w*(?:Identity|Role|Token)/.test(operation);
	const before = text.slice(Math.max(0, mention.start - 600), mention.start);
	const goService = /operation error ([\w ]{1,40}): \w{1,60},(?![^]*operation error )/.exec(before)?.[1];
	if (mention.row === 'go-v2' && goService !== undefined && isForeignService(goService)) return true;
	return hasForeignMark(line) || (mention.shape === 'xml' && /x-ms-|\.core\.windows\.net/.test(before));
}

function isQuotedSource(line: string, speech: Speech): boolean {
	return speech === 'code' && looksLikeSource(line);
}

/** Talk about a code: source code, a backtick, a list of codes, a comparison, a query, a metric. */
function isTalk(text: string, mention: Mention, line: string, speech: Speech): boolean {
	const before = text.slice(Math.max(0, mention.start - 200), mention.start);
	const after = text.slice(mention.end, mention.end + 200);
	const inLine = before.slice(before.lastIndexOf('\n') + 1);
	if (/`[^`\n]{0,160}$/.test(inLine) && /^[^`\n]{0,160}`/.test(after) && mention.row !== 'botocore') return true;
	if (/\w\{[^{}]{0,160}$/.test(inLine) && /^"[,}]/.test(after) && /=\s?"$/.test(inLine)) return true;
	if (looksLikeSource(line) && mention.trust !== 'sure') return true;
	if (looksLikeSource(line) && speech === 'code') return true;
	if (speech === 'prose' && mention.rank < 6) return true;
	return speech === 'code' && mention.rank < 5;
}
