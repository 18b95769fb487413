import {
	type CodeAction,
	type CodeActionContext,
	CodeActionKind,
	CodeActionTriggerKind,
	type Disposable,
	languages,
	type Range,
	type TextDocument,
} from 'vscode';
import type { Link } from '../core/explain/link.ts';
import { type RichText, value, words } from '../core/richText.ts';
import { commands } from '../ids.ts';
import { documentSelector } from './services/documents.ts';
import { commandLinks, copyLinks, originLinks, siteLink, tryLink } from './services/links.ts';
import type { Services } from './services/services.ts';
import { canTypeNext } from './services/terminalCommands.ts';
import { fixOf, type WorkspaceFix } from './services/workspaceTold.ts';

const kind = CodeActionKind.QuickFix.append('bangmod');

/** The light bulb on a report, with or without a diagnostic there. */
export function register({ findings, explainer, reports, origins, setups, guard }: Services): Disposable {
	const provideCodeActions = guard('quick fixes', async (document: TextDocument, range: Range, context: CodeActionContext) => {
		if (context.only !== undefined && !context.only.intersects(kind)) return [];
		const found = await findings.covering(document, range.start);
		// A word that only may be an error gets no light bulb by itself, but an answer when asked.
		if (found === undefined || (found.finding.certainty === 'possible' && context.triggerKind !== CodeActionTriggerKind.Invoke))
			return [];
		const { explain, engine, translate } = await explainer.load();
		const explanation = explain(found);
		const id = reports.idOf([found]);
		const toLink = (title: string, command: string, argument: string): Link => ({
			title,
			target: { kind: 'command', command, id: argument },
		});
		const fix = fixOf(explanation, setups);
		const links = [
			...(fix === undefined ? [] : [toLink(engine.plainLine(titleOf(fix)), commands.applyFix, id)]),
			toLink(translate('Explain this S3 error'), commands.openExplanation, id),
			...originLinks(origins.known(found).length > 0, id, translate),
			...commandLinks(canTypeNext(explanation, engine), id, translate),
			tryLink(id, translate),
			...siteLink(explanation, id, translate),
			...copyLinks(found, id, translate),
		];
		return links.flatMap(toCodeAction);
	});
	return languages.registerCodeActionsProvider(documentSelector(), { provideCodeActions }, { providedCodeActionKinds: [kind] });
}

/** What it changes, and where. */
function titleOf({ file, mark, fix }: WorkspaceFix): RichText {
	return [...fix.title, words(' ('), value(`${file.within}:${file.placeOf(mark.place).line}`), words(')')];
}

function toCodeAction({ title, target }: Link, index: number): CodeAction[] {
	if (target.kind !== 'command') return [];
	return [{ title, kind, isPreferred: index === 0, command: { title, command: target.command, arguments: [target.id] } }];
}
