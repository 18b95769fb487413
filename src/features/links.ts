import type { Explanation } from '../core/explain/explanation.ts';
import type { Link } from '../core/explain/link.ts';
import type { Translate } from '../core/ports.ts';
import { type PageId, pages } from '../core/s3/service.ts';
import { isPageId, sitePageUrl } from '../core/s3/sitePage.ts';
import { commands } from '../ids.ts';

/** The links of a hover: the readable page of this very report, then the first page of the site that helps. */
export function hoverLinks(explanation: Explanation, reportId: string, translate: Translate): readonly Link[] {
	const [page] = explanation.pages.filter(isPageId);
	return [
		{ title: translate('More'), target: { kind: 'command', command: commands.openExplanation, id: reportId } },
		...(page === undefined ? [] : [siteLink(page, translate)]),
	];
}

/** What may be clicked in a hover; VS Code refuses every other command there. */
export const hoverCommands: readonly string[] = [commands.openExplanation, commands.openSitePage];

/** Pages of the site as addresses, for a document that may hold no command. */
export function pageLinks(explanation: Explanation, siteUrl: string, translate: Translate): readonly Link[] {
	return explanation.pages
		.filter(isPageId)
		.map((page) => ({ title: translate(pages[page].title), target: { kind: 'page', url: sitePageUrl(siteUrl, page) } }));
}

function siteLink(page: PageId, translate: Translate): Link {
	return { title: translate(pages[page].title), target: { kind: 'command', command: commands.openSitePage, id: page } };
}
