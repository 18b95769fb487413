/** The thread that scans, with a recogniser that never comes to the end of a text with `NEVER` in it. */
import { parentPort, workerData } from 'node:worker_threads';
import { recogniserFor } from '../../../src/core/scan/recogniserFor.ts';
import type { ScanOrder } from '../../../src/core/scan/parts/scanJob.ts';
import { createFileScanner } from '../../../src/host/node/scanFile.ts';
import { workThrough } from '../../../src/host/node/threads/workThrough.ts';

const order: ScanOrder = workerData;
const scanFile = createFileScanner({
	...order,
	recogniserFor: (name) => (head) => (text, anchors) => {
		while (text.includes('NEVER'));
		return recogniserFor(name)(head)(text, anchors);
	},
});
void workThrough(order, scanFile, (message) => parentPort?.postMessage(message, []));
