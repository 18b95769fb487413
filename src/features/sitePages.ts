import { commands, Disposable, env, Uri, window } from 'vscode';
import { isPageId, pageTitles, sitePageUrl } from '../core/vendor/sitePage.ts';
import { commands as commandIds } from '../ids.ts';
import { chosenReport } from './services/chosenReport.ts';
import type { Services } from './services/services.ts';
import { settings } from './services/settings.ts';

/** Opens a page of the vendor's site in the browser, by its id or out of the pages that help with a report; anything else does nothing. */
export function register(services: Services): Disposable {
	const { guard, explainer } = services;
	const open = async (page: unknown) => {
		if (isPageId(page)) await env.openExternal(Uri.parse(sitePageUrl(settings.siteUrl(), page), true));
	};
	const choose = async (id: unknown) => {
		const report = await chosenReport(services, id);
		if (report === undefined) return;
		const { explain, translate } = await explainer.load();
		const items = pageTitles(explain(report).pages, translate).map(({ id: page, title }) => ({ label: title, page }));
		const [only] = items;
		const chosen =
			items.length === 1 ? only : await window.showQuickPick(items, { title: translate('Pages of the site that help') });
		await open(chosen?.page);
	};
	return Disposable.from(
		commands.registerCommand(commandIds.openSitePage, guard('open page', open)),
		commands.registerCommand(commandIds.chooseSitePage, guard('choose page', choose)),
	);
}
