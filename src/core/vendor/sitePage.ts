import type { Translate } from '../ports.ts';
import { type PageId, pages } from './service.ts';

/** Whether a name from outside, such as a link's argument, is one of ours. */
export function isPageId(name: unknown): name is PageId {
	return typeof name === 'string' && Object.hasOwn(pages, name);
}

/** The address of a page. Only plain path segments: `env.openExternal` re-encodes everything else (microsoft/vscode#85930). */
export function sitePageUrl(siteUrl: string, page: PageId): string {
	return `${siteUrl}${pages[page].path}`;
}

/** A page of the vendor's site, its title in the reader's language. */
export interface PageTitle<Id extends string = string> {
	readonly id: Id;
	readonly title: string;
}

/** Those of these names that are pages of ours, in their order, with their titles. */
export function pageTitles(ids: readonly string[], translate: Translate): readonly PageTitle<PageId>[] {
	return ids.filter(isPageId).map((id) => ({ id, title: translate(pages[id].title) }));
}
