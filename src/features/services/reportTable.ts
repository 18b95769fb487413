import type { Report } from './explainer.ts';

/**
 * Reports that a link or a quick fix speaks of. Such a command gets an id and looks the report up here, so that no text out of a log ever
 * travels in a link.
 */
export interface ReportTable {
	/** Keeps the reports and gives their id; the same list keeps its id. */
	idOf(reports: readonly Report[]): string;
	/** Undefined for anything that is not an id of this table, and for reports that were shown too long ago. */
	find(id: unknown): readonly Report[] | undefined;
}

/** A page stays readable while its editor is open; nobody has more of them open. */
const longestTable = 500;

export function createReportTable(): ReportTable {
	const byId = new Map<string, readonly Report[]>();
	let last = 0;
	return {
		idOf: (reports) => {
			for (const [id, known] of byId) if (sameReports(known, reports)) return id;
			last += 1;
			const id = String(last);
			byId.set(id, reports);
			const [oldest] = byId.keys();
			if (byId.size > longestTable && oldest !== undefined) byId.delete(oldest);
			return id;
		},
		find: (id) => (typeof id === 'string' ? byId.get(id) : undefined),
	};
}

function sameReports(a: readonly Report[], b: readonly Report[]): boolean {
	return a.length === b.length && a.every(({ finding }, index) => finding === b[index]?.finding);
}
