import { Worker } from 'node:worker_threads';
import type { JobMessage, ScanOrder } from '../../../core/scan/parts/scanJob.ts';
import type { Stretch } from '../../../core/scan/scanner.ts';
import { type Shortfall, shortfall } from '../../../core/scan/shortfall.ts';
import { createBacklog, takeFromBacklog, weightOf } from './backlog.ts';
import { createReading } from './reading.ts';
import { watch } from './watchdog.ts';

/** How a thread is started. */
export interface ThreadOptions {
	/** The file of `scanWorker.ts`, bundled or not. */
	readonly workerFile: string | URL;
	/** A thread that shows no sign of life for so long is ended. Reading 32 MB over a slow network takes a few seconds. */
	readonly stuckAfterMs: number;
	/** `job` counts from the order's first one. `onTold` is to be called when the message has been passed on. */
	readonly onMessage: (job: number, message: JobMessage, onTold: () => void) => void;
}

/** How many jobs came to their end, how far the next one was, what stopped it, and the stretch that it was stuck in. */
export interface ThreadEnd {
	readonly ended: number;
	readonly taken: number;
	readonly fault: Shortfall | undefined;
	readonly stuckAt: Stretch | undefined;
}

/** The recogniser's strings; the text itself lies outside of it. A scan of 4 GB stays below 64 MB. */
const heapMegabytes = 256;

/** Nearly all strings die at once. Left to itself the engine makes ever more room for them: 128 MB in all at 4 GB after 116 at 1 GB; so 117. */
const youngMegabytes = 4;

/** Does an order in a thread of its own; `onStart` is given what ends it early. */
export function runThread(
	order: Omit<ScanOrder, 'reading' | 'backlog'>,
	{ workerFile, stuckAfterMs, onMessage }: ThreadOptions,
	onStart: (stop: () => void) => void,
): Promise<ThreadEnd> {
	return new Promise((resolve) => {
		let ended = 0;
		let taken = 0;
		let fault: Shortfall | undefined;
		let stuckAt: Stretch | undefined;
		const [reading, backlog] = [createReading(), createBacklog()];
		const worker = new Worker(workerFile, {
			workerData: { ...order, reading, backlog },
			resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
		});
		const stop = (): void => void worker.terminate();
		onStart(stop);
		const watchdog = watch({ reading, backlog }, stuckAfterMs, (at) => {
			stuckAt = at;
			fault = shortfall('workerStuck', Math.round(stuckAfterMs / 1000));
			stop();
		});
		worker.on('message', (message: JobMessage) => {
			watchdog.alive();
			if (message.kind === 'progress') taken = message.taken;
			onMessage(ended, message, () => {
				if (message.kind === 'hits') takeFromBacklog(backlog, weightOf(message.hits));
			});
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
