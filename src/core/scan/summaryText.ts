import type { Translate } from '../ports.ts';
import { phrase, type RichText, value, words } from '../richText.ts';
import { formatDuration, formatUtc } from '../time/formatTime.ts';
import { type CodeCauses, shareOf } from './codeCauses.ts';
import type { Summary } from './summary.ts';
import type { Tally, TallyRow } from './tally.ts';
import { explainThrottled } from './throttleFinder.ts';

/** A titled table or list of the summary, for renderers to lay out. */
export interface SummarySection {
	readonly title: RichText;
	/** Each line's cells; all lines of a section have the same number. */
	readonly rows: readonly (readonly RichText[])[];
}

/** Longest table that a reader takes in at a glance. */
const mostRows = 10;

/** The summary in words: how many and when, the counts, causes, retries, and what the throttling comes to. Empty sections are left out. */
export function summarySections(
	summary: Summary,
	causes: readonly CodeCauses[],
	translate: Translate,
): readonly SummarySection[] {
	const say = (sentence: string, ...parts: (string | number)[]): RichText =>
		phrase(translate, sentence, ...parts.map((part) => (typeof part === 'number' ? words(String(part)) : value(part))));
	const table = (title: string, tally: Tally): SummarySection => ({
		title: say(title),
		rows: tally.rows.slice(0, mostRows).map((row) => tableRow(row, say)),
	});
	return [
		{ title: say('S3 errors found'), rows: overview(summary, say).map((line) => [line]) },
		table('By code', summary.byCode),
		{ title: say('By cause'), rows: causes.flatMap((each) => causeRows(each, translate)).slice(0, mostRows) },
		table('By status', summary.byStatus),
		table('By operation', summary.byOperation),
		table('By bucket', summary.byBucket),
		table('By prefix', summary.byPrefix),
		{
			title: say('Request ids that come more than once'),
			rows: summary.byRequestId.rows
				.filter(({ count }) => count > 1)
				.slice(0, mostRows)
				.map((row) => tableRow(row, say)),
		},
		{
			title: say('Operations tried more than once'),
			rows: summary.retries
				.slice(0, mostRows)
				.map(({ attempts, code: name, operation, bucket, key }) => [
					words(String(attempts)),
					value(name),
					value(operation ?? ''),
					value([bucket, key].filter((part) => part !== undefined).join('/')),
				])
				.map((row) => row.map((part) => [part])),
		},
		{
			title: say('Throttling'),
			rows: summary.throttled
				.slice(0, mostRows)
				.flatMap((throttled) => explainThrottled(throttled, translate).map((line) => [line])),
		},
	].filter(({ rows }) => rows.length > 0);
}

/** `1,200 of 1,204 · NoSuchBucket · what is wrong`, the commonest first. */
function causeRows(causes: CodeCauses, translate: Translate): readonly (readonly RichText[])[] {
	return causes.causes.map((shared) => [shareOf(shared, causes, translate), [value(causes.code)], shared.what]);
}

type Say = (sentence: string, ...parts: (string | number)[]) => RichText;

function tableRow({ name, count, first, last }: TallyRow, say: Say): readonly RichText[] {
	const span = first === undefined || last === undefined ? [] : say('{0} to {1}', formatUtc(first), formatUtc(last));
	return [[words(String(count))], [value(name)], span];
}

function overview(summary: Summary, say: Say): RichText[] {
	const { total, first, last, untimed, unzoned, leftOut, leftOutUntimed } = summary;
	const lines = [say('errors: {0}, different codes: {1}', total, summary.byCode.rows.length)];
	if (first !== undefined && last !== undefined) {
		lines.push(say('first {0}, last {1} ({2})', formatUtc(first), formatUtc(last), formatDuration(last - first)));
	}
	if (unzoned > 0) lines.push(say('{0} of them state no time zone; their time is taken for UTC', unzoned));
	if (untimed > 0) lines.push(say('{0} of them state no time', untimed));
	if (leftOut > 0)
		lines.push(say('{0} more lie outside of the chosen time, {1} of these without a time', leftOut, leftOutUntimed));
	return lines;
}
