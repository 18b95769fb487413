import type { Certainty } from '../finding.ts';
import { isBodyless, isKnownCode, isUnmistakable } from './codes.ts';
import { hasForeignMark, hasGrpcStatus, hasS3Clue, isForeignService } from './evidence.ts';
import type { Span } from '../span.ts';
import { beginsEvent, goesOn, lineAround } from './lines.ts';
import type { Mention } from './mention.ts';
import { once } from '../once.ts';
import { isS3Operation } from './s3Operations.ts';
import { looksLikeSource, type Speech } from './sourceCode.ts';

/** A mention and how sure it is that S3 reports an error there. */
export interface Judged {
	readonly mention: Mention;
	readonly certainty: Certainty;
}

/** Judges the mentions of a text: how sure each is; those that are no report of S3's at all are left out. */
export function judge(text: string, mentions: readonly Mention[], speech: Speech, knowsS3: boolean): Judged[] {
	let line: Line | undefined;
	return mentions.flatMap((mention) => {
		const span = lineAround(text, mention.start, mention.end, lineUnits, windowStep);
		if (line?.span.start !== span.start || line.span.end !== span.end) line = readLine(text, span, knowsS3);
		return judgeOne(text, mention, line, speech) ?? [];
	});
}

/** How much of a long line is looked at to either side of a code. */
const lineUnits = 1_500;
/** In a long line that much is rounded up to this, so that codes that stand close together are judged by the same stretch, which is read once. */
const windowStep = 512;

/** What is asked of a code's line, found out at most once for all codes in it. */
interface Line {
	readonly span: Span;
	readonly text: string;
	readonly hasForeignMark: () => boolean;
	readonly hasGrpcStatus: () => boolean;
	readonly looksLikeSource: () => boolean;
	readonly isTest: () => boolean;
	readonly knownWords: () => number;
	/** Whether something near says S3; of `aws-sdk` alone a name that S3 does not know is not S3's. */
	readonly hasClue: () => boolean;
	readonly hasClueBesidesSdk: () => boolean;
}

function readLine(text: string, span: Span, knowsS3: boolean): Line {
	const line = text.slice(span.start, span.end);
	const near = once(() => nearby(text, span));
	const hasNames = once(() => knowsS3 || hasElementNames(near()));
	return {
		span,
		text: line,
		hasForeignMark: once(() => hasForeignMark(line)),
		hasGrpcStatus: once(() => hasGrpcStatus(line)),
		looksLikeSource: once(() => looksLikeSource(line)),
		isTest: once(() => testLine.test(line)),
		knownWords: once(() => (line.match(/[A-Z][A-Za-z]{5,60}/g) ?? []).filter((word) => isKnownCode(word)).length),
		hasClue: once(() => hasNames() || hasS3Clue(near())),
		hasClueBesidesSdk: once(() => hasNames() || hasS3Clue(near().replaceAll('aws-sdk', ''))),
	};
}

function judgeOne(text: string, mention: Mention, line: Line, speech: Speech): Judged | undefined {
	if (isForeign(text, mention, line)) return undefined;
	if (mention.shape === 'xml')
		return speech === 'code' && line.looksLikeSource() ? possible(mention) : { mention, certainty: 'certain' };
	if (mention.trust === 'hint') return speech === 'log' && isHint(mention, line) ? possible(mention) : undefined;
	if (isTalk(text, mention, line, speech)) return possible(mention);
	if (mention.trust === 'sure') return { mention, certainty: 'certain' };
	const hasClue = isKnownCode(mention.code) ? line.hasClue() : line.hasClueBesidesSdk();
	if (isUnmistakable(mention.code)) return { mention, certainty: hasClue ? 'certain' : 'likely' };
	if (!hasClue) return isKnownCode(mention.code) ? possible(mention) : undefined;
	return { mention, certainty: 'likely' };
}

