import {
	type CancellationToken,
	type Event,
	EventEmitter,
	type Disposable,
	type TextDocument,
	type Uri,
	workspace,
} from 'vscode';
import type { SdkUse } from '../../core/clients/sdks.ts';
import type { SetupsOfFile } from '../../core/diagnose/reportSetup.ts';
import { lastUpTo } from '../../core/lastUpTo.ts';
import { lineStarts } from '../../core/lineStarts.ts';
import type { Translate, Delay } from '../../core/ports.ts';
import type { Mark } from '../../core/setup/checks/mark.ts';
import { mayBeOurs } from '../../core/setup/mayBeOurs.ts';
import type { SetupTools } from '../../core/setup/trees/setupTools.ts';
import { holdsForOthers, readSurroundings, type Surroundings } from './surroundings.ts';
import { type ListedFile, listed, type WorkspaceFiles } from './workspaceFiles.ts';

/** A file of the workspace that sets up S3 clients. */
export interface KnownFile extends SetupsOfFile {
	readonly file: ListedFile;
	/** What will fail in it. */
	readonly marks: readonly Mark[];
}

/** How far the workspace is read: files that may set up a client. */
export interface ReadSoFar {
	readonly read: number;
	readonly of: number;
	/** Files that could not be read, or are longer than anybody writes by hand. */
	readonly unread: number;
	/** Whether the workspace has more files than are looked at. */
	readonly isCut: boolean;
}

/** What the workspace's programs and settings set up, read once and kept fresh. */
export interface Setups extends Disposable {
	/** Reads these files now and all others by and by; done once these are read. Nothing where the host brings no readers. */
	read(first: readonly ListedFile[]): Promise<void>;
	/** Reads all there are and tells how far it is; cancelled, it stops and goes on when it is asked again. */
	readAll(token: CancellationToken, tell: (soFar: ReadSoFar) => void): Promise<ReadSoFar>;
	/** What is read so far. */
	known(): readonly KnownFile[];
	/** What will fail in an open document of such a file; undefined where it is none. */
	marksIn(document: TextDocument): Promise<readonly Mark[] | undefined>;
	readonly onDidChange: Event<void>;
}

/** What only others know. */
export interface SetupsNeeds {
	readonly loadTranslate: () => Promise<Translate>;
	/** The SDKs that the project of a file depends on. */
	readonly sdksOf: (file: Uri) => Promise<readonly SdkUse[]>;
	readonly delay: Delay;
}

/** Bytes of a program or a settings file that people edit by hand. */
const longestFile = 400_000;

/** Files asked for at a time; a request takes about 2 ms, and others have their turn in between. */
const atOnce = 16;

