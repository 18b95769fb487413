import type { Translate } from '../ports.ts';
import { code, type RichText, words } from '../richText.ts';

/** A sentence of a cause in the reader's language: words, and code where the sentence puts it between backticks. */
export function sentence(translate: Translate, english: string): RichText {
	return translate(english)
		.split('`')
		.map((text, index) => (index % 2 === 1 ? code(text) : words(text)))
		.filter(({ text }) => text !== '');
}
