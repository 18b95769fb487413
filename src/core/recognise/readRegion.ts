import type { Certainty, Finding } from '../finding.ts';
import { once } from '../once.ts';
import { withoutAbsorbed } from './absorb.ts';
import { judge } from './judge/judge.ts';
import type { Mention } from './mention.ts';
import { groupReports } from './merge.ts';
import { coresOf, type Region } from './passage/regions.ts';
import { undress } from './passage/undress.ts';
import { shapeMentions } from './readShapes.ts';
import type { Speech } from './sourceCode.ts';
import { type Command, commandAbove, commandsIn } from './stated/command.ts';
import { toFinding } from './toFinding.ts';
import { xmlMentions } from './xml.ts';

/** A region stops being read here: an answer of this length may be cut. No reader looks at more; a scan asks piece by piece and so counts them all. */
export const findingCap = 10_000;
/** A report prints its code three times at most, so that a cut before the reports are made shows in their number as well. */
const mentionCap = 3 * findingCap;

/** What a region says. */
export interface RegionReading {
	/** Without its dress; the mentions' offsets are in it. */
	readonly text: string;
	/** Every mention, and of those the ones that no other one tells better. */
	readonly found: readonly Mention[];
	readonly kept: readonly Mention[];
	/** Of what is a report of S3's. */
	readonly certainties: ReadonlyMap<Mention, Certainty>;
	/** Each report's mentions, in order. */
	readonly reports: readonly (readonly Mention[])[];
	/** Each report as a finding, in the same order. */
	readonly findings: readonly Finding[];
}

/** Reads what belongs together: finds the mentions of codes in it, judges them, and makes reports of them. */
export function readRegion(text: string, region: Region, speech: Speech, knowsS3: boolean): RegionReading {
	const undressed = undress(text, region.stretches);
	const cores = coresOf(undressed.text, region.anchors.map(undressed.undressedOffset));
	const all = [...xmlMentions(undressed.text, mentionCap), ...shapeMentions(undressed.text, cores, mentionCap)];
	const found = withoutOverlaps(all).slice(0, mentionCap);
	const kept = withoutAbsorbed(undressed.text, found, undressed.stretchAt);
	const judged = judge(undressed.text, kept, undressed.stretchAt, speech, knowsS3);
	const certainties = new Map(judged.map(({ mention, certainty }) => [mention, certainty]));
	const reports = groupReports(undressed.text, [...certainties.keys()]).slice(0, findingCap);
	// What is no report of S3's parts reports as well, but for words that might stand for a code and do not.
	const mentions = found.filter((mention) => mention.standsFor === undefined || certainties.has(mention));
	const commands = once(() => commandsIn(undressed.text));
	const above = (offset: number): Command | undefined => commandAbove(commands(), offset, undressed.originalOffset);
	const places = new Map(mentions.map((mention, index) => [mention, index]));
	const findings = reports.map((report) =>
		toFinding(undressed, report, (mention) => certainties.get(mention) ?? 'possible', {
			mentions,
			places,
			commandAbove: above,
		}),
	);
	return { text: undressed.text, found, kept, certainties, reports, findings };
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
