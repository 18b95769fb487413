import {
	CodeAction,
	CodeActionKind,
	Diagnostic,
	DiagnosticSeverity,
	Disposable,
	languages,
	Range,
	type TextDocument,
	type TextEditor,
	window,
	workspace,
	WorkspaceEdit,
} from 'vscode';
import { phrase, words } from '../core/richText.ts';
import type { Translate } from '../core/ports.ts';
import type { Mark } from '../core/setup/checks/mark.ts';
import type { Span } from '../core/span.ts';
import { settingIds } from '../ids.ts';
import { createAfterPause } from './services/afterPause.ts';
import { documentSelector, isExcluded, markSource } from './services/documents.ts';
import type { Engine } from './services/explainer.ts';
import type { Services } from './services/services.ts';
import { settings, whileSetting } from './services/settings.ts';

/** A longer document is none that people edit by hand. */
const longestDocument = 400_000;

/** What is wrong in one version of a document. */
interface Checked {
	readonly version: number;
	readonly marks: readonly Mark[];
}

/** Marks, before it fails, what the vendor states will fail in the programs and settings on screen, and offers the right text. */
export function register(services: Services): Disposable {
	return whileSetting([settingIds.checks, settingIds.workspace], () => {
		const level = settings.checksLevel();
		if (level === 'off' || !settings.isOn(settingIds.workspace)) return undefined;
		return watch(services, level === 'on' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hint);
	});
}

function watch({ setups, guard, explainer, language, ports }: Services, loudest: DiagnosticSeverity): Disposable {
	const collection = languages.createDiagnosticCollection(`${markSource} settings`);
	const checked = new WeakMap<TextDocument, Checked>();
	const pause = createAfterPause<TextDocument>(ports.delay);
	const refresh = guard('checks', async (document: TextDocument) => {
		const { version } = document;
		const marks = isChecked(document) ? ((await setups.marksIn(document)) ?? []) : [];
		if (document.version !== version || document.isClosed) return;
		checked.set(document, { version, marks });
		if (marks.length === 0) return collection.delete(document.uri);
		const { plainLine, redact } = await explainer.loadEngine();
		const found = marks.map((mark) => diagnosticOf(document, mark, redact(plainLine(mark.sentence)), loudest));
		if (document.version === version && !document.isClosed) collection.set(document.uri, found);
	});
	const onScreen = (editors: readonly TextEditor[]) => {
		for (const { document } of editors) if (checked.get(document)?.version !== document.version) void refresh(document);
	};
	const provideCodeActions = guard('corrections of settings', async (document: TextDocument, range: Range) => {
		const known = checked.get(document);
		if (known?.version !== document.version) return [];
		const [translate, { plainLine }] = await Promise.all([language.load(), explainer.loadEngine()]);
		const at = known.marks.filter(({ place }) => rangeOf(document, place).intersection(range) !== undefined);
		return at.flatMap((mark) => actionsFor(document, mark, known.marks, { translate, plainLine }));
	});
	onScreen(window.visibleTextEditors);
	return Disposable.from(
		collection,
		window.onDidChangeVisibleTextEditors(onScreen),
		workspace.onDidChangeTextDocument(({ document }) => {
			if (window.visibleTextEditors.some((editor) => editor.document === document))
				pause.run(document, () => void refresh(document));
		}),
		workspace.onDidCloseTextDocument((document) => {
			pause.cancel(document);
			collection.delete(document.uri);
		}),
		languages.registerCodeActionsProvider([...documentSelector()], { provideCodeActions }, { providedCodeActionKinds: [kind] }),
		// A variable or a profile in another file may make or mend a mistake here.
		setups.onDidChange(() => {
			for (const { document } of window.visibleTextEditors) pause.run(document, () => void refresh(document));
		}),
		pause,
	);
}

const kind = CodeActionKind.QuickFix;

function isChecked(document: TextDocument): boolean {
	const { uri, lineCount } = document;
	if (workspace.getWorkspaceFolder(uri) === undefined || isExcluded(document)) return false;
	return document.offsetAt(document.lineAt(lineCount - 1).range.end) <= longestDocument;
}

function diagnosticOf(document: TextDocument, mark: Mark, sentence: string, loudest: DiagnosticSeverity): Diagnostic {
	const severity = mark.severity === 'warning' ? loudest : DiagnosticSeverity.Hint;
	const diagnostic = new Diagnostic(rangeOf(document, mark.place), sentence, severity);
	diagnostic.source = markSource;
	diagnostic.code = mark.kind;
	return diagnostic;
}

/** The right text for this place, for all of its kind, and a comment that silences the line. */
function actionsFor(
	document: TextDocument,
	mark: Mark,
	marks: readonly Mark[],
	{ translate, plainLine }: { readonly translate: Translate } & Pick<Engine, 'plainLine'>,
): readonly CodeAction[] {
	const alike = marks.filter((other) => other.kind === mark.kind && other.fix !== undefined);
	const action = (title: string, edits: readonly (readonly [span: Span, text: string])[]) => {
		const made = new CodeAction(title, kind);
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
function silencing(document: TextDocument, { place, kind: what }: Mark): readonly (readonly [Span, string])[] {
	if (/^(?:json|xml|sql)$/.test(document.languageId)) return [];
	const line = document.lineAt(document.positionAt(place.start).line);
	const at = document.offsetAt(line.range.start);
	const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
	const begin = slashed.test(document.languageId) ? '//' : '#';
	return [[{ start: at, end: at }, `${indent}${begin} bangmod-ignore ${what}\n`]];
}

function rangeOf(document: TextDocument, { start, end }: Span): Range {
	return new Range(document.positionAt(start), document.positionAt(end));
}
