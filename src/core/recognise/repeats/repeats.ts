import type { Finding } from '../../finding.ts';
import { findAnchors } from '../passage/findAnchors.ts';
import { findingCap, recognise } from '../recognise.ts';
import { type Block, blocksOf } from './blocks.ts';
import { findingAt } from './findingTemplate.ts';
import { type Given, mayJoin } from './joins.ts';
import { createLineTable } from './lineTable.ts';
import { areApart } from './neighbours.ts';

/** Recognises texts of logs one after the other; of what has the same words as before, it says what it said then of other values. */
export type RecogniseRepeats = (text: string, anchors?: readonly number[]) => readonly Finding[];

/** Fewer errors, or errors farther apart, are not looked up: each line around them would have to be. */
const fewestAnchors = 8;
const mostUnitsApart = 2_048;

/**
 * As far as a report's words may bear on another report: mentions of one stand 7,200 units apart at most (`merge.ts`), a command 4,096 before its
 * output, a request's lines as far before its answer.
 */
const reach = 7_400;

/**
 * To learn a kind of block costs as much as reading some six; so many may be learnt at once, and one more for so many blocks that were known. A text
 * without repeats is then read as if there were no table.
 */
const mostCredit = 512;
const knownForOne = 8;

/** A recogniser of logs with an empty table; gives what `recognise` gives, which reads what is not known. */
export function createRepeats(read: RecogniseRepeats = readLog): RecogniseRepeats {
	const table = createLineTable();
	let credit = mostCredit;
	return (text, given) => {
		const anchors = given ?? findAnchors(text);
		const isDense = anchors.length >= fewestAnchors && text.length <= anchors.length * mostUnitsApart;
		if (!isDense || credit < 0) {
			if (isDense) credit += knownForOne;
			return read(text, anchors);
		}
		const onLearn = (): void => {
			credit--;
		};
		const blocks = blocksOf(text, anchors, table, onLearn);
		credit = Math.min(mostCredit, credit + blocks.length / knownForOne);
		const { given: reports, isUnsure } = knownReports(text, anchors, blocks, onLearn);
		const zones = zonesOf(blocks, isUnsure);
		const findings = zones.length === 0 ? reports.map(({ finding }) => finding) : readZones(text, anchors, zones, reports, read);
		return findings.slice(0, findingCap);
	};
}

function readLog(text: string, anchors?: readonly number[]): readonly Finding[] {
	return recognise(text, { anchors });
}

/** What the table gives, in order; and of which blocks that is not sure. */
function knownReports(
	text: string,
	anchors: readonly number[],
	blocks: readonly Block[],
	onLearn: () => void,
): { given: readonly Given[]; isUnsure: Uint8Array } {
	const given: Given[] = [];
	const isUnsure = new Uint8Array(blocks.length);
	for (const [index, block] of blocks.entries()) {
		const reports = block.template?.reports;
		const before = blocks[index - 1];
		if (reports === undefined) isUnsure[index] = 1;
		else if (before !== undefined && !areApart(text, anchors, before, block, onLearn)) isUnsure.fill(1, index - 1, index + 1);
		for (const report of reports ?? []) {
			const next: Given = { finding: findingAt(report, text, block.start), report, block: index, template: block.template };
			const open = given.slice(-openGroups);
			for (const [place, other] of open.entries()) {
				if (!mayJoin(other, next, place === open.length - 1)) continue;
				isUnsure[other.block] = 1;
				isUnsure[index] = 1;
			}
			given.push(next);
		}
	}
	return { given, isUnsure };
}

/** Reports that may be open side by side (`merge.ts`). */
const openGroups = 4;

/** A stretch of whole blocks that is read where it stands. */
interface Zone {
	readonly start: number;
	readonly end: number;
}

/** What lies within reach of a block that is to be read. */
function zonesOf(blocks: readonly Block[], isUnsure: Uint8Array): Zone[] {
	const zones: { start: number; end: number }[] = [];
	for (const [index, { start, end }] of blocks.entries()) {
		if (isUnsure[index] === 0) continue;
		const last = zones.at(-1);
		// As far again is read with it, so that zones this close would be read twice.
		if (last !== undefined && start - reach <= last.end + 2 * reach) last.end = end + reach;
		else zones.push({ start: start - reach, end: end + reach });
	}
	return zones;
}

function readZones(
	text: string,
	anchors: readonly number[],
	zones: readonly Zone[],
	given: readonly Given[],
	read: RecogniseRepeats,
): readonly Finding[] {
	const findings: Finding[] = [];
	let next = 0;
	const giveUpTo = (end: number): void => {
		for (; next < given.length && (given[next]?.finding.span.start ?? 0) < end; next++) {
			const finding = given[next]?.finding;
			if (finding !== undefined) findings.push(finding);
		}
	};
	for (const zone of zones) {
		giveUpTo(zone.start);
		const from = lineStart(text, zone.start - reach);
		const to = lineStart(text, zone.end + reach);
		const own = anchors.filter((anchor) => anchor >= from && anchor < to).map((anchor) => anchor - from);
		for (const finding of read(text.slice(from, to), own)) {
			const moved = movedBy(finding, from);
			if (moved.span.start >= zone.start && moved.span.start < zone.end) findings.push(moved);
		}
		while (next < given.length && (given[next]?.finding.span.start ?? 0) < zone.end) next++;
	}
	giveUpTo(Infinity);
	return findings;
}

function lineStart(text: string, offset: number): number {
	if (offset <= 0) return 0;
	const lineBreak = text.indexOf('\n', offset - 1);
	return lineBreak < 0 ? text.length : lineBreak + 1;
}

function movedBy(finding: Finding, by: number): Finding {
	const moved = ({ start, end }: Finding['span']): Finding['span'] => ({ start: start + by, end: end + by });
	return { ...finding, span: moved(finding.span), extent: moved(finding.extent), alsoAt: finding.alsoAt.map(moved) };
}
