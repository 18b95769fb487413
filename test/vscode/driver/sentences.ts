import type { VscodeWindow } from './window.ts';

/** What decorations write behind the lines on screen, which is not in the page's text. */
export async function sentencesBehindLines(window: VscodeWindow): Promise<string[]> {
	return await window.page
		.locator('.view-lines .view-line span')
		.evaluateAll((spans) =>
			spans.map((span) => getComputedStyle(span, '::after').content).filter((content) => content.startsWith('"')),
		);
}
