import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../sentence.ts';
import { valueOf } from './controls.ts';
import type { View } from './view.ts';

/** Send or cancel, what is going on, and why not. */
export function sendBar({ state, t, act }: View): TemplateResult {
	const { sending, blocked, notice, preview } = state;
	const isReady = blocked === null && preview?.canSend === true;
	return html`
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
			<span class="progress">${
				sending === null
					? nothing
					: html`<vscode-progress-ring></vscode-progress-ring> ${sending.phase}
				<span class="number" id="elapsed">${((performance.now() - sending.since) / 1000).toFixed(1)}</span> ${t('seconds')}`
			}</span>
		</div>
		${blocked === null ? nothing : html`<p class="problem">${sentence(blocked)}</p>`}
		${notice === null ? nothing : html`<p class="doubt" id="notice">${notice}</p>`}
	`;
}
