/** VS Code's own hover renderer, out of the npm package monaco-editor, over a DOM without a window. */
import { registerHooks } from 'node:module';
import { JSDOM } from 'jsdom';

/** The renderer imports style sheets, which node cannot load. */
registerHooks({
	load: (url, context, nextLoad) =>
		url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : nextLoad(url, context),
});

/** The globals that the renderer's modules ask for when they are loaded and when they render. */
const globals = ['window', 'document', 'navigator', 'customElements', 'Node', 'NodeFilter', 'Element', 'HTMLElement'] as const;
const classes = ['DocumentFragment', 'DOMParser', 'MutationObserver', 'Event', 'UIEvent', 'KeyboardEvent', 'MouseEvent'] as const;

const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://localhost/' });
for (const name of [...globals, ...classes])
	Object.defineProperty(globalThis, name, { value: window[name as keyof typeof window], configurable: true });
// jsdom has no style engine; the renderer only asks whether the screen's resolution changes.
Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) });

const { renderMarkdown } = await import('monaco-editor/base/browser/markdownRenderer');

/** What a hover shows for this Markdown, where links to `commands` live; with or without `$(icon)` support. */
export function render(value: string, commands: readonly string[], supportThemeIcons: boolean): HTMLElement {
	const rendered = renderMarkdown({ value, isTrusted: { enabledCommands: commands }, supportThemeIcons });
	rendered.dispose();
	return rendered.element;
}
