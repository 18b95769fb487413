import { type Disposable, Hover, languages, MarkdownString, type Position, type TextDocument } from 'vscode';
import { settingIds } from '../ids.ts';
import { canQuickFix, documentSelector } from './services/documents.ts';
import { tokenAt } from './services/findings.ts';
import { allLinks, hoverCommands, hoverLinks } from './services/links.ts';
import type { Services } from './services/services.ts';
import { fixOf } from './services/workspaceTold.ts';
import { whileOn } from './services/settings.ts';
import { canTypeNext } from './services/terminalCommands.ts';

/** Explains the code under the mouse. */
export function register({ findings, explainer, reports, origins, setups, guard }: Services): Disposable {
	const provideHover = guard('hover', async (document: TextDocument, position: Position) => {
		const found = await findings.at(document, position);
		if (found === undefined) return undefined;
		const { engine, explain, translate } = await explainer.load();
		const explanation = explain(found);
		const isQuiet = found.finding.certainty === 'possible';
		const linksOf = canQuickFix(document) ? hoverLinks : allLinks;
		const hasOrigin = origins.known(found).length > 0;
		const explained = {
			explanation,
			canType: canTypeNext(explanation, engine),
			hasOrigin,
			hasFix: fixOf(explanation, setups) !== undefined,
		};
		const below = linksOf(found, explained, reports.idOf([found]), translate);
		const links = new MarkdownString(engine.toLinks(below));
		links.isTrusted = { enabledCommands: hoverCommands };
		// Words that may quote the log stand in a string of their own, in which no command works.
		return new Hover(
			[
				new MarkdownString(
					isQuiet ? engine.toQuietHover(explanation, [], translate) : engine.toHover(explanation, [], translate, below),
				),
				links,
			],
			tokenAt(found, position),
		);
	});
	return whileOn(settingIds.hover, () => languages.registerHoverProvider(documentSelector(), { provideHover }));
}
