import { ProgressLocation, window, workspace } from 'vscode';
import { phrase, value, words } from '../../core/richText.ts';
import { settingIds } from '../../ids.ts';
import { notify } from '../services/notify.ts';
import type { Services } from '../services/services.ts';
import { settings } from '../services/settings.ts';
import type { KnownFile, ReadSoFar } from '../services/setups.ts';
import { markedFiles, rangeIn } from './markedFiles.ts';

/** Marks of a list that somebody reads; Problems has the others. */
const longestList = 500;

/** Reads all programs and settings of the workspace, and lists what will fail in them; `showAll` puts it into Problems as well. */
export async function checkWorkspace(services: Services, showAll: () => Promise<void>): Promise<void> {
	const { language, setups } = services;
	if (workspace.workspaceFolders === undefined) return await notify(language, (t) => t('Open a folder first.'));
	if (!settings.isOn(settingIds.workspace))
		return await notify(language, (t) => t('Reading the workspace is switched off in the settings.'));
	const soFar = await readAll(services);
	const files = await markedFiles(setups);
	await showAll();
	if (files.length > 0) return await list(services, files, soFar);
	const isWhole = soFar.read === soFar.of && !soFar.isCut;
	await notify(language, (t) =>
		isWhole
			? t('No mistake was found in the programs and settings of this workspace.')
			: t('No mistake was found in what was read; not all of this workspace was.'),
	);
}

async function readAll({ language, setups }: Services): Promise<ReadSoFar> {
	const t = await language.load();
	const title = t('Checking the programs and settings of this workspace');
	return await window.withProgress({ location: ProgressLocation.Notification, cancellable: true, title }, (progress, token) => {
		let before = 0;
		return setups.readAll(token, ({ read, of }) => {
			progress.report({ message: `${read} / ${of}`, increment: ((read - before) / Math.max(1, of)) * 100 });
			before = read;
		});
	});
}

async function list({ language, explainer }: Services, files: readonly KnownFile[], soFar: ReadSoFar): Promise<void> {
	const [t, { plainLine, redact, toLabel }] = await Promise.all([language.load(), explainer.loadEngine()]);
	const all = files.flatMap((known) => known.marks.map((mark) => ({ known, mark })));
	const items = all.slice(0, longestList).map(({ known, mark }) => ({
		label: `$(${mark.severity === 'warning' ? 'warning' : 'info'}) ${mark.kind}`,
		description: toLabel(plainLine([value(`${known.within}:${known.placeOf(mark.place).line}`)])),
		detail: toLabel(redact(plainLine(mark.sentence))),
		known,
		mark,
	}));
	const count = (number: number) => words(String(number));
	const { read, of, unread, isCut } = soFar;
	const whole = [
		phrase(t, '{0} of {1} files read', count(read), count(of)),
		...(unread > 0 ? [phrase(t, '{0} could not be read', count(unread))] : []),
		...(isCut ? [phrase(t, 'the workspace has more files than are looked at')] : []),
		...(all.length > items.length ? [phrase(t, 'the first {0} of {1} mistakes', count(items.length), count(all.length))] : []),
	];
	const chosen = await window.showQuickPick(items, {
		title: t('Mistakes in the programs and settings of this workspace'),
		placeHolder: whole.map(plainLine).join(' · '),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (chosen !== undefined)
		await window.showTextDocument(chosen.known.file.uri, { selection: rangeIn(chosen.known, chosen.mark) });
}
