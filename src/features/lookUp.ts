import {
	commands,
	Disposable,
	env,
	type QuickInputButton,
	type QuickPickItem,
	QuickPickItemKind,
	ThemeIcon,
	Uri,
	window,
} from 'vscode';
import type { CatalogueEntry, Origin } from '../core/catalog/entry.ts';
import type { Translate } from '../core/ports.ts';
import { isPageId, sitePageUrl } from '../core/vendor/sitePage.ts';
import { commands as commandIds } from '../ids.ts';
import type { Explainer } from './services/explainer.ts';
import type { Services } from './services/services.ts';
import { settings } from './services/settings.ts';

interface CodeItem extends QuickPickItem {
	/** Absent on separators and on the line that says that nothing matches. */
	readonly entry?: CatalogueEntry;
}

/** Palette: find a code by its name, a status or words, and open its page. */
export function register(services: Services): Disposable {
	return commands.registerCommand(
		commandIds.lookUp,
		services.guard('look up', () => showLookUp(services)),
	);
}

async function showLookUp({ explainer }: Services): Promise<void> {
	const ready = await explainer.loadForSearch();
	const { engine, catalogue, translate: t } = ready;
	const buttons: CodeButtons = {
		copy: { iconPath: new ThemeIcon('copy'), tooltip: t('Copy the code') },
		docs: { iconPath: new ThemeIcon('link-external'), tooltip: t('Open the page on the site') },
	};
	const pick = window.createQuickPick<CodeItem>();
	pick.placeholder = t('A code (NoSuchKey), a status (403) or words (clock, suspended)');
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	const update = (query: string) => {
		const found = [
			...requestIdItems(ready, query),
			...engine.lookUp(query, catalogue).map((entry) => itemOf(ready, entry, buttons)),
		];
		if (query.trim() === '') pick.items = startItems(ready, buttons);
		else pick.items = found.length === 0 ? [nothingItem(t)] : found;
	};
	update('');
	const listeners = Disposable.from(
		pick.onDidChangeValue(update),
		pick.onDidTriggerItemButton(({ item, button }) => void pressed(item, button, buttons)),
		pick.onDidAccept(() => {
			const entry = pick.selectedItems[0]?.entry;
			if (entry === undefined) return;
			pick.hide();
			void commands.executeCommand(commandIds.openCodePage, entry.code);
		}),
		pick.onDidHide(() => {
			listeners.dispose();
			pick.dispose();
		}),
	);
	pick.show();
}

interface CodeButtons {
	readonly copy: QuickInputButton;
	readonly docs: QuickInputButton;
}

async function pressed({ entry }: CodeItem, button: QuickInputButton, { copy, docs }: CodeButtons): Promise<void> {
	if (entry === undefined) return;
	if (button === copy) await env.clipboard.writeText(entry.code);
	const page = entry.pages.find(isPageId);
	if (button === docs && page !== undefined) await env.openExternal(Uri.parse(sitePageUrl(settings.siteUrl(), page), true));
}

/** What is offered before anything is typed: the codes that have a page of their own, under a heading for each origin. */
function startItems(ready: Explainer, buttons: CodeButtons): CodeItem[] {
	const { engine, catalogue, translate: t } = ready;
	const entries = engine.codeNames.flatMap((code) => catalogue.entry(code) ?? []).filter(({ article }) => article !== undefined);
	const groups: readonly (readonly [Origin, string])[] = [
		['documented', t("On BangmodStorage's error-codes page")],
		['general', t('General S3')],
		['client', t('Made by SDKs')],
	];
	return groups.flatMap(([origin, label]) => [
		{ label, kind: QuickPickItemKind.Separator },
		...entries.filter((entry) => entry.origin === origin).map((entry) => itemOf(ready, entry, buttons)),
	]);
}

function itemOf({ engine }: Explainer, entry: CatalogueEntry, { copy, docs }: CodeButtons): CodeItem {
	return {
		label: entry.code,
		// The code of a bare status is that status: said once.
		description: entry.statuses.filter((status) => String(status) !== entry.code).join(', '),
		detail: engine.plainLine(entry.summary),
		buttons: entry.pages.some(isPageId) ? [docs, copy] : [copy],
		// The catalogue has already searched; the editor's own filter would drop what it found by meaning.
		alwaysShow: true,
		entry,
	};
}

/** What a request id says of itself: when, and which zone answered. */
function requestIdItems({ requestIdWords, engine, translate: t }: Explainer, query: string): CodeItem[] {
	const [when, zone] = requestIdWords(query.trim()).map((sentence) => engine.plainLine(sentence));
	if (when === undefined) return [];
	return [{ label: t('Request id'), description: when, ...(zone !== undefined && { detail: zone }), alwaysShow: true }];
}

function nothingItem(t: Translate): CodeItem {
	return {
		label: t('No error matches that'),
		detail: t('Try a code (NoSuchKey), a status (403) or one plain word (clock).'),
		alwaysShow: true,
	};
}
