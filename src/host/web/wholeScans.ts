import type { Scans } from '../../core/scan/scans.ts';
import { textAround } from '../../core/scan/textAround.ts';
import { openNamed, startWhole } from './startWhole.ts';

/** Scans of files that some provider of files gives whole. */
export const wholeScans: Scans['whole'] = {
	start: startWhole,
	textAround: async (file, place) => {
		const source = await openNamed(file);
		return 'read' in source ? await textAround(source, place) : source;
	},
};
