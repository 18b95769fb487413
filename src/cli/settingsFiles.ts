import { stat } from 'node:fs/promises';
import path from 'node:path';
import { dependedSdks, isDependencyFile } from '../core/fixes/dependencyFiles.ts';
import type { SdkUse } from '../core/clients/sdks.ts';
import { foreignFolders } from '../core/setup/foreignFolders.ts';
import type { SetupTools } from '../core/setup/trees/setupTools.ts';
import { listFiles } from '../host/node/listFiles.ts';
import { type ReadText, readText } from './readText.ts';

/** A file that may set up a client, with what stands beside it. */
export interface SettingsFile {
	readonly path: string;
	readonly read: ReadText;
	/** Variables of the nearest `.env` in its folder or above it. */
	readonly variables: ReadonlyMap<string, string>;
	/** SDKs of the nearest lock file or manifest. */
	readonly sdks: readonly SdkUse[];
}

/** What the folders that were looked into hold for the files in them. */
interface Around {
	readonly variables: Map<string, ReadonlyMap<string, string>>;
	readonly sdks: Map<string, SdkUse[]>;
}

/** The files of some paths: a file that is named, and below a folder every one that may set up a client. */
export async function* settingsFiles(paths: readonly string[], tools: SetupTools): AsyncGenerator<SettingsFile> {
	for (const given of paths) {
		const isFolder = await stat(given).then(
			(found) => found.isDirectory(),
			() => false,
		);
		const { files, skipped } = isFolder
			? await listFiles(given, (name) => !foreignFolders.includes(name))
			: { files: [given], skipped: [] };
		const around = await lookAround(isFolder ? files : [], tools);
		for (const { path: file } of skipped.filter(({ why }) => why.effect !== 'note')) {
			yield { path: file, read: { kind: 'unreadable', why: 'it cannot be opened' }, variables: new Map(), sdks: [] };
		}
		for (const file of files) {
			if (isFolder && !tools.isSetupFile(file)) continue;
			const variables = nearest(around.variables, path.dirname(file)) ?? new Map<string, string>();
			const own = tools.isVariablesFile(path.basename(file)) ? new Map<string, string>() : variables;
			yield { path: file, read: await readText(file), variables: own, sdks: nearest(around.sdks, path.dirname(file)) ?? [] };
		}
	}
}

async function lookAround(files: readonly string[], { isVariablesFile, variablesIn }: SetupTools): Promise<Around> {
	const around: Around = { variables: new Map(), sdks: new Map() };
	for (const file of files) {
		const [folder, name] = [path.dirname(file), path.basename(file)];
		if (!isVariablesFile(name) && !isDependencyFile(name)) continue;
		const read = await readText(file);
		if (read.kind !== 'text') continue;
		if (isVariablesFile(name)) around.variables.set(folder, variablesIn(read.text));
		else around.sdks.set(folder, [...(around.sdks.get(folder) ?? []), ...dependedSdks(name, read.text)]);
	}
	return around;
}

/** What the folder or the nearest one above it has. */
function nearest<T>(byFolder: ReadonlyMap<string, T>, folder: string): T | undefined {
	for (let place = folder; ; place = path.dirname(place)) {
		const found = byFolder.get(place);
		if (found !== undefined || path.dirname(place) === place || place === '.') return found;
	}
}
