import {
	Disposable,
	Position,
	languages,
	TextEditorLineNumbersStyle,
	type TextEditor,
	ThemeColor,
	Uri,
	window,
	workspace,
	Range,
} from 'vscode';
import { phrase, value, words } from '../../core/richText.ts';
import { plainLine } from '../../core/explain/plain.ts';
import type { Translate } from '../../core/ports.ts';
import type { TextAround } from '../../core/scan/textAround.ts';
import { excerptScheme } from '../../ids.ts';

/** Read-only documents with the lines around a place in a file that the editor does not open. */
export interface Excerpts extends Disposable {
	show(file: Uri, around: TextAround, length: number, translate: Translate): Promise<void>;
}

/** Excerpts that are kept for VS Code to read again; each is at most 128 KiB. */
const mostKept = 50;

export function createExcerpts(): Excerpts {
	const kept = new Map<string, TextAround>();
	const numbers = window.createTextEditorDecorationType({
		before: { color: new ThemeColor('editorLineNumber.foreground'), margin: '0 2ch 0 0' },
	});
	const provider = workspace.registerTextDocumentContentProvider(excerptScheme, {
		provideTextDocumentContent: ({ path }) => kept.get(path)?.text ?? '',
	});
	const closing = workspace.onDidCloseTextDocument(({ uri }) => {
		if (uri.scheme === excerptScheme) kept.delete(uri.path);
	});
	const registered = Disposable.from(numbers, provider, closing);
	return {
		dispose: () => registered.dispose(),
		show: async (file, around, length, translate) => {
			const name = file.path.slice(file.path.lastIndexOf('/') + 1);
			const last = around.firstLine + lineCount(around.text) - 1;
			const title = phrase(translate, '{0}, lines {1} to {2}', value(name), words(`${around.firstLine}`), words(`${last}`));
			const path = `/${plainLine(title).replaceAll('/', '_')}.log`;
			kept.set(path, around);
			const [oldest] = kept.keys();
			if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
			const document = await workspace.openTextDocument(Uri.from({ scheme: excerptScheme, path }));
			await languages.setTextDocumentLanguage(document, 'log');
			const selection = placeIn(around, length);
			const editor = await window.showTextDocument(document, { selection, preview: true });
			numberLines(editor, around.firstLine, numbers);
		},
	};
}

/** The lines' numbers are those of the file, so they are drawn in front of the lines in place of the editor's own. */
function numberLines(editor: TextEditor, firstLine: number, decoration: Parameters<TextEditor['setDecorations']>[0]): void {
	const { lineCount } = editor.document;
	const width = String(firstLine + lineCount).length;
	editor.options = { lineNumbers: TextEditorLineNumbersStyle.Off };
	editor.setDecorations(
		decoration,
		Array.from({ length: lineCount }, (_, line) => ({
			range: new Range(line, 0, line, 0),
			renderOptions: { before: { contentText: String(firstLine + line).padStart(width, '\u2007') } },
		})),
	);
}

function lineCount(text: string): number {
	return text.split(/\r\n|[\r\n]/).length;
}

/** Where a place of an excerpt is in its own document. */
function placeIn({ text, offset }: TextAround, length: number): Range {
	const before = text.slice(0, offset).split(/\r\n|[\r\n]/);
	const start = new Position(before.length - 1, before.at(-1)?.length ?? 0);
	return new Range(start, start.translate(0, length));
}
