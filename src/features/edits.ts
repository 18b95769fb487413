import {
	CodeAction,
	type CodeActionContext,
	CodeActionKind,
	type Disposable,
	languages,
	Range,
	type TextDocument,
	WorkspaceEdit,
} from 'vscode';
import type { Fix } from '../core/fixes/fix.ts';
import type { Span } from '../core/span.ts';
import { canQuickFix, documentSelector, markSource, isExcluded } from './services/documents.ts';
import type { Explainer } from './services/explainer.ts';
import type { LanguageTag } from './services/language.ts';
import type { ProjectSdks } from './services/projectSdks.ts';
import type { Services } from './services/services.ts';

/** UTF-16 units of a program or a settings file that people edit by hand; no longer document is read. */
const longestDocument = 200_000;

/** No fix is for a text without one of these, so that nothing is loaded for other programs. */
const gate = /s3|boto|minio|\.bangmod\.storage|NoSuch|Digest/i;

/** The fixes of one version of a document, in one language. */
interface Cached {
	readonly version: number;
	readonly tag: LanguageTag;
	readonly fixes: Promise<readonly Fix[]>;
}

/** Corrections of programs and settings: misspelt codes, wrong status tests, region, path style, checksum mode. */
export function register({ explainer, guard, language, projects }: Services): Disposable {
	const cache = new WeakMap<TextDocument, Cached>();
	const fixesOf = (document: TextDocument): Promise<readonly Fix[]> => {
		const cached = cache.get(document);
		const tag = language.tag();
		if (cached?.version === document.version && cached.tag === tag) return cached.fixes;
		const fixes = findFixes(document, explainer.load, projects);
		cache.set(document, { version: document.version, tag, fixes });
		return fixes;
	};
	const provideCodeActions = guard(
		'corrections',
		async (document: TextDocument, range: Range, { diagnostics }: CodeActionContext) => {
			if (!isEditable(document) || isExcluded(document)) return [];
			const { version } = document;
			const fixes = await fixesOf(document);
			if (document.version !== version) return [];
			const { engine } = await explainer.load();
			return (
				fixes
					.filter(({ at }) => rangeOf(document, at).intersection(range) !== undefined)
					// Where the same is marked, the mark brings its correction.
					.filter(({ at, markKind }) => {
						const place = rangeOf(document, at);
						return !diagnostics.some(
							({ source, code, range: marked }) =>
								source === markSource && (marked.isEqual(place) || (code === markKind && place.contains(marked))),
						);
					})
					.map((fix) => toAction(document, fix, engine.plainLine(fix.title)))
			);
		},
	);
	return languages.registerCodeActionsProvider(
		documentSelector(),
		{ provideCodeActions },
		{ providedCodeActionKinds: [CodeActionKind.QuickFix] },
	);
}

function isEditable(document: TextDocument): boolean {
	const { end } = document.lineAt(document.lineCount - 1).range;
	return document.languageId !== 'log' && canQuickFix(document) && document.offsetAt(end) <= longestDocument;
}

/** Fixes of a document that may need one; for others nothing is loaded and nothing is read. */
async function findFixes(document: TextDocument, load: () => Promise<Explainer>, projects: ProjectSdks): Promise<readonly Fix[]> {
	const text = document.getText();
	if (!gate.test(text)) return [];
	const { engine, catalogue, translate } = await load();
	const imported = engine.importedSdks(text);
	const sdks = [...imported, ...(await projects.of(document.uri, engine))];
	return engine.fixesIn(text, {
		translate,
		languageId: document.languageId,
		path: document.uri.path,
		usesS3Sdk: sdks.length > 0 || engine.importsS3Sdk(text),
		sdks,
		nearest: (name) => catalogue.nearest(name),
		isCode: (name) => catalogue.entry(name) !== undefined,
		statusesOf: (code) => (catalogue.entry(code)?.vendor ?? []).map(({ status }) => status),
	});
}

function toAction(document: TextDocument, { edits }: Fix, title: string): CodeAction {
	const action = new CodeAction(title, CodeActionKind.QuickFix);
	action.edit = new WorkspaceEdit();
	for (const { span, text } of edits) action.edit.replace(document.uri, rangeOf(document, span), text);
	return action;
}

function rangeOf(document: TextDocument, { start, end }: Span): Range {
	return new Range(document.positionAt(start), document.positionAt(end));
}
