import { mayBeOurs } from '../../core/setup/mayBeOurs.ts';
import type { Setup } from '../../core/setup/setup.ts';
import type { SetupTools } from '../../core/setup/trees/setupTools.ts';
import type { ListedFile } from './workspaceFiles.ts';

/** What other files of a workspace say that holds for a file as well, as on the command line. */
export interface Surroundings {
	/** The variables of the nearest `.env`, in the file's folder or above it; undefined where none is, and for an `.env` itself. */
	variablesOf(file: ListedFile): ReadonlyMap<string, string> | undefined;
	/** The profiles of the workspace's own `.aws`. */
	readonly profiles: readonly Setup[];
	/** The variables and profiles whose values name BangmodStorage. */
	readonly names: readonly string[];
}

/** Reads them; `textOf` gives undefined for a file that is gone, or that nobody wrote by hand. */
export async function readSurroundings(
	files: readonly ListedFile[],
	tools: SetupTools,
	textOf: (file: ListedFile) => Promise<string | undefined>,
): Promise<Surroundings> {
	const variables = new Map<string, ReadonlyMap<string, string>>();
	const profiles: Setup[] = [];
	for (const file of files) {
		if (!holdsForOthers(file, tools)) continue;
		const text = await textOf(file);
		if (text === undefined) continue;
		if (tools.isVariablesFile(nameOf(file.path))) variables.set(folderOf(file.path), tools.variablesIn(text));
		else profiles.push(...tools.readSetups({ path: file.within, text }));
	}
	const ofVariables = [...variables.values()].flatMap((each) =>
		[...each].flatMap(([name, value]) => (mayBeOurs(value) ? name : [])),
	);
	const ofProfiles = profiles.flatMap(({ profile, endpoint }) =>
		profile !== undefined && mayBeOurs(endpoint?.value ?? '') ? profile.value : [],
	);
	return {
		variablesOf: ({ path }) => (tools.isVariablesFile(nameOf(path)) ? undefined : nearestOf(variables, path)),
		profiles,
		names: [...new Set([...ofVariables, ...ofProfiles])],
	};
}

/** Whether what a file says holds for other files as well. */
export function holdsForOthers({ path, within }: ListedFile, tools: SetupTools): boolean {
	return tools.isVariablesFile(nameOf(path)) || tools.isProfilesFile(within);
}

function nearestOf(
	variables: ReadonlyMap<string, ReadonlyMap<string, string>>,
	path: string,
): ReadonlyMap<string, string> | undefined {
	for (let folder = folderOf(path); ; folder = folderOf(folder)) {
		const own = variables.get(folder);
		if (own !== undefined || folder === '') return own;
	}
}

function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
