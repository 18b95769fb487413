/** A thread that breaks at a file in the way that the file's name says, and scans any other one at once. */
import { parentPort, workerData } from 'node:worker_threads';
import type { JobMessage, ScanOrder } from '../../../src/core/scan/parts/scanJob.ts';

const faults: Readonly<Record<string, () => void>> = {
	throws: () => {
		throw new Error('out of luck');
	},
	fillsTheHeap: () => {
		// Small pieces: an allocation that overshoots the limit by much ends the whole process.
		let chain: unknown;
		for (;;) chain = { chain };
	},
	isStuck: () => {
		for (;;);
	},
	leaves: () => process.exit(0),
};

const { jobs }: ScanOrder = workerData;
const send = (message: JobMessage): void => parentPort?.postMessage(message, []);
for (const { file } of jobs) {
	send({ kind: 'progress', taken: 7, size: 10 });
	faults[file]?.();
	send({ kind: 'end', coverage: { bytesRead: 10, shortfalls: [] } });
}
