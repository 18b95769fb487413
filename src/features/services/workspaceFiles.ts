import { Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import type { WorkspaceFile } from '../../core/diagnose/origin.ts';
import { foreignFolders } from '../../core/setup/foreignFolders.ts';
import type { Delay } from '../../core/ports.ts';
import { settingIds } from '../../ids.ts';
import { foldersFiles } from './foldersFiles.ts';
import { settings } from './settings.ts';

/** A file of the workspace, and where it is opened. */
export interface ListedFile extends WorkspaceFile {
	readonly uri: Uri;
}

/** The workspace's programs and settings, by name. */
export interface WorkspaceFiles extends Disposable {
	/** Lists them at the first call, and from then on keeps the list fresh; nothing while that is switched off. */
	list(): Promise<void>;
	/** What is listed so far. */
	named(name: string): readonly ListedFile[];
	all(): readonly ListedFile[];
	/** Whether the workspace has more than are listed. */
	isCut(): boolean;
	/** Told of a file of the list that is new, or holds something else, or is gone. */
	readonly onDidChange: Event<{ readonly file: ListedFile; readonly isGone: boolean }>;
	/** Told when the list is no longer kept. */
	readonly onDidForget: Event<void>;
}

/** Languages whose stack traces we read, and settings. */
const endings =
	'yaml,yml,sh,bash,sql,toml,ini,cfg,conf,properties,env,tf,tfvars,json,xml,config,py,js,mjs,cjs,jsx,ts,mts,cts,tsx,java,kt,kts,scala,groovy,go,php,rb,cs,fs,vb,rs'.split(
		',',
	);

/** Files whose whole name tells. */
const names = 'Dockerfile,credentials,config,.s3cfg,.boto,.envrc'.split(',');

// Braces in braces find nothing: VS Code's search takes none.
const programs = `**/{${endings.map((ending) => `*.${ending}`).join()},${names.join()},.env,.env.*}`;

const isProgram = (name: string) =>
	name.startsWith('.env') || names.includes(name) || endings.includes(name.slice(name.lastIndexOf('.') + 1));

const foreign = `**/{${foreignFolders.join(',')}}/**`;

/** Programs of a large workspace; more are not looked at, which costs 6 MB. */
const mostFiles = 20_000;

/** Files put into the list at a time; others have their turn in between. */
const slice = 1000;

export function createWorkspaceFiles(delay: Delay, canSearchFiles: boolean): WorkspaceFiles {
	/** By name, then by path. */
	let byName = new Map<string, Map<string, ListedFile>>();
	let isCut = false;
	let listing: Promise<void> | undefined;
	let watching: Disposable | undefined;
	const changed = new EventEmitter<{ readonly file: ListedFile; readonly isGone: boolean }>();
	const forgotten = new EventEmitter<void>();

	const add = (uri: Uri) => {
		const name = nameOf(uri);
		const known = byName.get(name);
		if (known === undefined) byName.set(name, new Map([[uri.path, listed(uri)]]));
		else if (!known.has(uri.path)) known.set(uri.path, listed(uri));
	};
	const remove = (uri: Uri) => {
		const rest = byName.get(nameOf(uri));
		rest?.delete(uri.path);
		if (rest?.size === 0) byName.delete(nameOf(uri));
	};
	const forget = () => {
		watching?.dispose();
		watching = undefined;
		listing = undefined;
		byName = new Map();
		forgotten.fire();
	};
	const watch = () => {
		const watcher = workspace.createFileSystemWatcher(programs);
		return Disposable.from(
			watcher,
			watcher.onDidCreate((uri) => {
				if (isForeign(uri)) return;
				add(uri);
				changed.fire({ file: listed(uri), isGone: false });
			}),
			watcher.onDidChange((uri) => !isForeign(uri) && changed.fire({ file: listed(uri), isGone: false })),
			watcher.onDidDelete((uri) => {
				remove(uri);
				changed.fire({ file: listed(uri), isGone: true });
			}),
			workspace.onDidChangeWorkspaceFolders(forget),
			settings.onDidChange([settingIds.workspace], () => settings.isOn(settingIds.workspace) || forget()),
		);
	};
	const start = async () => {
		watching = watch();
		const found = canSearchFiles
			? await workspace.findFiles(programs, foreign, mostFiles)
			: await foldersFiles(isProgram, mostFiles);
		isCut = found.length >= mostFiles;
		for (let first = 0; first < found.length; first += slice) {
			found.slice(first, first + slice).forEach(add);
			await new Promise<void>((resolve) => delay(0, resolve));
		}
	};
	return {
		isCut: () => isCut,
		list: async () => {
			if (settings.isOn(settingIds.workspace) && workspace.workspaceFolders !== undefined) await (listing ??= start());
		},
		named: (name) => [...(byName.get(name)?.values() ?? [])],
		all: () => [...byName.values()].flatMap((files) => [...files.values()]),
		onDidChange: changed.event,
		onDidForget: forgotten.event,
		dispose: () => {
			forget();
			changed.dispose();
			forgotten.dispose();
		},
	};
}

/** A file as the list has it. */
export const listed = (uri: Uri): ListedFile => ({ uri, path: uri.path, within: workspace.asRelativePath(uri, false) });

function nameOf({ path }: Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function isForeign(uri: Uri): boolean {
	return workspace
		.asRelativePath(uri, false)
		.split('/')
		.some((segment) => foreignFolders.includes(segment));
}