export function createSetups(files: WorkspaceFiles, needs: SetupsNeeds, loadTools: () => Promise<SetupTools>): Setups {
	const { loadTranslate, sdksOf, delay } = needs;
	let known = new Map<string, KnownFile | undefined>();
	let unread = new Set<string>();
	let around: Promise<Surroundings> | undefined;
	let reading: { readonly done: Promise<void>; isStopped: boolean } | undefined;
	const changed = new EventEmitter<void>();
	const told = new EventEmitter<ReadSoFar>();
	const turn = () => new Promise<void>((resolve) => delay(0, resolve));

	const surroundings = async (tools: SetupTools): Promise<Surroundings> => {
		await files.list();
		return await (around ??= readSurroundings(files.all(), tools, (file) => textOf(file).catch(() => undefined)));
	};
	const knownFrom = async (file: ListedFile, text: string, tools: SetupTools): Promise<KnownFile | undefined> => {
		const beside = await surroundings(tools);
		const variables = beside.variablesOf(file);
		const source = { path: file.within, text, ...(variables && { variables }) };
		const steps = tools.readingSetups(source);
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) await turn();
		const setups = step.value;
		if (setups.length === 0) return undefined;
		const isOurs = mayBeOurs(text, beside.names);
		const { profiles } = beside;
		const context = isOurs && { translate: await loadTranslate(), sdks: await sdksOf(file.uri).catch(() => []), profiles };
		const marks = context === false ? [] : tools.check(source, setups, context);
		return { file, within: file.within, id: file.path, setups, marks, placeOf: placesIn(text) };
	};
	const keep = async (file: ListedFile, tools: SetupTools) => {
		if (!tools.isSetupFile(file.within)) return;
		// A file that vanished meanwhile sets up nothing.
		const text = await textOf(file).catch(() => undefined);
		if (text === undefined) unread.add(file.path);
		else unread.delete(file.path);
		known.set(file.path, text === undefined ? undefined : await knownFrom(file, text, tools));
	};
	const keepAll = async (some: readonly ListedFile[], tools: SetupTools, isStopped: () => boolean) => {
		for (let first = 0; first < some.length && !isStopped(); first += atOnce) {
			await Promise.all(some.slice(first, first + atOnce).map((file) => keep(file, tools)));
			await turn();
			told.fire({
				read: known.size - unread.size,
				of: known.size + some.length - first,
				unread: unread.size,
				isCut: files.isCut(),
			});
		}
		changed.fire();
	};
	const begin = async (first: readonly ListedFile[]) => {
		await files.list();
		if (files.all().length === 0) return;
		const tools = await loadTools();
		const open = first.filter(({ path }) => !known.has(path));
		await Promise.all(open.map((file) => keep(file, tools)));
		if (open.length > 0) changed.fire();
		reading ??= start(tools);
	};
	const start = (tools: SetupTools) => {
		const open = files.all().filter(({ path, within }) => !known.has(path) && tools.isSetupFile(within));
		const run = { done: Promise.resolve(), isStopped: false };
		run.done = keepAll(open, tools, () => run.isStopped);
		return run;
	};
	const stop = () => {
		if (reading !== undefined) reading.isStopped = true;
		reading = undefined;
	};
	const forget = () => {
		stop();
		known = new Map();
		unread = new Set();
		around = undefined;
	};
	const follow = async (file: ListedFile, isGone: boolean) => {
		if (around === undefined) return;
		const tools = await loadTools();
		if (isGone) known.delete(file.path);
		else if (reading !== undefined) await keep(file, tools);
		if (!holdsForOthers(file, tools)) return changed.fire();
		around = undefined;
		await keepAll(
			[...known.values()].flatMap((one) => one?.file ?? []),
			tools,
			() => false,
		);
	};
	const listening = [files.onDidForget(forget), files.onDidChange(({ file, isGone }) => void follow(file, isGone))];
	return {
		read: begin,
		readAll: async (token, tell) => {
			await begin([]);
			const telling = [told.event(tell), token.onCancellationRequested(stop)];
			await reading?.done;
			for (const each of telling) each.dispose();
			const tools = await loadTools();
			const of = files.all().filter(({ within }) => tools.isSetupFile(within)).length;
			return { read: known.size - unread.size, of, unread: unread.size, isCut: files.isCut() };
		},
		known: () => [...known.values()].filter((file) => file !== undefined),
		marksIn: async (document) => {
			const file = listed(document.uri);
			const text = document.getText();
			const names = (await around)?.names;
			if (!mayBeOurs(text, names)) return [];
			const tools = await loadTools();
			if (!tools.isSetupFile(file.within)) return undefined;
			return (await knownFrom(file, text, tools))?.marks ?? [];
		},
		onDidChange: changed.event,
		dispose: () => {
			stop();
			for (const each of [...listening, changed, told]) each.dispose();
		},
	};
}

/** What a person wrote by hand; undefined for a longer file. */
async function textOf({ uri }: ListedFile): Promise<string | undefined> {
	const { size } = await workspace.fs.stat(uri);
	if (size > longestFile) return undefined;
	return await workspace.decode(await workspace.fs.readFile(uri), { encoding: 'utf8' });
}

/** Lines and columns of one text. */
function placesIn(text: string): SetupsOfFile['placeOf'] {
	const starts = lineStarts(text);
	return ({ start, end }) => {
		const line = lastUpTo(starts, start);
		return { line: line + 1, column: start - (starts[line] ?? 0) + 1, length: end - start };
	};
}
