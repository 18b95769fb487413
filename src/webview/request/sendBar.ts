import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../sentence.ts';
import { valueOf } from './controls.ts';
import { progress, said } from './runBar.ts';
import type { View } from './view.ts';

/** Send or cancel, what is going on, and why not. */
export function sendBar(view: View): TemplateResult {
	const { state, t, act } = view;
	const { sending, blocked, preview } = state;
	const isReady = blocked === null && preview?.canSend === true;
	return html`
		${triedLine(view)} ${lostLines(view)}
		<div class="send-bar">
			${
				sending === null
					? html`<vscode-button id="send" ?disabled=${!isReady} @click=${() => act.send()}>${t('Send')}</vscode-button>`
					: html`<vscode-button id="cancel" secondary @click=${() => act.cancel()}>${t('Cancel')}</vscode-button>`
			}
			<vscode-button id="copy-as" secondary ?disabled=${preview === null || preview.line === ''} @click=${() => act.copyAs()}>${t('Copy as…')}</vscode-button>
			<vscode-button id="history" secondary @click=${() => act.openHistory()}>${t('History…')}</vscode-button>
			<label class="limit">
				${t('Time limit, seconds')}
				<vscode-textfield
					id="seconds"
					type="number"
					min="1"
					max="3600"
					.label=${t('Time limit, seconds')}
					.value=${String(state.seconds)}
					@change=${(event: Event) => act.limit(Number(valueOf(event)))}
				></vscode-textfield>
			</label>
			${progress(view)} ${whyNot(view)}
		</div>
		${said(view)}
	`;
}

/** Beside a button that waits: what it waits for. What was lost, and what blocks everything, stand above and below. */
function whyNot({ state: { sending, blocked, preview }, t }: View): TemplateResult | typeof nothing {
	if (sending !== null || blocked !== null || preview === null) return nothing;
	if (preview.canSend) return html`<span class="muted hint">${t('Enter in a field sends, too.')}</span>`;
	const [first] = preview.problems.filter(({ isLost }) => !isLost);
	return first === undefined ? nothing : html`<span class="muted hint" id="why-not">${sentence(first.words)}</span>`;
}

/** What was not kept, right above the button that waits for it. */
export function lostLines({ state: { preview } }: View): TemplateResult | typeof nothing {
	const lost = preview?.problems.filter(({ isLost }) => isLost) ?? [];
	if (lost.length === 0) return nothing;
	return html`<ul class="doubt" id="lost">${lost.map(({ words }) => html`<li>${sentence(words)}</li>`)}</ul>`;
}

/** How the form differs from the report that it tries, and the way to the report's own request. */
function triedLine({ state: { preview }, t, act }: View): TemplateResult | typeof nothing {
	if (preview === null || preview.tried === null) return nothing;
	return html`<div class="doubt" id="tried">
		<p>${sentence(preview.tried)}</p>
		<vscode-button id="fill-reported" secondary @click=${() => act.fillReported()}>${t('Fill In What the Report Names')}</vscode-button>
	</div>`;
}
