import type { Mark } from '../core/setup/checks/mark.ts';
import type { SetupTools } from '../core/setup/trees/setupTools.ts';
import type { Setup, SetupFile } from '../core/setup/setup.ts';
import { plainLine } from '../core/explain/plain.ts';
import { phrase, value } from '../core/richText.ts';
import { toTerminal } from '../core/safe/encode.ts';
import type { CheckCommand } from './arguments.ts';
import { type FoundMark, githubLine, markLine, plainMark, sarifLog } from './markLines.ts';
import { type FoundSetup, plainSetup, setupLine } from './setupLines.ts';
import { settingsFiles, type SettingsFile } from './settingsFiles.ts';
import type { Terminal } from './terminal.ts';
import { textPlaces } from './textPlaces.ts';
import { translateInto } from './translateInto.ts';

interface ReadFile {
	readonly file: SetupFile;
	readonly from: SettingsFile;
	readonly setups: readonly Setup[];
	readonly placeOf: ReturnType<typeof textPlaces>;
}

/** Checks the settings in files and folders; gives the exit code: 2 where one could not be read, 1 where something will fail. */
export async function checkPaths(command: CheckCommand, terminal: Terminal): Promise<number> {
	const translate = translateInto(command.language);
	const { setupTools } = await import('../core/setup/trees/setupTools.ts');
	const files: ReadFile[] = [];
	let isUnread = false;
	for await (const from of settingsFiles(command.paths, setupTools)) {
		const { path, read, variables } = from;
		if (read.kind !== 'text') {
			isUnread = true;
			const why = read.kind === 'unreadable' ? read.why : `${read.most / 2 ** 20} MB`;
			terminal.complain(`${toTerminal(path)}: ${plainLine(phrase(translate, 'The file cannot be read: {0}', value(why)))}`);
			continue;
		}
		const file = { path, text: read.text, variables };
		const setups = setupTools.readSetups(file);
		if (setups.length > 0) files.push({ file, from, setups, placeOf: textPlaces(read.text, read.coding) });
	}
	const hasFailing = command.setups ? printSetups(files, command, terminal) : printMarks(files, command, terminal, setupTools);
	return isUnread ? 2 : hasFailing ? 1 : 0;
}

function printSetups(files: readonly ReadFile[], { format }: CheckCommand, terminal: Terminal): boolean {
	for (const { file, setups, placeOf } of files) {
		for (const setup of setups) {
			const found: FoundSetup = { file: file.path, setup, placeOf };
			terminal.out(`${format === 'json' ? setupLine(found) : plainSetup(found)}\n`);
		}
	}
	return false;
}

function printMarks(
	files: readonly ReadFile[],
	{ format, language }: CheckCommand,
	terminal: Terminal,
	{ check, isProfilesFile }: SetupTools,
): boolean {
	const translate = translateInto(language);
	const profiles = files.flatMap(({ file, setups }) => (isProfilesFile(file.path) ? setups : []));
	const found = files.flatMap(({ file, from, setups, placeOf }) =>
		check(file, setups, { translate, sdks: from.sdks, profiles }).map(
			(mark: Mark): FoundMark => ({ file: file.path, mark, placeOf }),
		),
	);
	if (format === 'sarif') terminal.out(`${sarifLog(found)}\n`);
	const line = { plain: plainMark, json: markLine, github: githubLine, sarif: undefined }[format];
	for (const one of line === undefined ? [] : found) terminal.out(`${line?.(one, translate) ?? ''}\n`);
	return found.some(({ mark }) => mark.severity === 'warning');
}
