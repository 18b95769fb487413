import { env, Uri, workspace } from 'vscode';
import type { PackedRow } from '../../core/catalog/packedRow.ts';
import type { Translations } from '../../core/catalog/tableRow.ts';
import type { Translate } from '../../core/ports.ts';
import { settings } from './settings.ts';

export type LanguageTag = 'en' | 'th';

/** What a catalogue is made of. */
interface CataloguePages {
	readonly rows: readonly PackedRow[];
	readonly translations: Translations;
}

/** The language of everything that we show. */
export interface Language {
	tag(): LanguageTag;
	/** The translation to use now; reads the Thai bundle once, when Thai is first wanted. */
	load(): Promise<Translate>;
	/** The catalogue's pages: the table, and what of it is translated. */
	loadPages(): Promise<CataloguePages>;
	/** The pages in Thai, whatever the language: who reads English may still search in Thai. */
	loadThaiPages(): Promise<Translations>;
}

/**
 * VS Code has no Thai language pack (microsoft/vscode-loc#1750), so `env.language` is hardly ever `th` and `vscode.l10n` never
 * loads our bundle: we choose by our own setting and read `l10n/bundle.l10n.th.json` ourselves.
 */
export function createLanguage(extensionUri: Uri): Language {
	let thai: Promise<Translate> | undefined;
	let rows: Promise<readonly PackedRow[]> | undefined;
	let thaiPages: Promise<Translations> | undefined;
	const tag = () => {
		const chosen = settings.language();
		if (chosen !== 'auto') return chosen;
		return env.language.split('-')[0] === 'th' ? 'th' : 'en';
	};
	const loadThaiPages = async () => {
		thaiPages ??= readJson<Translations>(Uri.joinPath(extensionUri, 'dist', 'catalogue.th.json'));
		return await thaiPages;
	};
	return {
		tag,
		load: async () => {
			if (tag() === 'en') return (sentence) => sentence;
			thai ??= readBundle(Uri.joinPath(extensionUri, 'l10n', 'bundle.l10n.th.json'));
			return await thai;
		},
		loadPages: async () => {
			rows ??= readJson<readonly PackedRow[]>(Uri.joinPath(extensionUri, 'dist', 'catalogue.json'));
			return { rows: await rows, translations: tag() === 'en' ? {} : await loadThaiPages() };
		},
		loadThaiPages,
	};
}

/** A sentence without an entry stays English. */
async function readBundle(uri: Uri): Promise<Translate> {
	const bundle = new Map<string, unknown>(Object.entries(JSON.parse(await readText(uri))));
	return (sentence) => {
		const translated = bundle.get(sentence);
		return typeof translated === 'string' ? translated : sentence;
	};
}

/** Our own file, made and checked by our own build (build/generateCatalogue.ts). */
async function readJson<T>(uri: Uri): Promise<T> {
	const made: T = JSON.parse(await readText(uri));
	return made;
}

async function readText(uri: Uri): Promise<string> {
	return await workspace.decode(await workspace.fs.readFile(uri), { encoding: 'utf8' });
}
