import thai from '../../l10n/bundle.l10n.th.json' with { type: 'json' };
import type { Translate } from '../core/ports.ts';
import type { Language } from './arguments.ts';

/** Sentences in the language; one without a translation stays English. */
export function translateInto(language: Language): Translate {
	if (language === 'en') return (sentence) => sentence;
	const sentences = new Map<string, string>(Object.entries(thai));
	return (sentence) => sentences.get(sentence) ?? sentence;
}
