import { availableParallelism } from 'node:os';
import { countLineFeeds } from '../../../core/scan/lineFeeds.ts';
import { createJobJoiner } from '../../../core/scan/parts/joinJobs.ts';
import type { Part } from '../../../core/scan/part.ts';
import type { ScanMessage } from '../../../core/scan/scanMessage.ts';
import type { Coverage } from '../../../core/scan/scanSource.ts';
import type { RunningScan } from '../../../core/scan/scans.ts';
import { shortfall } from '../../../core/scan/shortfall.ts';
import type { SharedFile } from '../fileSource.ts';
import { planJobs } from './scanJobs.ts';
import { runLane } from './scanLane.ts';

/** What is to be scanned. */
export interface ThreadedOrder {
	/** Paths, in the order in which they are told. */
	readonly files: readonly string[];
	/** Also findings that are only `possible`. */
	readonly includePossible: boolean;
	/** Reads some reports closely; so it does without a word. */
	readonly samples?: boolean;
}

export interface WorkerOptions {
	/** The file of `scanWorker.ts`, bundled or not. */
	readonly workerFile: string | URL;
	readonly onMessage: (message: ScanMessage) => void;
	/** See `ThreadOptions`; such a thread is replaced. */
	readonly stuckAfterMs?: number;
	/** At most so many threads; as many as there are cores without a word. */
	readonly threads?: number;
	/** Where files are cut; see `planParts`. */
	readonly partBytes?: number | undefined;
}

/** More threads than this wait for the one that takes what they found. */
const mostThreads = 8;

/** So many threads scan without a word. */
export function usualThreads(): number {
	return Math.min(mostThreads, availableParallelism());
}

/**
 * Scans in threads of their own, so that nothing here ever waits; long files in parts, and all is told as one thread would tell it. A file that breaks
 * its thread is given up; the others go on in a new one.
 */
export function startScan(
	{ files, includePossible, samples = true }: ThreadedOrder,
	{ workerFile, onMessage, stuckAfterMs = 10_000, threads = usualThreads(), partBytes }: WorkerOptions,
): RunningScan {
	const cancel = { isCancelled: false };
	const stops = new Set<() => void>();
	const taken = new Map<string, number>();
	let told = 0;
	const tell = (message: ScanMessage): void => {
		if (cancel.isCancelled) return;
		if (message.kind === 'progress') taken.set(message.file, message.taken);
		if (message.kind === 'end') told++;
		onMessage(message);
	};

	async function work(): Promise<void> {
		const { jobs, lanes, shared } = planJobs(files, threads, partBytes);
		const joiner = createJobJoiner({ jobs, onMessage: tell, check: (file) => shared.get(file)?.check() ?? [] });
		const lane = (indices: readonly number[]): Promise<void> =>
			runLane(indices, {
				jobs,
				includePossible,
				samples,
				workerFile,
				stuckAfterMs,
				cancel,
				onStart: (stop) => stops.add(stop),
				onMessage: (index, message, onTold) => joiner.take(index, message, onTold),
				onBroken: (index, bytesRead, shortfalls) => {
					const { file = '', part } = jobs[index] ?? {};
					const lines = part && linesOf(part, shared.get(file));
					joiner.take(index, { kind: 'end', coverage: { bytesRead, shortfalls, ...(lines && { lines }) } });
				},
			});
		await Promise.all(lanes.map(lane));
		for (const file of shared.values()) file.close();
		if (!cancel.isCancelled) return;
		for (const file of files.slice(told)) {
			const bytesRead = taken.get(file) ?? 0;
			onMessage({ kind: 'end', file, coverage: { bytesRead, shortfalls: [shortfall('cancelled', bytesRead)] } });
		}
	}

	return {
		cancel: () => {
			cancel.isCancelled = true;
			for (const stop of stops) stop();
		},
		done: Promise.resolve().then(work),
	};
}

/** What the lines behind a part that nobody read count from. */
function linesOf(part: Part, file: SharedFile | undefined): Coverage['lines'] {
	if (file === undefined) return undefined;
	const text = file.readAt(part.start, Math.min(part.next, file.size) - part.start);
	return { starts: countLineFeeds(text), cut: { count: 0, first: 0, last: 0 } };
}
