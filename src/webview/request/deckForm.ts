import { html, type TemplateResult } from 'lit';
import { textField } from './controls.ts';
import { tally } from './deckCards.ts';
import { runBar } from './runBar.ts';
import type { View } from './view.ts';

/** What the cards of the fault deck are played with. */
export function deckForm(view: View): TemplateResult {
	const { state, t, act } = view;
	return html`
		<section class="card" aria-labelledby="deck-title">
			<h2 id="deck-title">${t('Fault deck')}</h2>
			<p>${t('Each card sends a request with one fault and compares the answer with what is predicted. What a card makes is named bangmod-probe-… and removed again.')}</p>
			<div class="row">
				${textField({ id: 'bucket', label: t('A bucket of yours'), value: state.form.draft.bucket, onChange: (bucket) => act.editDraft({ bucket }) })}
				${textField({ id: 'taken-name', label: t('Somebody else’s bucket'), hint: t('for one card; nothing is created under it'), value: state.takenName, onChange: (takenName) => act.set({ takenName }) })}
			</div>
		</section>
	`;
}

/** Plays all of them. */
export function deckBar(view: View): TemplateResult {
	const { state, t, act } = view;
	const verdicts = html`<span id="tally">${tally(view)}</span>`;
	return runBar(view, { id: 'play-all', label: t('Play All'), start: () => act.play(state.cards.map(({ id }) => id)) }, verdicts);
}
