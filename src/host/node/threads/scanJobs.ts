import { statSync } from 'node:fs';
import { sniffEncoding } from '../../../core/scan/decode.ts';
import { languageOf } from '../../../core/scan/languageOf.ts';
import { magicBytes, packingOf } from '../../../core/scan/packing.ts';
import { planParts } from '../../../core/scan/parts/planParts.ts';
import type { ScanJob } from '../../../core/scan/parts/scanJob.ts';
import { speechOf } from '../../../core/recognise/sourceCode.ts';
import { openShared, type SharedFile } from '../fileSource.ts';

/** What a scan on several threads consists of. */
export interface ScanJobs {
	/** In order. */
	readonly jobs: readonly ScanJob[];
	/** For each thread, indices of its jobs in order; never empty ones. */
	readonly lanes: readonly (readonly number[])[];
	/** Files that are read in parts, by path. */
	readonly shared: ReadonlyMap<string, SharedFile>;
}

/** To start a thread takes as long as it scans so many bytes of nothing but errors. */
const bytesForThread = 0x400000;

/** Files that are open at once to be read in parts; a process may have 1,024. */
const mostShared = 64;

/** Opening a file takes as long as scanning so many bytes. */
const bytesToOpen = 0x8000;

/** As much as tells the encoding. */
const headBytes = 0x1000;

/** Cuts long files that are not packed into parts, and shares out all jobs, so that each thread has as many bytes. */
export function planJobs(files: readonly string[], threads: number, partBytes?: number): ScanJobs {
	const shared = new Map<string, SharedFile>();
	if (threads < 2) return { jobs: files.map((file) => ({ file })), lanes: files.length === 0 ? [] : [[...files.keys()]], shared };
	const jobs: ScanJob[] = [];
	const sizes: number[] = [];
	for (const file of files) {
		const size = sizeOf(file);
		const opened =
			size > (partBytes ?? bytesForThread) && shared.size < mostShared && !shared.has(file) ? openShared(file) : undefined;
		const parts = opened !== undefined && isPlain(file, opened) ? planParts(opened.size, opened.readAt, partBytes) : [];
		if (opened === undefined || parts.length < 2) {
			opened?.close();
			jobs.push({ file });
			sizes.push(size);
			continue;
		}
		shared.set(file, opened);
		const { descriptor, size: openedSize } = opened;
		for (const part of parts) {
			jobs.push({ file, part: { ...part, opened: { descriptor, size: openedSize } } });
			sizes.push(Math.min(part.next, openedSize) - part.start);
		}
	}
	return { jobs, lanes: shareOut(sizes, threads, partBytes ?? bytesForThread), shared };
}

/** Each job goes to the thread that has the least to do so far. */
function shareOut(sizes: readonly number[], threads: number, least: number): readonly (readonly number[])[] {
	const total = sizes.reduce((sum, size) => sum + size + bytesToOpen, 0);
	const count = Math.max(1, Math.min(threads, Math.ceil(total / least)));
	const lanes = Array.from({ length: count }, () => ({ jobs: [] as number[], bytes: 0 }));
	for (const [index, size] of sizes.entries()) {
		const lane = lanes.reduce((least, other) => (other.bytes < least.bytes ? other : least));
		lane.jobs.push(index);
		lane.bytes += size + bytesToOpen;
	}
	return lanes.map(({ jobs }) => jobs).filter((jobs) => jobs.length > 0);
}

function sizeOf(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** A log in UTF-8, as it is: neither packed nor with a byte order mark, and no program. */
function isPlain(file: string, opened: SharedFile): boolean {
	const head = opened.readAt(0, headBytes);
	const { encoding, markBytes } = sniffEncoding(head);
	const isText = packingOf(head.subarray(0, magicBytes)) === undefined && encoding === 'utf-8' && markBytes === 0;
	return isText && speechOf(languageOf(file)) === 'log';
}
