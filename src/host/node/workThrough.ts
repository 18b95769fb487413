import type { ScanMessage, ScanOrder } from '../../core/scan/scanMessage.ts';
import { createSampler } from '../../core/scan/sample/sample.ts';
import { noteReading } from './reading.ts';
import type { ScanFile } from './scanFile.ts';

/** How many bytes are read between two reports of progress: some 30 a second at full speed. */
const progressBytes = 0x2000000;

/** Scans the files of an order, one after the other. */
export async function workThrough(order: ScanOrder, scanFile: ScanFile, send: (message: ScanMessage) => void): Promise<void> {
	const { files, again, reading } = order;
	const sampler = createSampler(order.includePossible);
	if (reading !== undefined) noteReading(reading, undefined);
	for (const [index, file] of files.entries()) {
		let reported = 0;
		const coverage = await scanFile(file, {
			sampler,
			onHits: (hits) => send({ kind: 'hits', file, hits }),
			onProgress: ({ taken, size }) => {
				if (reported > 0 && taken - reported < progressBytes) return;
				reported = taken;
				send({ kind: 'progress', file, taken, size });
			},
			...(reading && { onReading: (stretch) => noteReading(reading, stretch) }),
			again: index === 0 ? again : undefined,
		});
		send({ kind: 'end', file, coverage });
	}
}
