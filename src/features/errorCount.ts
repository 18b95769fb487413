import { Disposable, StatusBarAlignment, type StatusBarItem, type TextDocument, window } from 'vscode';
import { phrase, type RichText, words } from '../core/richText.ts';
import { commands, settingIds, statusItemId } from '../ids.ts';
import type { LocatedReport } from './services/findings.ts';
import type { Services } from './services/services.ts';
import { isReadWhole } from './services/visibleReports.ts';
import { settings, whileSetting } from './services/settings.ts';

/** Left of the cursor's place and the language, which have 100 and more. */
const priority = 110;

/** "3 S3 errors" in the status bar while the document in front has some; a click lists them. */
export function register(services: Services): Disposable {
	return whileSetting([settingIds.diagnosticsLevel], () =>
		settings.diagnosticsLevel() === 'off' ? undefined : keepCount(services),
	);
}

function keepCount({ visibleReports, explainer, guard }: Services): Disposable {
	const counts = new WeakMap<TextDocument, number>();
	let item: StatusBarItem | undefined;
	const make = (): StatusBarItem => {
		const made = window.createStatusBarItem(statusItemId, StatusBarAlignment.Right, priority);
		made.command = commands.listErrors;
		return made;
	};
	const show = guard('error count', async () => {
		const document = window.activeTextEditor?.document;
		const count = document && counts.get(document);
		if (document === undefined || count === undefined) return item?.hide();
		const { engine, translate: t } = await explainer.load();
		if (window.activeTextEditor?.document !== document) return;
		const sentence = isReadWhole(document) ? sentenceOf(count, t) : phrase(t, '{0} S3 errors on screen', words(String(count)));
		item ??= make();
		item.name = t('S3 errors');
		item.text = `$(warning) ${engine.plainLine(sentence)}`;
		item.tooltip = t('List the S3 errors of this document');
		item.show();
	});
	return Disposable.from(
		visibleReports.subscribe((document: TextDocument, reports: readonly LocatedReport[]) => {
			if (reports.length > 0) counts.set(document, reports.length);
			else counts.delete(document);
			void show();
		}),
		window.onDidChangeActiveTextEditor(() => void show()),
		new Disposable(() => item?.dispose()),
	);
}

function sentenceOf(count: number, translate: (text: string) => string): RichText {
	return count === 1 ? phrase(translate, '1 S3 error') : phrase(translate, '{0} S3 errors', words(String(count)));
}
