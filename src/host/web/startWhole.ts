import { ownData } from '../../core/ownString.ts';
import type { ByteSource } from '../../core/scan/byteSource.ts';
import { recogniserFor } from '../../core/scan/recogniserFor.ts';
import type { NamedFile, RunningScan } from '../../core/scan/scans.ts';
import type { ScanMessage } from '../../core/scan/scanMessage.ts';
import { type Coverage, scanSource } from '../../core/scan/scanSource.ts';
import { createSampler } from '../../core/scan/sample/sample.ts';
import { createSearches } from '../../core/scan/searches.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { openWholeFile } from './byteSource.ts';
import { instantiate } from './instantiate.ts';

/** Read between two breaths: some 10 ms at full speed, so that a cancel is heard and nothing else waits long. */
const breathBytes = 0x800000;

/** Scans files that are read whole, one after the other, in this very thread; it stops for breath so that others get their turn. */
export function startWhole(files: readonly NamedFile[], onMessage: (message: ScanMessage) => void): RunningScan {
	const cancel = { isCancelled: false };
	const searches = createSearches(instantiate, false);
	const sampler = createSampler(false);

	async function work(): Promise<void> {
		for (const file of files) {
			const source = cancel.isCancelled ? shortfall('cancelled', 0) : await openNamed(file);
			const coverage = 'read' in source ? await scan(file, source) : { bytesRead: 0, shortfalls: [source] };
			onMessage({ kind: 'end', file: file.name, coverage });
		}
	}

	async function scan({ name }: NamedFile, source: ByteSource): Promise<Coverage> {
		try {
			return await scanSource(breathing(source), {
				searches,
				sampler,
				cancel,
				recogniserFor: recogniserFor(name),
				onHits: (hits) => onMessage({ kind: 'hits', file: name, hits: ownData(hits) }),
				onProgress: ({ taken, size }) => onMessage({ kind: 'progress', file: name, taken, size }),
			});
		} catch (error) {
			return { bytesRead: source.taken, shortfalls: [shortfall('workerFailed', reasonOf(error))] };
		} finally {
			await source.close();
		}
	}

	return {
		cancel: () => {
			cancel.isCancelled = true;
		},
		done: work(),
	};
}

/** Opens a file behind an API that gives it whole. */
export async function openNamed(file: NamedFile): Promise<ByteSource | Shortfall> {
	try {
		return await openWholeFile({ size: await file.size(), read: () => file.read() });
	} catch (error) {
		return shortfall('unreadable', reasonOf(error));
	}
}

function breathing(source: ByteSource): ByteSource {
	let readBytes = 0;
	return {
		get size() {
			return source.size;
		},
		get taken() {
			return source.taken;
		},
		read: async (into) => {
			if (readBytes >= breathBytes) {
				readBytes = 0;
				await new Promise<void>((resolve) => setTimeout(resolve, 0));
			}
			const count = await source.read(into);
			if (typeof count === 'number') readBytes += count;
			return count;
		},
		check: () => source.check(),
		close: () => source.close(),
	};
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : 'no reason was given';
}
