import type { Finding } from '../finding.ts';
import { withoutAbsorbed } from './absorb.ts';
import { once } from '../once.ts';
import { type Command, commandAbove, commandsIn } from './stated/command.ts';
import { judge } from './judge/judge.ts';
import type { Mention } from './mention.ts';
import { groupReports } from './merge.ts';
import { shapeMentions } from './readShapes.ts';
import { coresOf, type Region, regionsOf } from './passage/regions.ts';
import { importsS3Sdk, type Speech, speechOf } from './sourceCode.ts';
import { toFinding } from './toFinding.ts';
import { undress } from './passage/undress.ts';
import { xmlMentions } from './xml.ts';

export { anchors } from './passage/anchors.ts';
export { reachUnits } from './passage/regions.ts';
export { importsS3Sdk } from './sourceCode.ts';

/** What is known of the text's origin; without any of it the text is read as a log. */
export interface RecogniseOptions {
	/** VS Code's language id; in source code a bare identifier is at most `possible`. */
	readonly languageId?: string;
	/** Whether the whole file imports an S3 SDK; computed from the text's head when not given. Matters in source code only. */
	readonly importsS3Sdk?: boolean;
	/** Where `anchors` begin in the text, in order, when somebody has found them already; looked for when not given. */
	readonly anchors?: readonly number[] | undefined;
}

/** `recognise` stops here: an answer of this length may be cut. No reader looks at more; a scan asks piece by piece and so counts them all. */
export const findingCap = 10_000;
/** A report prints its code three times at most, so that a cut before the reports are made shows in their number as well. */
const mentionCap = 3 * findingCap;
/**
 * Finds every S3 error report in `text`, in order of the code's place. Linear in the text's length; never throws; at most `findingCap` findings.
 *
 * A text with none of `anchors` yields no certain or likely finding, and a finding is decided by the text within `reachUnits` of its
 * code, cut at line breaks: windows that overlap by `2 * reachUnits` give together what the whole text gives.
 */
export function recognise(text: string, options: RecogniseOptions = {}): readonly Finding[] {
	const speech = speechOf(options.languageId);
	const knowsS3 = speech === 'code' && (options.importsS3Sdk ?? importsS3Sdk(text));
	const findings: Finding[] = [];
	for (const region of regionsOf(text, options.anchors)) {
		for (const finding of readRegion(text, region, speech, knowsS3)) {
			if (findings.push(finding) >= findingCap) return findings;
		}
	}
	return findings;
}

function readRegion(text: string, region: Region, speech: Speech, knowsS3: boolean): Finding[] {
	const undressed = undress(text, region.stretches);
	const cores = coresOf(undressed.text, region.anchors.map(undressed.undressedOffset));
	const all = [...xmlMentions(undressed.text, mentionCap), ...shapeMentions(undressed.text, cores, mentionCap)];
	const found = withoutOverlaps(all).slice(0, mentionCap);
	const judged = judge(
		undressed.text,
		withoutAbsorbed(undressed.text, found, undressed.stretchAt),
		undressed.stretchAt,
		speech,
		knowsS3,
	);
	const certainties = new Map(judged.map(({ mention, certainty }) => [mention, certainty]));
	const reports = groupReports(undressed.text, [...certainties.keys()]).slice(0, findingCap);
	// What is no report of S3's parts reports as well, but for words that might stand for a code and do not.
	const mentions = found.filter((mention) => mention.standsFor === undefined || certainties.has(mention));
	const commands = once(() => commandsIn(undressed.text));
	const above = (offset: number): Command | undefined => commandAbove(commands(), offset, undressed.originalOffset);
	const places = new Map(mentions.map((mention, index) => [mention, index]));
	return reports
		.map((report) =>
			toFinding(undressed, report, (mention) => certainties.get(mention) ?? 'possible', {
				mentions,
				places,
				commandAbove: above,
			}),
		)
		.toSorted((a, b) => a.span.start - b.span.start);
}

/** Of mentions that share a place the one with more structure stays. */
function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
	const kept: Mention[] = [];
	for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.rank - a.rank)) {
		const last = kept.at(-1);
		if (last === undefined || mention.start >= last.end) kept.push(mention);
		else if (mention.rank > last.rank) kept[kept.length - 1] = mention;
	}
	return kept;
}
