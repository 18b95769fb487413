import type { Translate } from '../core/ports.ts';
import type { Language } from './arguments.ts';
import { readSentences } from './thaiSentences.generated.ts';

/** Sentences in the language; one without a translation stays English. */
export function translateInto(language: Language): Translate {
	if (language === 'en') return (sentence) => sentence;
	const sentences = new Map(Object.entries(readSentences()));
	return (sentence) => sentences.get(sentence) ?? sentence;
}
