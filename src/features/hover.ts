import { type Disposable, Hover, languages, MarkdownString, type Position, type TextDocument } from 'vscode';
import { settingIds } from '../ids.ts';
import { documentSelector } from './documents.ts';
import type { Services } from './services.ts';
import { whileOn } from './settings.ts';

/** Explains the code under the mouse. */
export function register({ findings, guard }: Services): Disposable {
	const provideHover = guard('hover', async (document: TextDocument, position: Position) => {
		const found = await findings.at(document, position);
		return found && new Hover(new MarkdownString(found.finding.code), found.range);
	});
	return whileOn(settingIds.hover, () => languages.registerHoverProvider(documentSelector(), { provideHover }));
}
