import type { Certainty } from '../../finding.ts';
import type { Span } from '../../span.ts';
import { isKnownCode, isUnmistakable } from '../codes.ts';
import type { Mention } from '../mention.ts';
import { lineAround } from '../passage/lines.ts';
import type { Speech } from '../sourceCode.ts';
import { foreignEvidence } from './foreignEvidence.ts';
import { judgeStandIn } from './judgeStandIn.ts';
import { type Line, readLine } from './line.ts';
import { placeOf } from './place.ts';
import { saysStockSentence } from '../ownMessages.ts';
import { talkEvidence } from './talkEvidence.ts';

/** A mention and how sure it is that S3 reports an error there. */
export interface Judged {
	readonly mention: Mention;
	readonly certainty: Certainty;
}

/**
 * Judges the mentions of a text, in order: how sure each is; those that are no report of S3's at all are left out. `stretchAt` gives what stood
 * together with an offset before the text was made.
 */
export function judge(
	text: string,
	mentions: readonly Mention[],
	stretchAt: (offset: number) => Span,
	speech: Speech,
	knowsS3: boolean,
): Judged[] {
	let line: Line | undefined;
	return mentions.flatMap((mention) => {
		const span = lineAround(text, mention.start, mention.end, lineUnits, windowStep);
		if (line?.span.start !== span.start || line.span.end !== span.end)
			line = readLine(text, span, stretchAt(mention.start), knowsS3);
		const certainty = certaintyOf(text, mention, line, speech);
		return certainty === undefined ? [] : [{ mention, certainty }];
	});
}

/** How much of a long line is looked at to either side of a code. */
const lineUnits = 1_500;
/** In a long line that much is rounded up to this, so that codes that stand close together are judged by the same stretch, which is read once. */
const windowStep = 512;

/** First whose error it is, then whether it is one or talk of one, then how much speaks for S3. */
function certaintyOf(text: string, mention: Mention, line: Line, speech: Speech): Certainty | undefined {
	const place = placeOf(mention, line, speech);
	if (foreignEvidence.some(({ holds }) => holds(place))) return undefined;
	if (mention.unit === 'body') return speech === 'code' && line.looksLikeSource() ? 'possible' : 'certain';
	if (mention.standsFor !== undefined) {
		if (line.looksLikeSource() && speech !== 'log') return undefined;
		if (talkEvidence.some(({ ofWords, holds }) => ofWords === true && holds(place))) return 'possible';
		const around = (): string => line.stretch(mention.start - lineUnits, mention.end + lineUnits);
		const words = text.slice(mention.start, mention.end);
		return judgeStandIn({
			mention,
			words,
			line: line.text,
			rest: line.text.replace(words, ''),
			near: line.near,
			entry: line.entry,
			around,
			speech,
		});
	}
	if (talkEvidence.some(({ holds }) => holds(place)) && !isStated(mention, line, place.after)) return 'possible';
	if (mention.trust === 'sure') return 'certain';
	const hasClue =
		(isKnownCode(mention.code) ? line.hasClue() : line.hasClueBesidesSdk()) || saysStockSentence(mention.code, place.after);
	if (isUnmistakable(mention.code)) return hasClue ? 'certain' : 'likely';
	if (!hasClue) return isKnownCode(mention.code) ? 'possible' : undefined;
	return 'likely';
}

/** A code with the sentence that S3 sends with it right behind, in a line that is no program's: in whatever file it stands. */
function isStated({ code, rank }: Mention, line: Line, after: string): boolean {
	return (
		rank > 3 &&
		!line.looksLikeSource() &&
		!line.isTest() &&
		!line.isInTable() &&
		saysStockSentence(code, after.split('\n', 1)[0] ?? '')
	);
}
