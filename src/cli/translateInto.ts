import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Translate } from '../core/ports.ts';
import type { Language } from './arguments.ts';

/** Sentences in the language; one without a translation stays English. */
export function translateInto(language: Language): Translate {
	if (language === 'en') return (sentence) => sentence;
	const sentences = readSentences();
	return (sentence) => sentences.get(sentence) ?? sentence;
}

/** The extension's own, seen from the bundle, from its parts and from the source. */
const places = ['../l10n/bundle.l10n.th.json', '../../l10n/bundle.l10n.th.json'];

/** None where somebody took the command line out of the extension's folder. */
function readSentences(): ReadonlyMap<string, string> {
	for (const place of places) {
		try {
			const sentences: Readonly<Record<string, string>> = JSON.parse(readFileSync(path.join(import.meta.dirname, place), 'utf8'));
			return new Map(Object.entries(sentences));
		} catch {
			// It is in the other place, or in none.
		}
	}
	return new Map();
}
