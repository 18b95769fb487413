import type { Hit } from './hit.ts';
import { createYearKeeper, type YearKeeper } from './logTime.ts';
import { createSampleKeeper } from './sample/sampleKeeper.ts';
import { createRetryFinder, type RetriedOperation } from './retries.ts';
import { createTally, type Tally } from './tally.ts';
import { createThrottleFinder, prefixOf, type Throttled } from './throttleFinder.ts';
import { createTimeline, type Timeline } from './timeline.ts';

/** The span of time that a summary is of; milliseconds since 1970 UTC. */
export interface SummaryOptions {
	/** Milliseconds since 1970 UTC: earlier hits are left out, and so are those without a time. */
	readonly since?: number;
	/** Later hits are left out, and those without a time. */
	readonly until?: number;
	/** A time that no entry is younger than; times without a year are placed before it. */
	readonly newest: number;
}

/** What all hits of a scan come to. Times are milliseconds since 1970 UTC. */
export interface Summary {
	readonly total: number;
	/** Hits that were left out for `since` and `until`, of these without a time. */
	readonly leftOut: number;
	readonly leftOutUntimed: number;
	/** Hits whose time is not known, and those whose time was read as UTC because no zone was stated. */
	readonly untimed: number;
	readonly unzoned: number;
	readonly first: number | undefined;
	readonly last: number | undefined;
	readonly byCode: Tally;
	readonly byStatus: Tally;
	readonly byOperation: Tally;
	readonly byBucket: Tally;
	/** `bucket/prefix/`, where both are stated. */
	readonly byPrefix: Tally;
	readonly byRequestId: Tally;
	readonly byFile: Tally;
	readonly retries: readonly RetriedOperation[];
	readonly throttled: readonly Throttled[];
	readonly timeline: Timeline;
	/** The hits of each code that were read closely, evenly over all of them. */
	readonly samples: ReadonlyMap<string, readonly Hit[]>;
}

/** Sums up hits as they come; memory stays flat however many there are. */
export interface SummaryMaker {
	/** Counts a hit, of one file after another; false when `since` and `until` leave it out. */
	add(file: string, hit: Hit): boolean;
	make(): Summary;
}

/** As many bars as a chart of usual width shows apart. */
const mostBuckets = 240;
const mostRetries = 100;

/** Takes hits in the order of the log; memory grows with the different names in it, up to caps, and not with the log. */
export function createSummary({ since = -Infinity, until = Infinity, newest }: SummaryOptions): SummaryMaker {
	const tallies = {
		byCode: createTally(),
		byStatus: createTally(),
		byOperation: createTally(),
		byBucket: createTally(),
		byPrefix: createTally(),
		byRequestId: createTally(),
		byFile: createTally(),
	};
	const retries = createRetryFinder();
	const throttles = createThrottleFinder();
	const timeline = createTimeline();
	const samples = createSampleKeeper<Hit>();
	const counts = { total: 0, leftOut: 0, leftOutUntimed: 0, untimed: 0, unzoned: 0 };
	const isLimited = since > -Infinity || until < Infinity;
	let first = Infinity;
	let last = -Infinity;
	let file: string | undefined;
	let years: YearKeeper = createYearKeeper(newest);

	function isLeftOut(at: number | undefined): boolean {
		if (!isLimited || (at !== undefined && since <= at && at <= until)) return false;
		counts.leftOut++;
		if (at === undefined) counts.leftOutUntimed++;
		return true;
	}

	function countTime(hit: Hit, at: number | undefined): void {
		if (at === undefined) {
			counts.untimed++;
			return;
		}
		if (hit.time?.hasZone === false) counts.unzoned++;
		first = Math.min(first, at);
		last = Math.max(last, at);
		timeline.add(at, hit.code);
	}

	return {
		add: (name, hit) => {
			if (name !== file) {
				file = name;
				years = createYearKeeper(newest);
			}
			const at = hit.time === undefined ? undefined : years.resolve(hit.time);
			if (isLeftOut(at)) return false;
			const { status, operation, bucket, key, requestId } = hit.fields;
			counts.total++;
			countTime(hit, at);
			tallies.byCode.add(hit.code, at);
			tallies.byStatus.add(status === undefined ? undefined : String(status), at);
			tallies.byOperation.add(operation, at);
			tallies.byBucket.add(bucket, at);
			tallies.byPrefix.add(bucket === undefined || key === undefined ? undefined : `${bucket}/${prefixOf(key) ?? ''}`, at);
			tallies.byRequestId.add(requestId, at);
			tallies.byFile.add(name, at);
			retries.add(hit, at);
			throttles.add(hit, at);
			samples.add(hit);
			return true;
		},
		make: () => ({
			...counts,
			first: first === Infinity ? undefined : first,
			last: last === -Infinity ? undefined : last,
			byCode: tallies.byCode.make(),
			byStatus: tallies.byStatus.make(),
			byOperation: tallies.byOperation.make(),
			byBucket: tallies.byBucket.make(),
			byPrefix: tallies.byPrefix.make(),
			byRequestId: tallies.byRequestId.make(),
			byFile: tallies.byFile.make(),
			retries: retries.make(mostRetries),
			throttled: throttles.make(),
			timeline: timeline.make(mostBuckets),
			samples: samples.make(),
		}),
	};
}
