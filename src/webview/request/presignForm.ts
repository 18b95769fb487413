import { html, type TemplateResult } from 'lit';
import { selectField } from './controls.ts';
import { requestCard } from './requestCard.ts';
import { said } from './runBar.ts';
import { lostLines } from './sendBar.ts';
import type { View } from './view.ts';

/** Makes a presigned URL of the request; it goes into the clipboard, for it is as good as a key. */
export function presignForm(view: View): TemplateResult {
	const { state, t, act } = view;
	const lives = [
		{ value: '900', label: t('15 minutes') },
		{ value: '3600', label: t('1 hour') },
		{ value: '43200', label: t('12 hours') },
		{ value: '86400', label: t('1 day') },
		{ value: '604800', label: t('7 days, the longest') },
	];
	return html`
		${requestCard(view)}
		<section class="card">${selectField({ id: 'life', label: t('Valid for'), value: String(state.lifeSeconds), options: lives, onChange: (seconds) => act.set({ lifeSeconds: Number(seconds) }) })}</section>
	`;
}

/** Makes the URL and copies it. */
export function presignBar(view: View): TemplateResult {
	const { state, t, act } = view;
	return html`
		${lostLines(view)}
		<div class="send-bar">
			<vscode-button id="presign" ?disabled=${state.preview?.canSend !== true} @click=${() => act.presign()}>${t('Copy a Presigned URL')}</vscode-button>
		</div>
		${said({ ...view, state: { ...state, blocked: null } })}
	`;
}
