/** A thread that breaks at a file in the way that the file's name says, and scans any other one at once. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ScanMessage, ScanOrder } from '../../../src/core/scan/scanMessage.ts';

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

const { files }: ScanOrder = workerData;
const send = (message: ScanMessage): void => parentPort?.postMessage(message, []);
for (const file of files) {
	send({ kind: 'progress', file, taken: 7, size: 10 });
	faults[file]?.();
	send({ kind: 'end', file, coverage: { bytesRead: 10, shortfalls: [] } });
}
