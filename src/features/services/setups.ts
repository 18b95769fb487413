import { type Event, EventEmitter, type Disposable, type TextDocument, workspace } from 'vscode';
import { lastUpTo } from '../../core/lastUpTo.ts';
import { lineStarts } from '../../core/lineStarts.ts';
import type { SetupsOfFile } from '../../core/diagnose/reportSetup.ts';
import type { Translate, Delay } from '../../core/ports.ts';
import type { Mark } from '../../core/setup/checks/mark.ts';
import type { SetupTools } from '../../core/setup/trees/setupTools.ts';
import { type ListedFile, listed, type WorkspaceFiles } from './workspaceFiles.ts';

/** A file of the workspace that sets up S3 clients. */
export interface KnownFile extends SetupsOfFile {
	readonly file: ListedFile;
	/** What will fail in it, by its text alone. */
	readonly marks: readonly Mark[];
}

/** What the workspace's programs and settings set up, read once and kept fresh. */
export interface Setups extends Disposable {
	/** Reads these files now and all others by and by; true once these are read. Nothing where the host brings no readers. */
	read(first: readonly ListedFile[]): Promise<void>;
	/** Reads all there are. */
	readAll(): Promise<void>;
	/** What is read so far. */
	known(): readonly KnownFile[];
	/** What will fail in an open document of such a file; undefined where it is none. */
	marksIn(document: TextDocument): Promise<readonly Mark[] | undefined>;
	readonly onDidChange: Event<void>;
}

/** Bytes of a program or a settings file that people edit by hand. */
const longestFile = 400_000;

/** Files asked for at a time; a request takes about 2 ms, and others have their turn in between. */
const atOnce = 16;

export function createSetups(
	files: WorkspaceFiles,
	{ loadTranslate, delay }: { readonly loadTranslate: () => Promise<Translate>; readonly delay: Delay },
	loadTools: () => Promise<SetupTools>,
): Setups {
	let known = new Map<string, KnownFile | undefined>();
	let variables: VariablesOfFolders | undefined;
	let reading: Promise<void> | undefined;
	const changed = new EventEmitter<void>();

	const readOne = async (file: ListedFile, tools: SetupTools) => {
		const text = await textOf(file);
		return text === undefined ? undefined : await knownFrom(file, text, tools);
	};
	const knownFrom = async (file: ListedFile, text: string, tools: SetupTools): Promise<KnownFile | undefined> => {
		const nearest = variables && nearestOf(variables, file.path);
		const source = { path: file.within, text, ...(nearest && { variables: nearest }) };
		const setups = tools.readSetups(source);
		if (setups.length === 0) return undefined;
		const marks = tools.check(source, setups, { translate: await loadTranslate(), sdks: [], profiles: [] });
		return { file, within: file.within, id: file.path, setups, marks, placeOf: placesIn(text) };
	};
	const keep = async (file: ListedFile, tools: SetupTools) => {
		if (!tools.isSetupFile(file.within)) return;
		// A file that vanished meanwhile sets up nothing.
		known.set(file.path, await readOne(file, tools).catch(() => undefined));
	};
	const readVariables = async (tools: SetupTools): Promise<VariablesOfFolders> => {
		const found = files.all().filter(({ within }) => tools.isVariablesFile(within));
		const texts = await Promise.all(found.map(async (file) => (await textOf(file).catch(() => undefined)) ?? ''));
		return new Map(found.map(({ path }, index) => [folderOf(path), tools.variablesIn(texts[index] ?? '')]));
	};
	const readRest = async (tools: SetupTools) => {
		const open = files.all().filter(({ path, within }) => !known.has(path) && tools.isSetupFile(within));
		for (let first = 0; first < open.length; first += atOnce) {
			await Promise.all(open.slice(first, first + atOnce).map((file) => keep(file, tools)));
			await new Promise<void>((resolve) => delay(0, resolve));
		}
		changed.fire();
	};
	const begin = async (first: readonly ListedFile[]) => {
		await files.list();
		if (files.all().length === 0) return;
		const tools = await loadTools();
		variables ??= await readVariables(tools);
		await Promise.all(first.filter(({ path }) => !known.has(path)).map((file) => keep(file, tools)));
		reading ??= readRest(tools);
	};
	const forget = () => {
		known = new Map();
		variables = undefined;
		reading = undefined;
	};
	const listening = [
		files.onDidForget(forget),
		files.onDidChange(async ({ file, isGone }) => {
			const tools = reading && (await loadTools());
			if (tools === undefined) return;
			if (isGone) known.delete(file.path);
			else await keep(file, tools);
			changed.fire();
		}),
	];
	return {
		read: begin,
		readAll: async () => {
			await begin([]);
			await reading;
		},
		known: () => [...known.values()].filter((file) => file !== undefined),
		marksIn: async (document) => {
			const tools = await loadTools();
			const file = listed(document.uri);
			if (!tools.isSetupFile(file.within)) return undefined;
			return (await knownFrom(file, document.getText(), tools))?.marks ?? [];
		},
		onDidChange: changed.event,
		dispose: () => {
			for (const each of [...listening, changed]) each.dispose();
		},
	};
}

/** What a person wrote by hand; undefined for a longer file. */
async function textOf({ uri }: ListedFile): Promise<string | undefined> {
	const { size } = await workspace.fs.stat(uri);
	if (size > longestFile) return undefined;
	return await workspace.decode(await workspace.fs.readFile(uri), { encoding: 'utf8' });
}

/** The variables of each folder that has a `.env`. */
type VariablesOfFolders = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Those of the file's own folder, or of the next one above it that has some, as on the command line. */
function nearestOf(variables: VariablesOfFolders, path: string): ReadonlyMap<string, string> | undefined {
	for (let folder = folderOf(path); ; folder = folderOf(folder)) {
		const own = variables.get(folder);
		if (own !== undefined || folder === '') return own;
	}
}

function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Lines and columns of one text. */
function placesIn(text: string): SetupsOfFile['placeOf'] {
	const starts = lineStarts(text);
	return ({ start, end }) => {
		const line = lastUpTo(starts, start);
		return { line: line + 1, column: start - (starts[line] ?? 0) + 1, length: end - start };
	};
}
