import { phrase, words } from '../../core/richText.ts';
import type { ScanSentence } from '../../panel/scan/scanSentences.ts';

/** Says one of the view's sentences in the reader's language; numbers are grouped. */
export type Say = (sentence: ScanSentence, ...facts: readonly (string | number)[]) => string;

const counts = new Intl.NumberFormat('en');

/** `1,234,567`. */
export function grouped(count: number): string {
	return counts.format(count);
}

/** `sentences`: English sentence → the reader's. */
export function speaker(sentences: Readonly<Record<string, string>>): Say {
	const translate = (sentence: string): string => sentences[sentence] ?? sentence;
	return (sentence, ...facts) => {
		const parts = facts.map((fact) => words(typeof fact === 'number' ? grouped(fact) : fact));
		return phrase(translate, sentence, ...parts)
			.map(({ text }) => text)
			.join('');
	};
}
