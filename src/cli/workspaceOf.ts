import path from 'node:path';
import { originsOf, type WorkspaceFile } from '../core/diagnose/origin.ts';
import type { SetupsOfFile } from '../core/diagnose/reportSetup.ts';
import { type WorkspaceFacts, workspaceFacts } from '../core/diagnose/workspaceFacts.ts';
import type { Facts } from '../core/facts.ts';
import type { Finding } from '../core/finding.ts';
import { groupBy } from '../core/groupBy.ts';
import { settingsFiles } from './settingsFiles.ts';
import { textPlaces } from './textPlaces.ts';

/** What a folder's programs and settings tell of a report. */
export type Workspace = (finding: Finding, facts: Facts) => WorkspaceFacts;

/** Reads the programs and settings of a folder, once. */
export async function workspaceOf(folder: string): Promise<Workspace> {
	const { setupTools } = await import('../core/setup/trees/setupTools.ts');
	const files: WorkspaceFile[] = [];
	const setups: SetupsOfFile[] = [];
	for await (const { path: file, read, variables } of settingsFiles([folder], setupTools)) {
		const within = path.relative(folder, file).split(path.sep).join('/') || path.basename(file);
		files.push({ path: path.resolve(file).split(path.sep).join('/'), within });
		if (read.kind !== 'text') continue;
		const found = setupTools.readSetups({ path: file, text: read.text, variables });
		const placeOf = textPlaces(read.text, read.coding);
		if (found.length > 0) setups.push({ within, id: within, setups: found, placeOf });
	}
	const byName = groupBy(files, ({ within }) => path.posix.basename(within));
	return (finding, facts) => {
		const origins = originsOf(facts.client.frames, finding.span, (name) => byName.get(name) ?? []);
		return workspaceFacts(facts, origins, ({ within }) => within, setups);
	};
}
