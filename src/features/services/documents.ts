import { type DocumentFilter, languages, type TextDocument, workspace } from 'vscode';
import { excerptScheme, pageScheme } from '../../ids.ts';
import { settings } from './settings.ts';

/** Where logs and code are read. Input boxes (chat, comments, source control) are documents too, and are left alone. */
const schemes: readonly string[] = [
	'file',
	'untitled',
	'output',
	excerptScheme,
	'vscode-remote',
	'vscode-vfs', // GitHub and Azure repositories
	'vscode-notebook-cell',
	'vscode-notebook-cell-output',
	'search-editor',
	'git', // left side of a diff
	'vscode-local-history',
	'memfs', // playgrounds of vscode.dev
	'vscode-test-web',
];

/** The name under which marks stand in Problems. */
export const markSource = 'BangmodStorage';

/** The documents that our surfaces serve, in any language: the schemes above and those of the workspace's own folders. */
export function documentSelector(): readonly DocumentFilter[] {
	const own = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
	return [...new Set([...schemes, ...own])].filter((scheme) => scheme !== pageScheme).map((scheme) => ({ scheme }));
}

/** True when the user's exclude globs match this document. */
export function isExcluded(document: TextDocument): boolean {
	return settings.exclude(document).some((pattern) => languages.match({ pattern }, document) > 0);
}

/** Whether the editor offers quick fixes there: not in output channels, nor in documents that cannot be written. */
export function canQuickFix({ uri }: TextDocument): boolean {
	return uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
