/** One alternative of a pattern's outermost choice, or of a choice inside a group; offsets into the pattern. */
export interface Alternative {
	readonly start: number;
	readonly end: number;
	/** Stands inside a group, and there is more around that group than anchors. */
	readonly isInner: boolean;
}

/** A class, an escape, the begin of a group with what says its kind, the end of one, a bar. */
const token = /\[(?:\\.|[^\]\\])*\]|\\.|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|\|/gs;

/**
 * Every alternative of a regular expression (its source), a pattern without a choice being one. A group that is all of a pattern but for
 * `^`, `$`, `\b` and the like counts as the pattern itself: a pair of brackets hides nothing.
 */
export function alternativesOf(source: string): readonly Alternative[] {
	const found: Alternative[] = [];
	const open: { start: number; at: number; bars: number[] }[] = [{ start: 0, at: 0, bars: [] }];
	const close = ({ start, at, bars }: (typeof open)[number], end: number, after: number) => {
		const isAll = bare(source.slice(0, at)) && bare(source.slice(after));
		if (bars.length === 0 && (at > 0 || after < source.length || start > 0)) return;
		const starts = [start, ...bars.map((bar) => bar + 1)];
		for (const [index, from] of starts.entries()) found.push({ start: from, end: bars[index] ?? end, isInner: !isAll });
	};
	for (const { 0: text, index } of source.matchAll(token)) {
		if (text === '|') open.at(-1)?.bars.push(index);
		else if (text.startsWith('(')) open.push({ start: index + text.length, at: index, bars: [] });
		else if (text === ')' && open.length > 1) close(open.pop()!, index, index + 1);
	}
	close(open[0]!, source.length, source.length);
	// Where the choice of the only group is all, the pattern itself is no alternative besides.
	const isChoice = found.some(({ start, end, isInner }) => !isInner && (start > 0 || end < source.length));
	return found.filter(({ start, end }) => !(isChoice && start === 0 && end === source.length));
}

/** The pattern without one of its alternatives. Its groups stay, so that those behind it keep their numbers. */
export function withoutAlternative(source: string, { start, end }: Alternative): string {
	return `${source.slice(0, start)}(?!)(?:${source.slice(start, end)})${source.slice(end)}`;
}

function bare(around: string): boolean {
	return /^(?:[\^$]|\\[bB]|\s)*$/.test(around);
}
