import type { CauseId } from '../../core/catalog/causeId.ts';
import { type WorkspaceFacts, workspaceFacts } from '../../core/diagnose/workspaceFacts.ts';
import type { Explanation } from '../../core/explain/explanation.ts';
import type { Mark, MarkFix, MarkKind } from '../../core/setup/checks/mark.ts';
import type { Report } from './explainer.ts';
import type { Origins } from './origins.ts';
import type { KnownFile, Setups } from './setups.ts';

/** What the workspace tells of a report, by what is read so far. */
export function workspaceOf(report: Report, origins: Origins, setups: Setups): WorkspaceFacts | undefined {
	const facts = report.reading?.().facts;
	return facts && workspaceFacts(facts, origins.known(report), ({ path }) => path, setups.known());
}

/** The mistake that makes a cause. */
const kindOf: Partial<Readonly<Record<CauseId, MarkKind>>> = {
	'wrong-region': 'region',
	'plain-http': 'endpoint',
	'bucket-sent-twice': 'endpoint',
	'path-style-needed': 'addressing',
	'checksum-default': 'checksums',
	'signature-v2': 'signature',
	'bucket-name': 'bucket-name',
};

/** A correction of the file that made a report's first cause. */
export interface WorkspaceFix {
	readonly file: KnownFile;
	readonly mark: Mark;
	readonly fix: MarkFix;
}

/** The correction where the first cause was read from a file of the workspace, and the right text is known. */
export function fixOf({ causes: [first] }: Explanation, setups: Setups): WorkspaceFix | undefined {
	const at = first?.because.find((one) => one.at !== undefined)?.at;
	const kind = first?.id === undefined || first.id === null ? undefined : kindOf[first.id];
	if (at === undefined || kind === undefined) return undefined;
	for (const file of setups.known()) {
		const mark = file.marks.find((one) => one.kind === kind && file.placeOf(one.place).line === at.line);
		if (file.within === at.file && mark?.fix !== undefined) return { file, mark, fix: mark.fix };
	}
	return undefined;
}
