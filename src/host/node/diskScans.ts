import type { Scans } from '../../core/scan/scans.ts';
import { textAround } from '../../core/scan/textAround.ts';
import { openByteSource } from './byteSource.ts';
import { listFiles } from './listFiles.ts';
import { startScan } from './threads/worker.ts';

/** Scans of files on this machine's disk, each scan in a thread of its own that runs `workerFile`. */
export function diskScans(workerFile: string): NonNullable<Scans['disk']> {
	return {
		start: (files, onMessage) => startScan({ files, includePossible: false }, { workerFile, onMessage }),
		list: (folder) => listFiles(folder),
		textAround: async (path, place) => {
			const source = await openByteSource(path);
			if (!('read' in source)) return source;
			try {
				return await textAround(source, place);
			} finally {
				await source.close();
			}
		},
	};
}
