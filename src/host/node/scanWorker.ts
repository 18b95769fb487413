/** The thread that scans: takes a `ScanOrder`, sends `ScanMessage`s, ends by itself. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ScanMessage, ScanOrder } from '../../core/scan/scanMessage.ts';
import { createFileScanner } from './scanFile.ts';

/** How many bytes are read between two reports of progress: some 30 a second at full speed. */
const progressBytes = 0x2000000;

async function work({ files, includePossible }: ScanOrder, send: (message: ScanMessage) => void): Promise<void> {
	const scanFile = createFileScanner({ includePossible });
	for (const file of files) {
		let reported = 0;
		const coverage = await scanFile(file, {
			onHits: (hits) => send({ kind: 'hits', file, hits }),
			onProgress: ({ taken, size }) => {
				if (reported > 0 && taken - reported < progressBytes) return;
				reported = taken;
				send({ kind: 'progress', file, taken, size });
			},
		});
		send({ kind: 'end', file, coverage });
	}
}

const order: ScanOrder = workerData;
void work(order, (message) => parentPort?.postMessage(message, []));
