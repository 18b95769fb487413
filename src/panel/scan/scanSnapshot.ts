import { toPlainLine } from '../../core/safe/encode.ts';
import type { Translate } from '../../core/ports.ts';
import { phrase, type RichText, words } from '../../core/richText.ts';
import { describeShortfall } from '../../core/scan/shortfall.ts';
import type { Summary } from '../../core/scan/summary.ts';
import { redactedThrottling } from '../../core/scan/redacted.ts';
import { explainThrottled } from '../../core/scan/throttleFinder.ts';
import { toLineData } from '../explanationData.ts';
import type { ScanProgress } from './scanProgress.ts';
import { shownName } from './scanFilter.ts';
import { type CodeRow, most, type ScanSnapshot } from './scanProtocol.ts';
import { type Lens, mostKept, type ScanStore } from './scanStore.ts';
import { ownSeries, timelineData } from './timelineData.ts';

/** What a snapshot is made of. */
export interface SnapshotSource {
	readonly answers: number;
	readonly store: ScanStore;
	readonly lens: Lens;
	readonly progress: ScanProgress;
	/** The name of what is scanned, and of one file. */
	readonly title: string;
	readonly nameOf: (file: string) => string;
	/** What happened, for a code alone. */
	readonly headlineOf: (code: string) => RichText;
	readonly translate: Translate;
}

/** Everything that the view shows but the details of one code, as data. */
export function scanSnapshot({
	answers,
	store,
	lens,
	progress,
	title,
	nameOf,
	headlineOf,
	translate,
}: SnapshotSource): ScanSnapshot {
	const summary = lens.summary();
	const all = lens.rows === store.rows ? summary : store.summary();
	const codes = summary.byCode.rows;
	return {
		kind: 'snapshot',
		answers,
		isRunning: progress.isRunning,
		status: toLineData(progress.status(translate, nameOf)),
		...(progress.fraction === undefined ? {} : { progress: progress.fraction }),
		isComplete: progress.isComplete,
		shortfalls: progress.shortfalls.slice(0, most.files).map(({ file, shortfall }) => ({
			file: toPlainLine(nameOf(file)),
			effect: shortfall.effect,
			why: toLineData(describeShortfall(shortfall, translate)),
		})),
		files: toPlainLine(title),
		found: store.found,
		shown: summary.total,
		...(summary.first === undefined ? {} : { first: summary.first }),
		...(summary.last === undefined ? {} : { last: summary.last }),
		remarks: remarks(summary, store, lens, translate).map(toLineData),
		codes: codes.slice(0, most.codes).map(
			({ name, count }, index): CodeRow => ({
				count,
				code: toPlainLine(name),
				headline: toLineData(headlineOf(name)),
				series: Math.min(index, ownSeries),
			}),
		),
		timeline: timelineData(
			summary.timeline,
			codes.map(({ name }) => name),
		),
		throttling: redactedThrottling(summary.throttled.slice(0, 5)).map((item) =>
			explainThrottled(item, translate).map(toLineData),
		),
		names: all.byCode.rows.slice(0, most.names).map(({ name }) => toPlainLine(name)),
		statuses: all.byStatus.rows.slice(0, most.names).map(({ name }) => Number(name)),
		buckets: all.byBucket.rows.slice(0, most.names).map(({ name }) => shownName(name)),
	};
}

function remarks({ untimed, unzoned }: Summary, { found, rows }: ScanStore, { filter }: Lens, translate: Translate): RichText[] {
	const say = (sentence: string, ...counts: readonly number[]) =>
		phrase(translate, sentence, ...counts.map((count) => words(grouped(count))));
	const isTimed = filter.since !== undefined || filter.until !== undefined;
	return [
		...(untimed > 0 ? [say('{0} errors state no time and are not in the timeline.', untimed)] : []),
		...(unzoned > 0 ? [say('{0} errors state no time zone; their time is taken for UTC.', unzoned)] : []),
		...(isTimed ? [say('Errors without a time are left out while a time is chosen.')] : []),
		...(found > rows.length
			? [say('Of {0} errors the first {1} can be listed and filtered; all are counted.', found, mostKept)]
			: []),
	];
}

function grouped(count: number): string {
	return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
