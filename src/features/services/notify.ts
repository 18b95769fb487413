import { window } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import type { Language } from './language.ts';

/** A sentence of our own, in the reader's language. Holds no value: VS Code makes links out of what a notification says. */
export type Sentence = (t: Translate) => string;

/** Answers, in a notification, something that the user has just asked for. */
export async function notify(language: Language, sentence: Sentence): Promise<void> {
	void window.showInformationMessage(sentence(await language.load()));
}

/** How long a word of success stays in the status bar. */
const shownMs = 3000;

/** Says in the status bar that something was done. */
export async function confirm(language: Language, sentence: Sentence): Promise<void> {
	window.setStatusBarMessage(sentence(await language.load()), shownMs);
}
