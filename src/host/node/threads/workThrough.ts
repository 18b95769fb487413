import { packHits } from '../../../core/scan/parts/packedHits.ts';
import type { JobMessage, ScanOrder } from '../../../core/scan/parts/scanJob.ts';
import { createSampler } from '../../../core/scan/sample/sample.ts';
import { addToBacklog, weightOf } from './backlog.ts';
import { noteReading } from './reading.ts';
import type { ScanFile } from '../scanFile.ts';

/** How many bytes are read between two reports of progress: some 30 a second at full speed. */
const progressBytes = 0x2000000;

/** Does the jobs of an order, one after the other; what it sends is of the first job until that ends, then of the next one. */
export async function workThrough(order: ScanOrder, scanFile: ScanFile, send: (message: JobMessage) => void): Promise<void> {
	const { jobs, again, reading, backlog } = order;
	const sampler = order.samples ? createSampler(order.includePossible) : undefined;
	if (reading !== undefined) noteReading(reading, undefined);
	for (const [index, { file, part }] of jobs.entries()) {
		let reported = 0;
		const coverage = await scanFile(file, {
			part,
			sampler,
			onHits: (hits) => {
				const packed = packHits(hits);
				send({ kind: 'hits', hits: packed });
				if (backlog !== undefined) addToBacklog(backlog, weightOf(packed));
			},
			onProgress: ({ taken, size }) => {
				if (reported > 0 && taken - reported < progressBytes) return;
				reported = taken;
				send({ kind: 'progress', taken, size });
			},
			...(reading && { onReading: (stretch) => noteReading(reading, stretch) }),
			again: index === 0 ? again : undefined,
		});
		send({ kind: 'end', coverage });
	}
}
