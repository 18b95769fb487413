/** A thread that breaks at a file in the way that the file's name says, and scans any other one at once. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ScanMessage, ScanOrder } from '../../../src/core/scan/scanMessage.ts';

const faults: Readonly<Record<string, () => void>> = {
	throws: () => {
		throw new Error('out of luck');
	},
	fillsTheHeap: () => {
		const rows: string[][] = [];
		for (;;) rows.push(Array.from({ length: 10_000 }, (_, index) => `row ${index} of ${rows.length}`));
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
