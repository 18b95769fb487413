import type { Finding } from '../../finding.ts';
import type { BlockTemplate, ReportTemplate } from './blockTemplate.ts';

/** A report that a template gave. */
export interface Given {
	readonly finding: Finding;
	readonly report: ReportTemplate;
	/** Index of its block. */
	readonly block: number;
	readonly template: BlockTemplate | undefined;
}

/** See `merge.ts`. */
const mergeReach = 7_200;

/** Whether two reports of different blocks may be one (`merge.ts`); where it is not plain that they are two, it may be so. */
export function mayJoin(last: Given, next: Given, isLatest: boolean): boolean {
	if (last.block === next.block || next.finding.span.start - lastEnd(last.finding) > mergeReach) return false;
	if (last.finding.code !== next.finding.code && last.report.isBodyless === next.report.isBodyless) return false;
	const [known, id] = [last.finding.fields.requestId, next.finding.fields.requestId];
	if (known !== undefined && id !== undefined && (known.startsWith(id) || id.startsWith(known))) return true;
	if (last.report.printsId && next.report.printsId) return false;
	if (!isLatest || (last.report.isRecord && last.report.row === next.report.row)) return false;
	if (next.template?.beginsRecord !== true) return true;
	const areObjects = last.template?.isObject === true && next.template.isObject;
	return last.report.isDump && next.report.isDump && !areObjects;
}

function lastEnd({ span, alsoAt }: Finding): number {
	return alsoAt.reduce((end, also) => Math.max(end, also.end), span.end);
}
