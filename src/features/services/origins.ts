import { type Origin, originsOf } from '../../core/diagnose/origin.ts';
import type { Report } from './explainer.ts';
import type { Setups } from './setups.ts';
import type { ListedFile, WorkspaceFiles } from './workspaceFiles.ts';

/** The lines of the workspace that led to a report, the nearest to the call first. */
export interface Origins {
	/** By what is listed so far, at once: for what must not wait, such as a hover. */
	known(report: Report): readonly Origin<ListedFile>[];
	/** By the whole list. */
	of(report: Report): Promise<readonly Origin<ListedFile>[]>;
}

export function createOrigins(files: WorkspaceFiles): Origins {
	const framesOf = ({ reading }: Report) => reading?.().facts.client.frames ?? [];
	const resolve = (report: Report) => originsOf(framesOf(report), report.finding.span, (name) => files.named(name));
	return {
		known: (report) => {
			if (framesOf(report).length === 0) return [];
			void files.list();
			return resolve(report);
		},
		of: async (report) => {
			if (framesOf(report).length === 0) return [];
			await files.list();
			return resolve(report);
		},
	};
}

/** Reads the files that led to some reports, so that their causes are known in what is shown next. */
export async function readOrigins(
	{ origins, setups }: { readonly origins: Origins; readonly setups: Setups },
	reports: readonly Report[],
): Promise<void> {
	const found = await Promise.all(reports.map(async (report) => await origins.of(report)));
	await setups.read(found.flatMap((each) => each.map(({ file }) => file)));
}
