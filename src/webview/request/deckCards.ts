import { html, nothing, type TemplateResult } from 'lit';
import type { CardData, CardResult } from '../../panel/request/cardData.ts';
import type { RequestText } from '../../panel/request/requestTexts.ts';
import { sentence } from '../sentence.ts';
import { explained } from './explained.ts';
import type { View } from './view.ts';

/** The cards, each with what is predicted and, once it was played, what came. */
export function deckCards(view: View): TemplateResult {
	const { state, t } = view;
	return html`
		<section class="answer" aria-labelledby="cards-title">
			<div class="head">
				<h2 id="cards-title">${t('Predicted and got')}</h2>
			</div>
			<ol class="deck">${state.cards.map((card) => html`<li>${faultCard(view, card, state.played.get(card.id))}</li>`)}</ol>
		</section>
	`;
}

/** `3 as predicted, 1 surprise`, in the reader's language; empty before the first card. */
export function tally(view: View): string {
	const { t } = view;
	const verdicts = resultsOf(view).map(({ verdict }) => verdict);
	const kinds: readonly CardResult['verdict'][] = ['as predicted', 'as plain Ceph', 'surprise', 'not provoked', 'recorded'];
	return kinds
		.map((kind) => ({ kind, count: verdicts.filter((verdict) => verdict === kind).length }))
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => `${count} ${t(verdictWords[kind])}`)
		.join(', ');
}

/** What came of the cards that are there. */
function resultsOf({ state }: View): readonly CardResult[] {
	return state.cards.flatMap(({ id }) => state.played.get(id) ?? []);
}

const verdictWords: Readonly<Record<CardResult['verdict'], RequestText>> = {
	'as predicted': 'as predicted',
	'as plain Ceph': 'as a plain Ceph answers',
	surprise: 'surprise',
	'not provoked': 'not provoked',
	recorded: 'recorded, not sent',
};

/** The colour of a verdict, by the theme. */
const tones: Readonly<Record<CardResult['verdict'], string>> = {
	'as predicted': 'ok',
	'as plain Ceph': 'ok',
	surprise: 'failed',
	'not provoked': 'unknown',
	recorded: 'recorded',
};

function faultCard(view: View, card: CardData, result: CardResult | undefined): TemplateResult {
	const { state, t, act } = view;
	const isPlaying = state.playing === card.id && state.sending !== null;
	const label = card.whyNot === null ? t('Play') : t('Show');
	return html`
		<article class=${`card fault ${result === undefined ? '' : tones[result.verdict]}`} id=${`card-${card.id}`} aria-busy=${isPlaying ? 'true' : 'false'}>
			<div class="head">
				<p>${sentence(card.spoiled)}</p>
				<vscode-button
					secondary
					aria-label=${`${label}: ${card.spoiled.map(({ text }) => text).join('')}`}
					?disabled=${state.sending !== null || (state.blocked !== null && card.whyNot === null)}
					@click=${() => act.play([card.id])}
					>${label}</vscode-button
				>
			</div>
			<dl class="facts">
				<dt>${t('Predicted')}</dt><dd>${sentence(card.predicted)}</dd>
				${isPlaying ? html`<dt>${t('Got')}</dt><dd><vscode-progress-ring></vscode-progress-ring></dd>` : got(view, result)}
				${card.whyNot === null ? nothing : html`<dt>${t('Not sent')}</dt><dd>${sentence(card.whyNot)}</dd>`}
			</dl>
			${details(view, result)}
		</article>
	`;
}

function got({ t }: View, result: CardResult | undefined): TemplateResult | typeof nothing {
	if (result === undefined) return nothing;
	const verdict = html`<strong class="verdict">${t(verdictWords[result.verdict])}</strong>`;
	return html`<dt>${t('Got')}</dt><dd>${sentence(result.got)} ${verdict}</dd>`;
}

function details(view: View, result: CardResult | undefined): TemplateResult | typeof nothing {
	if (result === undefined || result.explanation === null) return nothing;
	const { t } = view;
	return html`<details>
		<summary>${t('What it means')}</summary>
		${explained(view, result.explanation)} ${result.body === '' ? nothing : html`<pre tabindex="0" aria-label=${t('Body')}>${result.body}</pre>`}
	</details>`;
}
