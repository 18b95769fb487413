import { Worker } from 'node:worker_threads';
import type { ScanMessage, ScanOrder } from '../../core/scan/scanMessage.ts';
import type { RunningScan } from '../../core/scan/scans.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';

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

/** Scans in a thread of its own, so that nothing here ever waits. A file that breaks the thread is given up; the others go on in a new one. */
export function startScan(order: ScanOrder, { workerFile, onMessage, stuckAfterMs = 10_000 }: WorkerOptions): RunningScan {
	let isCancelled = false;
	let stop = (): void => undefined;

	async function work(): Promise<void> {
		let files = order.files;
		while (files.length > 0) {
			const { ended, fault, taken } = await runThread({ ...order, files });
			files = files.slice(ended);
			const [file, ...rest] = files;
			if (file === undefined) return;
			if (isCancelled) {
				for (const left of files) endFile(left, shortfall('cancelled', left === file ? taken : 0), left === file ? taken : 0);
				return;
			}
			endFile(file, fault ?? shortfall('workerFailed', 'it ended early'), taken);
			files = rest;
		}
	}

	function endFile(file: string, fault: Shortfall, bytesRead: number): void {
		onMessage({ kind: 'end', file, coverage: { bytesRead, shortfalls: [fault] } });
	}

	/** How many files came to their end, how far the next one was, and what stopped it. */
	function runThread(part: ScanOrder): Promise<{ ended: number; taken: number; fault: Shortfall | undefined }> {
		return new Promise((resolve) => {
			let ended = 0;
			let taken = 0;
			let fault: Shortfall | undefined;
			if (isCancelled) {
				resolve({ ended, taken, fault });
				return;
			}
			const worker = new Worker(workerFile, {
				workerData: part,
				resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
			});
			const watchdog = setTimeout(() => {
				fault = shortfall('workerStuck', Math.round(stuckAfterMs / 1000));
				stop();
			}, stuckAfterMs);
			stop = () => void worker.terminate();
			worker.on('message', (message: ScanMessage) => {
				watchdog.refresh();
				if (isCancelled) return;
				if (message.kind === 'progress') taken = message.taken;
				if (message.kind === 'end') {
					ended++;
					taken = 0;
				}
				onMessage(message);
			});
			worker.on('error', (error: NodeJS.ErrnoException) => {
				fault = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? shortfall('workerMemory') : shortfall('workerFailed', error.message);
			});
			worker.on('exit', () => {
				clearTimeout(watchdog);
				resolve({ ended, taken, fault });
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
