import { html, type TemplateResult } from 'lit';
import type { LineData } from '../panel/explanationData.ts';

/** One sentence of plain parts; each part is a text node, so nothing in it is ever markup. */
export function sentence(parts: LineData): readonly (string | TemplateResult)[] {
	return parts.map(({ kind, text }) => (kind === 'words' ? text : html`<code class=${kind}>${text}</code>`));
}
