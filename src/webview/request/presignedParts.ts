import { html, nothing, type TemplateResult } from 'lit';
import type { PresignedData } from '../../panel/request/presignedData.ts';
import { sentence } from '../sentence.ts';
import { valueOf } from './controls.ts';
import type { View } from './view.ts';

/** Takes a pasted URL apart: what it says, until when it is good, what is wrong with it. The URL is kept nowhere. */
export function presignedParts(view: View): TemplateResult {
	const { state, t, act } = view;
	return html`
		<section class="answer" aria-labelledby="parts-title">
			<h2 id="parts-title">${t('Take a presigned URL apart')}</h2>
			<vscode-textarea
				id="url"
				monospace
				rows="4"
				resize="vertical"
				.label=${t('Presigned URL')}
				.placeholder=${t('Paste it here. Nothing is sent.')}
				@input=${(event: Event) => act.takeApart(valueOf(event))}
			></vscode-textarea>
			${state.presigned === null ? nothing : parts(view, state.presigned)}
		</section>
	`;
}

function parts({ t }: View, { headline, tone, facts, faults }: PresignedData): TemplateResult {
	return html`
		<div class=${`card ${tone}`} id="parts">
			<p class="headline" role="status">${sentence(headline)}</p>
			${faults.length === 0 ? nothing : html`<h3>${t('What to look at')}</h3><ul>${faults.map((fault) => html`<li>${sentence(fault)}</li>`)}</ul>`}
			${facts.length === 0 ? nothing : html`<dl class="facts">${facts.map(({ label, text }) => html`<dt>${sentence(label)}</dt><dd>${sentence(text)}</dd>`)}</dl>`}
		</div>
	`;
}
