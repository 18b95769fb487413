import { beginsRecord } from './passage/lines.ts';
import type { Mention } from './mention.ts';

/** As far as a message, a status or a page may stand from the code of its own report. */
const reach = 600;
/** Between a transcript's status line and the body there are headers. */
const transcriptReach = 4_096;

/**
 * Leaves out what stands for a code where the code itself is printed: its message, its status, the line that a server's log has of it. Of several
 * stand-ins side by side the one with the most structure stays.
 */
export function withoutAbsorbed(text: string, mentions: readonly Mention[]): readonly Mention[] {
	if (mentions.every(({ standsFor }) => standsFor === undefined)) return mentions;
	const kept: Mention[] = [];
	for (const [index, mention] of mentions.entries()) {
		if (mention.standsFor === undefined) kept.push(mention);
		else if (!neighbours(mentions, index).some((other) => isOf(text, mention, other))) kept.push(mention);
	}
	return kept;
}

/** More neighbours than these stand in one line only where a text repeats itself. */
const mostNeighbours = 8;

function neighbours(mentions: readonly Mention[], index: number): readonly Mention[] {
	return [
		...mentions.slice(Math.max(0, index - mostNeighbours), index),
		...mentions.slice(index + 1, index + 1 + mostNeighbours),
	];
}

/** Whether a stand-in tells of the failure that another mention tells better. */
function isOf(text: string, standIn: Mention, other: Mention): boolean {
	if (!isBetter(other, standIn)) return false;
	const [first, second] = other.start < standIn.start ? [other, standIn] : [standIn, other];
	const between = text.slice(first.end, second.start);
	if (disagree(standIn, other)) return false;
	if (!between.includes('\n')) return between.length <= transcriptReach;
	const isStatusLine = standIn.standsFor === 'status' && standIn.shape !== 'access-log' && standIn === first;
	if (isStatusLine && between.length <= transcriptReach) return !/HTTP\/\d/.test(between);
	if (between.length > reach) return false;
	return standIn.standsFor !== 'failure' || !between.split('\n').slice(1).some(beginsRecord);
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
