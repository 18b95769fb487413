import type { JobMessage, ScanJob } from '../../../core/scan/parts/scanJob.ts';
import { type Shortfall, shortfall } from '../../../core/scan/shortfall.ts';
import { runThread, type ThreadOptions } from './scanThread.ts';

/** What one lane does, in threads one after the other. */
export interface LaneOptions extends Omit<ThreadOptions, 'onMessage'> {
	readonly jobs: readonly ScanJob[];
	readonly includePossible: boolean;
	readonly samples: boolean;
	readonly cancel: { readonly isCancelled: boolean };
	/** Given what ends the thread that runs now. */
	readonly onStart: (stop: () => void) => void;
	/** `job` is an index of all jobs. */
	readonly onMessage: (job: number, message: JobMessage, onTold: () => void) => void;
	/** Told of a job that broke its thread, how many bytes it had read, and why. */
	readonly onBroken: (job: number, bytesRead: number, shortfalls: readonly Shortfall[]) => void;
}

/** So many stretches of a file are passed over; where there are more of them, the file is given up. */
const mostGaps = 8;

/** Does jobs, by their indices. One that breaks its thread is given up; those behind it go on in a new one. */
export async function runLane(indices: readonly number[], options: LaneOptions): Promise<void> {
	let left = indices;
	let again: number | undefined;
	let gaps: readonly Shortfall[] = [];
	while (left.length > 0 && !options.cancel.isCancelled) {
		const { ended, fault, taken, stuckAt } = await runJobs(left, again, gaps, options);
		left = left.slice(ended);
		if (ended > 0) [again, gaps] = [undefined, []];
		const [index, ...rest] = left;
		if (index === undefined || options.cancel.isCancelled) return;
		if (stuckAt !== undefined && gaps.length < mostGaps) {
			// First once more, in short runs; what is stuck then is passed over.
			if (again !== undefined) gaps = [...gaps, shortfall('gaveUp', stuckAt.from, stuckAt.to, stuckAt.line)];
			again = again === undefined ? stuckAt.from : stuckAt.to;
			continue;
		}
		options.onBroken(index, taken, [...gaps, fault ?? shortfall('workerFailed', 'it ended early')]);
		[again, gaps] = [undefined, []];
		left = rest;
	}
}

/** One thread; `again` and `gaps` are the first job's. */
function runJobs(
	indices: readonly number[],
	again: number | undefined,
	gaps: readonly Shortfall[],
	{ jobs, includePossible, samples, workerFile, stuckAfterMs, onMessage, onStart }: LaneOptions,
): ReturnType<typeof runThread> {
	const order = { jobs: indices.flatMap((index) => jobs[index] ?? []), includePossible, samples, again };
	const tell = (job: number, message: JobMessage, onTold: () => void): void => {
		const index = indices[job];
		if (index !== undefined) onMessage(index, job === 0 ? withGaps(message, gaps) : message, onTold);
	};
	return runThread(order, { workerFile, stuckAfterMs, onMessage: tell }, onStart);
}

function withGaps(message: JobMessage, gaps: readonly Shortfall[]): JobMessage {
	if (message.kind !== 'end' || gaps.length === 0) return message;
	const { coverage } = message;
	return { ...message, coverage: { ...coverage, shortfalls: [...gaps, ...coverage.shortfalls] } };
}
