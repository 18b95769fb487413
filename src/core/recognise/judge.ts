import type { Certainty } from '../finding.ts';
import { isBodyless, isKnownCode, isUnmistakable } from './codes.ts';
import { hasForeignMark, hasGrpcStatus, hasS3Clue, isForeignService } from './evidence.ts';
import type { Span } from '../span.ts';
import { beginsEvent, goesOn, lineAround } from './lines.ts';
import type { Mention } from './mention.ts';
import { isS3Operation } from './s3Operations.ts';
import { looksLikeSource, type Speech } from './sourceCode.ts';

export interface Judged {
	readonly mention: Mention;
	readonly certainty: Certainty;
}

/** How sure a mention is, or undefined where it is no report of S3's at all. */
export function judge(text: string, mention: Mention, speech: Speech, knowsS3: boolean): Judged | undefined {
	const span = lineAround(text, mention.start, mention.end, 1500);
	const line = text.slice(span.start, span.end);
	if (isForeign(text, mention, line)) return undefined;
	if (mention.shape === 'xml') return isSource(line, speech) ? possible(mention) : { mention, certainty: 'certain' };
	if (isTalk(text, mention, line, speech)) return possible(mention);
	if (mention.trust === 'sure') return { mention, certainty: 'certain' };
	const near = nearby(text, span);
	const hasClue =
		knowsS3 || hasElementNames(near) || hasS3Clue(isKnownCode(mention.code) ? near : near.replaceAll('aws-sdk', ''));
	if (isUnmistakable(mention.code)) return { mention, certainty: hasClue ? 'certain' : 'likely' };
	if (!hasClue) return isKnownCode(mention.code) ? possible(mention) : undefined;
	return { mention, certainty: 'likely' };
}

/** S3's own element names as labels: beside a code they say S3 in any notation. */
function hasElementNames(near: string): boolean {
	return (
		/["'\s{(,](?:Key|HostId|BucketName|VersionId)["']?\s{0,12}(?::|=>?) /.test(near) &&
		/["'\s{(,]Code["']?\s{0,12}(?::|=>?)/.test(near)
	);
}

/** The code's line, two lines above it, and the lines that go on from it (14 frames are enough to name an SDK). */
function nearby(text: string, line: Span): string {
	const above = text
		.slice(Math.max(0, line.start - 600), line.start)
		.split('\n')
		.slice(-3);
	const below: string[] = [];
	for (const next of text
		.slice(line.end, line.end + 1500)
		.split('\n')
		.slice(1, 15)) {
		if (beginsEvent(next) || !goesOn(next)) break;
		below.push(next);
	}
	return [...above, text.slice(line.start, line.end), ...below].join('\n');
}

function possible(mention: Mention): Judged {
	return { mention, certainty: 'possible' };
}

/** A service or an operation of another system, or the marks of one on the code's own line. */
function isForeign(text: string, mention: Mention, line: string): boolean {
	const service = mention.details.get('Service');
	if (service !== undefined && isForeignService(service)) return true;
	if (mention.row === 'code-label' && isWrapperOf(text, mention)) return true;
	const { operation } = mention.fields;
	if (operation !== undefined && mention.row === 'botocore' && !isS3Operation(operation)) return true;
	const before = text.slice(Math.max(0, mention.start - 600), mention.start);
	const goService = /operation error ([\w ]{1,40}): \w{1,60},(?![^]*operation error )/.exec(before)?.[1];
	if (mention.row === 'go-v2' && goService !== undefined && isForeignService(goService)) return true;
	// An SDK's own layout inside a gRPC message is the SDK's report; a bare code there is the gRPC server's.
	if (mention.rank < 8 && hasGrpcStatus(line)) return true;
	return hasForeignMark(line) || (mention.shape === 'xml' && /x-ms-|\.core\.windows\.net/.test(before));
}

/** `(code=NotFound): NoSuchKey: …`: a library's own word in front of the service's code. */
function isWrapperOf(text: string, { code, end }: Mention): boolean {
	const inner = /^["')\]]{1,3}: ([A-Z]\w{2,79}):/.exec(text.slice(end, end + 90))?.[1];
	return isBodyless(code) && inner !== undefined && isKnownCode(inner);
}

function isSource(line: string, speech: Speech): boolean {
	return speech === 'code' && looksLikeSource(line);
}

/** Talk about a code: source code, a backtick, a test's name, a metric, prose. */
function isTalk(text: string, mention: Mention, line: string, speech: Speech): boolean {
	const before = text.slice(Math.max(0, mention.start - 200), mention.start);
	const after = text.slice(mention.end, mention.end + 200);
	const inLine = before.slice(before.lastIndexOf('\n') + 1);
	if (/`[^`\n]{0,160}$/.test(inLine) && /^[^`\n]{0,160}`/.test(after) && mention.row !== 'botocore') return true;
	if (/\w\{[^{}]{0,160}=\s?"$/.test(inLine) && /^"[,}]/.test(after)) return true;
	if (mention.trust !== 'sure' && testLine.test(line)) return true;
	if (mention.rank <= 5 && /^\s{0,8}(?:[*|] )?[\da-f]{7,40} (?:\([^()\n]{0,80}\) )?[A-Za-z]/.test(line)) return true;
	if (looksLikeSource(line) && (speech === 'code' || (mention.trust !== 'sure' && mention.rank < 8))) return true;
	if (mention.row === 'bare' && (line.match(/[A-Z][A-Za-z]{5,60}/g) ?? []).filter((word) => isKnownCode(word)).length > 1)
		return true;
	if (speech === 'prose') return mention.rank < 6;
	if (speech === 'code') return mention.rank < 5 || (mention.row === 'code-label' && !hasCompanion(text, mention));
	return isProse(inLine, mention);
}

const testLine = /^\s{0,40}(?:✓|√|✕|✔|PASS\b|---? |=== |ok \d|not ok \d|\d+\) )|::test_\w|\bshould (?:return|give|be)\b/;

/** Another property of the same printed object, so that a label with a code is more than an assignment. */
function hasCompanion(text: string, mention: Mention): boolean {
	const around = text.slice(Math.max(0, mention.start - 300), mention.end + 300);
	return /["'\s{(,$](?:message|Message|statusCode|httpStatusCode|[rR]equest_?[iI][dD]|HostId|time|retryable|BucketName|Resource|Key)["']?\s{0,12}(?::|=>?) ?/.test(
		around.replace(/error|err\./g, ''),
	);
}

/** A sentence of plain words up to the code: `we saw AccessDenied: it went away`. */
function isProse(inLine: string, { row, rank }: Mention): boolean {
	return (
		rank <= 5 &&
		row !== 'class-suffix' &&
		/(?:^|[.!?,] )(?:[A-Z]?[a-z']{1,24},? ){2,40}$/.test(inLine) &&
		/\b(?:we|you|I|the|a|an|is|are|was|get|got|saw|see|if|when)\b/i.test(inLine) &&
		!/[Ee]rror|[Ff]ail|[Uu]nable|[Cc]annot/.test(inLine)
	);
}
