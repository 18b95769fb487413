import { html, nothing, type TemplateResult } from 'lit';
import { textField } from './controls.ts';
import { runBar } from './runBar.ts';
import type { View } from './view.ts';

/** What is to be checked. */
export function checkForm(view: View): TemplateResult {
	const { state, t, act } = view;
	return html`
		<section class="card" aria-labelledby="check-title">
			<h2 id="check-title">${t('Check connection')}</h2>
			<p>${t('Finds out step by step how far requests get. Nothing is written unless you say so.')}</p>
			${textField({ id: 'bucket', label: t('Bucket'), hint: t('without one, the account alone is checked'), value: state.form.draft.bucket, onChange: (bucket) => act.editDraft({ bucket }) })}
			<vscode-checkbox
				id="writes"
				label=${t('Also write and remove a temporary object')}
				?checked=${state.writes}
				@change=${() => act.set({ writes: !state.writes })}
			></vscode-checkbox>
		</section>
	`;
}

/** Starts the check; copies its report once it is done. */
export function checkBar(view: View): TemplateResult {
	const { state, t, act } = view;
	const copy = html`<vscode-button id="copy-check" secondary @click=${() => act.copyCheck()}>${t('Copy the Report')}</vscode-button>`;
	const isDone = state.check?.isDone === true && state.sending === null;
	return runBar(view, { id: 'check', label: t('Check'), start: () => act.check() }, isDone ? copy : nothing);
}
