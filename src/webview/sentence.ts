import { html, type nothing, type TemplateResult } from 'lit';
import type { LineData } from '../panel/explanationData.ts';

/** What is drawn behind a part that is no words. */
export type Behind = (part: LineData[number]) => TemplateResult | typeof nothing;

/** One sentence of plain parts; each part is a text node, so nothing in it is ever markup. */
export function sentence(parts: LineData, behind?: Behind): readonly (string | TemplateResult)[] {
	return parts.map((part) =>
		part.kind === 'words' ? part.text : html`<code class=${part.kind}>${part.text}</code>${behind?.(part)}`,
	);
}
