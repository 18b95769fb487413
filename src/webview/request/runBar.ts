import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../sentence.ts';
import type { View } from './view.ts';

/** The button that starts something. */
export interface Start {
	readonly id: string;
	readonly label: string;
	readonly start: () => void;
}

/** Start or cancel, and what is going on. */
export function runBar(view: View, { id, label, start }: Start, more: TemplateResult | typeof nothing = nothing): TemplateResult {
	const { state, t, act } = view;
	return html`
		<div class="send-bar">
			${
				state.sending === null
					? html`<vscode-button id=${id} ?disabled=${state.blocked !== null} @click=${start}>${label}</vscode-button>`
					: html`<vscode-button id="cancel" secondary @click=${() => act.cancel()}>${t('Cancel')}</vscode-button>`
			}
			${more} ${progress(view)}
		</div>
		${said(view)}
	`;
}

/** The phase of what is on its way, and the time since; while a question waits, that and no time. */
export function progress({ state: { sending }, t }: View): TemplateResult {
	if (sending?.isAsking === true) return html`<span class="progress">${t('Waiting for your answer…')}</span>`;
	return html`<span class="progress">${
		sending === null
			? nothing
			: html`<vscode-progress-ring></vscode-progress-ring> ${sending.phase}
				<span class="number" id="elapsed">${((performance.now() - sending.since) / 1000).toFixed(1)}</span> ${t('seconds')}`
	}</span>`;
}

/** Why nothing can be sent, or how the last attempt ended. */
export function said(view: View): TemplateResult {
	const { blocked, notice } = view.state;
	return html`
		${blocked === null ? nothing : html`<p class="problem">${sentence(blocked)}</p>`}
		${notice === null ? nothing : html`<p class="doubt" id="notice">${notice}</p>`} ${leftBehind(view)}
	`;
}

/** What is still there of what the panel made, until it is removed or the person saw to it. */
function leftBehind({ state: { leftovers, sending, blocked }, t, act }: View): TemplateResult | typeof nothing {
	if (leftovers.length === 0 || sending !== null) return nothing;
	return html`<div class="doubt" id="left-behind">
		<p>${t('Made by this panel, and perhaps still there:')}</p>
		<ul>${leftovers.map((name) => html`<li><code>${name}</code></li>`)}</ul>
		<div class="buttons">
			<vscode-button id="remove-leftovers" ?disabled=${blocked !== null} @click=${() => act.removeLeftovers()}>${t('Remove Them…')}</vscode-button>
			<vscode-button id="forget-leftovers" secondary @click=${() => act.forgetLeftovers()}>${t('They Are Gone')}</vscode-button>
		</div>
	</div>`;
}
