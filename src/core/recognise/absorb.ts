import type { Span } from '../span.ts';
import type { Mention } from './mention.ts';
import { momentOf } from './moment.ts';
import { beginsEvent, beginsRecord, goesOn } from './passage/lines.ts';

/** As far as a message, a status or a page may stand from the code of its own report. */
const reach = 600;
/** Between a transcript's status line and the body there are headers. */
const transcriptReach = 4_096;
const lineUnits = 1_500;

/**
 * Leaves out what stands for a code where the code itself is printed: its message, its status, the line that a server's log has of it. Of several
 * stand-ins side by side the one with the most structure stays. `stretchAt` gives what stood together with an offset before the text was made.
 */
export function withoutAbsorbed(
	text: string,
	mentions: readonly Mention[],
	stretchAt: (offset: number) => Span,
): readonly Mention[] {
	if (mentions.every(({ standsFor }) => standsFor === undefined)) return mentions;
	const kept: Mention[] = [];
	for (const [index, mention] of mentions.entries()) {
		if (mention.standsFor === undefined) kept.push(mention);
		else if (!neighbours(mentions, index, stretchAt(mention.start)).some((other) => isOf(text, mention, other)))
			kept.push(mention);
	}
	return kept;
}

/** More neighbours than these stand in one line only where a text repeats itself. */
const mostNeighbours = 8;

function neighbours(mentions: readonly Mention[], index: number, { start, end }: Span): readonly Mention[] {
	const around = [
		...mentions.slice(Math.max(0, index - mostNeighbours), index),
		...mentions.slice(index + 1, index + 1 + mostNeighbours),
	];
	return around.filter((mention) => mention.start >= start && mention.end <= end);
}

/** Whether a stand-in tells of the failure that another mention tells better. */
function isOf(text: string, standIn: Mention, other: Mention): boolean {
	if (!isBetter(other, standIn)) return false;
	const [first, second] = other.start < standIn.start ? [other, standIn] : [standIn, other];
	if (second.start - first.end > transcriptReach) return false;
	const between = text.slice(first.end, second.start);
	if (!between.includes('\n')) return true;
	if (disagree(standIn, other)) return false;
	if (standIn.isTranscript === true && standIn === first) return !/HTTP\/\d/.test(between);
	const lines = between.split('\n').slice(1);
	const goOn = lines.every((line, index) => (index === lines.length - 1 && line === '') || (goesOn(line) && !beginsEvent(line)));
	if (other.unit === 'record' && other.row === standIn.row) return false;
	// A line that says of itself that something failed tells of a failure of its own.
	if (other.standsFor !== undefined && (other.row === standIn.row || lines.length > 1 || isOwnSentence(text, second))) {
		return goOn || (other.row !== standIn.row && standIn.standsFor === 'failure' && isOneMoment(text, first, second));
	}
	if (standIn.standsFor === 'failure' && lines.some(beginsRecord)) return lines.length === 1 && isOneMoment(text, first, second);
	return between.length <= reach || goOn;
}

const failing = /[Ee]rror|ERR|[Ff]ail|[Uu]nable|[Cc]annot|[Ff]atal|[Ee]xception/;

function isOwnSentence(text: string, { start }: Mention): boolean {
	const before = text.slice(Math.max(0, start - lineUnits), start);
	return failing.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Records with one time, side by side: a client's parts tell of one failure, each in its own words. */
function isOneMoment(text: string, first: Mention, second: Mention): boolean {
	const [one, two] = [first, second].map((mention) => momentOf(text, mention, 64));
	return one !== undefined && one === two;
}

/** A printed code says more than any stand-in; of two of those the one with the higher rank, and of equals the first. */
function isBetter(other: Mention, standIn: Mention): boolean {
	if (other.standsFor === undefined) return true;
	return other.rank > standIn.rank || (other.rank === standIn.rank && other.start < standIn.start);
}

function disagree(a: Mention, b: Mention): boolean {
	const [one, two] = [a.fields.status, b.fields.status];
	return one !== undefined && two !== undefined && one !== two;
}
