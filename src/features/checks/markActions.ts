import { CodeAction, CodeActionKind, Range, type TextDocument, WorkspaceEdit } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import { phrase, words } from '../../core/richText.ts';
import type { Mark } from '../../core/setup/checks/mark.ts';
import type { Span } from '../../core/span.ts';
import type { Engine } from '../services/explainer.ts';

/** What the light bulb on a mark is. */
export const markActionKind = CodeActionKind.QuickFix;

/** The right text for this place, for all of its kind, and a comment that silences the line. */
export function actionsFor(
	document: TextDocument,
	mark: Mark,
	marks: readonly Mark[],
	{ translate, plainLine }: { readonly translate: Translate } & Pick<Engine, 'plainLine'>,
): readonly CodeAction[] {
	const alike = marks.filter((other) => other.kind === mark.kind && other.fix !== undefined);
	const action = (title: string, edits: readonly (readonly [span: Span, text: string])[]) => {
		const made = new CodeAction(title, markActionKind);
		made.edit = new WorkspaceEdit();
		for (const [span, text] of edits) made.edit.replace(document.uri, rangeOf(document, span), text);
		return made;
	};
	const editsOf = (some: readonly Mark[]) =>
		some.flatMap(({ fix }) => (fix?.edits ?? []).map(({ span, text }) => [span, text] as const));
	const all = plainLine(phrase(translate, 'Fix all of this kind ({0})', words(mark.kind)));
	return [
		...(mark.fix === undefined ? [] : [Object.assign(action(plainLine(mark.fix.title), editsOf([mark])), { isPreferred: true })]),
		...(mark.fix === undefined || alike.length < 2 ? [] : [action(all, editsOf(alike))]),
		...silencing(document, mark).map((edit) => action(translate('Leave this line alone'), [edit])),
	];
}

/** Languages whose comments begin with `//`; those of all others that have any begin with `#`. */
const slashed =
	/^(?:javascript|typescript|javascriptreact|typescriptreact|java|kotlin|scala|groovy|go|csharp|fsharp|rust|php|jsonc)$/;

/** A comment of its own above the line; none in a language without comments. */
function silencing(document: TextDocument, { place, kind }: Mark): readonly (readonly [Span, string])[] {
	if (/^(?:json|xml|sql)$/.test(document.languageId)) return [];
	const line = document.lineAt(document.positionAt(place.start).line);
	const at = document.offsetAt(line.range.start);
	const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
	const begin = slashed.test(document.languageId) ? '//' : '#';
	return [[{ start: at, end: at }, `${indent}${begin} bangmod-ignore ${kind}\n`]];
}

/** Where a mark stands in a document. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
	return new Range(document.positionAt(start), document.positionAt(end));
}
