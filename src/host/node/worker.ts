import { Worker } from 'node:worker_threads';
import type { ScanMessage, ScanOrder } from '../../core/scan/scanMessage.ts';
import type { RunningScan } from '../../core/scan/scans.ts';
import type { Stretch } from '../../core/scan/scanner.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { createReading } from './reading.ts';
import { watch } from './watchdog.ts';

export interface WorkerOptions {
	/** The file of `scanWorker.ts`, bundled or not. */
	readonly workerFile: string | URL;
	readonly onMessage: (message: ScanMessage) => void;
	/** A thread that shows no sign of life for so long is replaced. Reading 32 MB over a slow network takes a few seconds. */
	readonly stuckAfterMs?: number;
}

/** The recogniser's strings; the text itself lies outside of it. A scan of 4 GB stays below 64 MB. */
const heapMegabytes = 256;

/** Nearly all strings die at once. Left to itself the engine makes ever more room for them: 128 MB in all at 4 GB after 116 at 1 GB; so 117. */
const youngMegabytes = 4;

/** So many stretches of a file are passed over; where there are more of them, the file is given up. */
const mostGaps = 8;

/** How many files came to their end, how far the next one was, what stopped it, and the stretch that it was stuck in. */
interface ThreadEnd {
	readonly ended: number;
	readonly taken: number;
	readonly fault: Shortfall | undefined;
	readonly stuckAt: Stretch | undefined;
}

/** Scans in a thread of its own, so that nothing here ever waits. A file that breaks the thread is given up; the others go on in a new one. */
export function startScan(order: ScanOrder, { workerFile, onMessage, stuckAfterMs = 10_000 }: WorkerOptions): RunningScan {
	let isCancelled = false;
	let stop = (): void => undefined;

	async function work(): Promise<void> {
		let files = order.files;
		let again: number | undefined;
		let gaps: readonly Shortfall[] = [];
		while (files.length > 0) {
			const { ended, fault, taken, stuckAt } = await runThread({ ...order, files, again }, gaps);
			files = files.slice(ended);
			if (ended > 0) [again, gaps] = [undefined, []];
			const [file, ...rest] = files;
			if (file === undefined) return;
			if (isCancelled) {
				for (const left of files) endFile(left, [shortfall('cancelled', left === file ? taken : 0)], left === file ? taken : 0);
				return;
			}
			if (stuckAt !== undefined && gaps.length < mostGaps) {
				// First once more, in short runs; what is stuck then is passed over.
				if (again !== undefined) gaps = [...gaps, shortfall('gaveUp', stuckAt.from, stuckAt.to, stuckAt.line)];
				again = again === undefined ? stuckAt.from : stuckAt.to;
				continue;
			}
			endFile(file, [...gaps, fault ?? shortfall('workerFailed', 'it ended early')], taken);
			[again, gaps] = [undefined, []];
			files = rest;
		}
	}

	function endFile(file: string, shortfalls: readonly Shortfall[], bytesRead: number): void {
		onMessage({ kind: 'end', file, coverage: { bytesRead, shortfalls } });
	}

	/** `gaps` are the first file's. */
	function runThread(part: ScanOrder, gaps: readonly Shortfall[]): Promise<ThreadEnd> {
		return new Promise((resolve) => {
			let ended = 0;
			let taken = 0;
			let fault: Shortfall | undefined;
			let stuckAt: Stretch | undefined;
			if (isCancelled) {
				resolve({ ended, taken, fault, stuckAt });
				return;
			}
			const reading = createReading();
			const worker = new Worker(workerFile, {
				workerData: { ...part, reading },
				resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
			});
			const watchdog = watch(reading, stuckAfterMs, (at) => {
				stuckAt = at;
				fault = shortfall('workerStuck', Math.round(stuckAfterMs / 1000));
				stop();
			});
			stop = () => void worker.terminate();
			worker.on('message', (message: ScanMessage) => {
				watchdog.alive();
				if (isCancelled) return;
				if (message.kind === 'progress') taken = message.taken;
				onMessage(message.kind === 'end' && ended === 0 ? withGaps(message, gaps) : message);
				if (message.kind === 'end') {
					ended++;
					taken = 0;
				}
			});
			worker.on('error', (error: NodeJS.ErrnoException) => {
				fault = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? shortfall('workerMemory') : shortfall('workerFailed', error.message);
			});
			worker.on('exit', () => {
				watchdog.end();
				resolve({ ended, taken, fault, stuckAt });
			});
		});
	}

	return {
		cancel: () => {
			isCancelled = true;
			stop();
		},
		done: work(),
	};
}

function withGaps(message: ScanMessage & { kind: 'end' }, gaps: readonly Shortfall[]): ScanMessage {
	const { coverage } = message;
	return { ...message, coverage: { ...coverage, shortfalls: [...gaps, ...coverage.shortfalls] } };
}
