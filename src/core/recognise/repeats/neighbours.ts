import type { Finding } from '../../finding.ts';
import { ownStart } from '../passage/undress.ts';
import { wrapOf } from '../passage/wraps.ts';
import { recognise } from '../recognise.ts';
import type { Block } from './blocks.ts';
import { findingAt } from './findingTemplate.ts';
import { areSameFindings } from './sameFindings.ts';

/** A line that is shorter may be the rest of a longer one that was wrapped (`partsAround.ts`). */
const wrappedUnits = 60;

/** Heads or tails that are kept for a kind of block; a text with more of them has no kinds. */
const mostEdges = 256;

/** Whether nothing of a block belongs to the one before it, and nothing of that one to it; `onLearn` is told where that had to be found out. */
export function areApart(text: string, anchors: readonly number[], before: Block, block: Block, onLearn: () => void): boolean {
	const [one, two] = [before.template, block.template];
	if (one?.reports === undefined || two?.reports === undefined) return false;
	if (one.looksDown && !two.beginsEvent && !(two.isOneLine && two.reports.length > 0)) return false;
	if (two.looksDown && !two.isWholeRecord && !(one.isOneLine && one.reports.length > 0)) return false;
	if (two.beginsEvent) return true;
	if (two.firstUnits < wrappedUnits || isWrapped(text, before, block)) return false;
	const known = one.apartFromHead.get(two.head) === true && two.apartFromTail.get(one.tail) === true;
	if (known) return true;
	if (one.apartFromHead.get(two.head) === false || two.apartFromTail.get(one.tail) === false) return false;
	if (one.apartFromHead.size > mostEdges || two.apartFromTail.size > mostEdges) return false;
	onLearn();
	const isApart = isReadAlone(text, anchors, before, block);
	one.apartFromHead.set(two.head, isApart);
	two.apartFromTail.set(one.tail, isApart);
	return isApart;
}

/** Whether two blocks say together what each says alone: a layout may go over a line break. */
function isReadAlone(text: string, anchors: readonly number[], before: Block, block: Block): boolean {
	const own = anchors.filter((anchor) => anchor >= before.start && anchor < block.end).map((anchor) => anchor - before.start);
	const together = recognise(text.slice(before.start, block.end), { anchors: own });
	const alone = [before, block].flatMap(({ template, start }): Finding[] =>
		(template?.reports ?? []).map((report) => findingAt(report, text, start)),
	);
	return areSameFindings(together, alone, before.start);
}

function isWrapped(text: string, before: Block, { start, end }: Block): boolean {
	const from = ownStart(text, before.lastLine, before.end);
	const to = text[before.end - 1] === '\r' ? before.end - 1 : before.end;
	return wrapOf(text, { start: from, end: to }, ownStart(text, start, end)) !== '\n';
}
