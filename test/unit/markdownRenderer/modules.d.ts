declare module 'jsdom' {
	export class JSDOM {
		constructor(html: string, options: { readonly url: string });
		readonly window: typeof globalThis & Window;
	}
}

declare module 'monaco-editor/base/browser/markdownRenderer' {
	/** The part of VS Code's IMarkdownString that a hover uses. */
	export interface MarkdownText {
		readonly value: string;
		readonly isTrusted: boolean | { readonly enabledCommands: readonly string[] };
		readonly supportThemeIcons: boolean;
	}
	export function renderMarkdown(markdown: MarkdownText): { readonly element: HTMLElement; readonly dispose: () => void };
}
