import type { Mention } from './mention.ts';
import { beginsEvent } from './lines.ts';

/** How far apart two mentions of one report may stand: a trace of 60 frames of 120 units. */
export const mergeReach = 7_200;

/** Reports that may be open side by side: two clients writing into one log. */
const openGroups = 2;

/** Groups mentions (in order of place) into reports: each link joins a mention to the one before it. */
export function groupReports(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
	const groups: Mention[][] = [];
	for (const mention of mentions) {
		const group = groups.slice(-openGroups).findLast((candidate) => isSameReport(text, candidate, mention));
		if (group === undefined) groups.push([mention]);
		else group.push(mention);
	}
	return groups;
}

function isSameReport(text: string, group: readonly Mention[], next: Mention): boolean {
	const last = group.at(-1);
	if (last === undefined || last.code !== next.code || next.start - last.end > mergeReach) return false;
	const ids = new Set([...group, next].map(({ fields }) => fields.requestId).filter((id) => id !== undefined));
	const cut = [...ids].some((id) => [...ids].some((other) => other !== id && other.startsWith(id)));
	if (ids.size > 1 && !cut) return false;
	if (last.fields.requestId !== undefined && last.fields.requestId === next.fields.requestId) return true;
	if (disagree(last, next)) return false;
	return isOneEvent(text.slice(last.end, next.start));
}

/** Two reports of one code with another operation or message are two reports. */
function disagree(a: Mention, b: Mention): boolean {
	const operations =
		a.fields.operation !== undefined && b.fields.operation !== undefined && a.fields.operation !== b.fields.operation;
	const keys =
		a.row === 'xml' &&
		b.row === 'xml' &&
		a.fields.key !== undefined &&
		b.fields.key !== undefined &&
		a.fields.key !== b.fields.key;
	return operations || keys;
}

/** What stands between two mentions of one event: the rest of a line, a trace, a body, the inside of a dump. */
function isOneEvent(between: string): boolean {
	const lines = between.split('\n');
	if (lines.length === 1) return between.length < 600;
	const inner = lines.slice(1);
	if (inner.some((line) => beginsEvent(line))) return false;
	const rest = inner.slice(0, -1);
	if (rest.length === 0)
		return /^(?:[^\n]{0,2000}(?:\{|:|-|"|,|>|\)))?\s*$/.test(lines[0] ?? '') || /^\s|^Error|^[<{[]/.test(inner[0] ?? '');
	return (
		rest.some((line) => /^\s*(?:at |File "|Traceback|[\w"'$-]+\s?:|<|#\d+ |During|Caused|An Error)/.test(line)) ||
		/Traceback/.test(lines[0] ?? '')
	);
}
