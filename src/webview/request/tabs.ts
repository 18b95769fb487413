import { html, type TemplateResult } from 'lit';
import type { Part } from '../../panel/request/requestMessages.ts';
import type { RequestText } from '../../panel/request/requestTexts.ts';
import type { View } from './view.ts';

const partTitles: Readonly<Record<Part, RequestText>> = {
	request: 'Request',
	deck: 'Fault deck',
	check: 'Check connection',
	presigned: 'Presigned URL',
};
const allParts: readonly Part[] = ['request', 'deck', 'check', 'presigned'];

/** The parts of the view; arrow keys move between them, as in any list of tabs. */
export function tabs({ state, t, act }: View): TemplateResult {
	// A host that cannot play the cards has none, and checks nothing either.
	const parts = state.cards.length === 0 ? allParts.filter((id) => id === 'request' || id === 'presigned') : allParts;
	const shown = parts.indexOf(state.part);
	const move = ({ key, currentTarget }: KeyboardEvent) => {
		const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? parts.length - 1 : 0;
		const next = parts[(shown + step) % parts.length];
		if (step === 0 || next === undefined) return;
		act.set({ part: next });
		if (currentTarget instanceof HTMLElement) currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
	};
	return html`<div class="tabs" role="tablist" aria-label=${t('S3 request')} @keydown=${move}>
		${parts.map(
			(id) => html`<button
				type="button"
				role="tab"
				id=${`tab-${id}`}
				aria-selected=${id === state.part ? 'true' : 'false'}
				tabindex=${id === state.part ? 0 : -1}
				@click=${() => act.set({ part: id })}
				>${t(partTitles[id])}</button
			>`,
		)}
	</div>`;
}