/** A message that stands alone is a report's where something fails in that line; `Access Denied` only where the line says S3 as well. */
function isHint({ row, code }: Mention, { text }: Line): boolean {
	if (row !== 'message-alone') return true;
	return (isUnmistakable(code) && /[Ee]rror|ERR|[Ff]ail|[Uu]nable|[Cc]annot|[Ff]atal/.test(text)) || hasS3Clue(text);
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
function isForeign(text: string, mention: Mention, line: Line): boolean {
	const service = mention.details.get('Service');
	if (service !== undefined && isForeignService(service)) return true;
	if (mention.row === 'code-label' && isWrapperOf(text, mention)) return true;
	const { operation } = mention.fields;
	if (operation !== undefined && mention.row === 'botocore' && !isS3Operation(operation)) return true;
	const before = text.slice(Math.max(0, mention.start - 600), mention.start);
	const goService = /operation error ([\w ]{1,40}): \w{1,60},(?![^]{0,600}operation error )/.exec(before)?.[1];
	if (mention.row === 'go-v2' && goService !== undefined && isForeignService(goService)) return true;
	// An SDK's own layout inside a gRPC message is the SDK's report; a bare code there is the gRPC server's.
	if (mention.rank < 8 && line.hasGrpcStatus()) return true;
	return line.hasForeignMark() || (mention.shape === 'xml' && /x-ms-|\.core\.windows\.net/.test(before));
}

/** `(code=NotFound): NoSuchKey: …`: a library's own word in front of the service's code. */
function isWrapperOf(text: string, { code, end }: Mention): boolean {
	const inner = /^["')\]]{1,3}: ([A-Z]\w{2,79}):/.exec(text.slice(end, end + 90))?.[1];
	return isBodyless(code) && inner !== undefined && isKnownCode(inner);
}

/** Talk about a code: source code, a backtick, a test's name, a metric, prose. */
function isTalk(text: string, mention: Mention, line: Line, speech: Speech): boolean {
	const before = text.slice(Math.max(0, mention.start - 200), mention.start);
	const after = text.slice(mention.end, mention.end + 200);
	const inLine = before.slice(before.lastIndexOf('\n') + 1);
	if (/`[^`\n]{0,160}$/.test(inLine) && /^[^`\n]{0,160}`/.test(after) && mention.row !== 'botocore') return true;
	if (/\w\{[^{}]{0,160}=\s?"$/.test(inLine) && /^"[,}]/.test(after)) return true;
	if (mention.trust !== 'sure' && line.isTest()) return true;
	if (instruction.test(inLine)) return true;
	if (mention.rank <= 5 && /^\s{0,8}(?:[*|] )?[\da-f]{7,40} (?:\([^()\n]{0,80}\) )?[A-Za-z]/.test(line.text)) return true;
	if (line.looksLikeSource() && (speech === 'code' || (mention.trust !== 'sure' && mention.rank < 8))) return true;
	if (mention.row === 'bare' && line.knownWords() > 1) return true;
	if (speech === 'prose') return mention.rank < 6;
	if (speech === 'code') return mention.rank < 5 || (mention.row === 'code-label' && !hasCompanion(text, mention));
	return isProse(inLine, mention);
}

/** What a list of changes says of a code: `treat NoSuchBucket as fatal`. */
const instruction =
	/(?:^|[:;,-] )(?:fix|add|handle|treat|map|retry|ignore|support|rename|document|avoid|allow)(?: [a-z]{1,12}){0,2} $/i;

const testLine = /^\s{0,40}(?:✓|√|✕|✔|PASS\b|---? |=== |ok \d|not ok \d|\d{1,6}\) )|::test_\w|\bshould (?:return|give|be)\b/;

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
		/(?:^|[.!?,] )(?:(?:[A-Z]?[a-z']{1,24}|A|I),? ){2,40}$/.test(inLine) &&
		/\b(?:we|you|I|the|a|an|is|are|was|get|got|saw|see|if|when)\b/i.test(inLine) &&
		!/[Ee]rror|[Ff]ail|[Uu]nable|[Cc]annot/.test(inLine)
	);
}
