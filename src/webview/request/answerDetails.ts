import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerData } from '../../panel/request/answerSchema.ts';
import { sentence } from '../sentence.ts';
import type { View } from './view.ts';

type Pairs = AnswerData['headers'];
type SigningLines = NonNullable<AnswerData['signing']>['canonicalRequest'];

/** What went over the wire and how it was made, each part folded away until somebody asks. */
export function answerDetails(view: View, answer: AnswerData): TemplateResult {
	const { t } = view;
	return html`
		${answer.body === null ? nothing : bodySection(view, answer.body)}
		${answer.headers.length === 0 ? nothing : html`<details id="answer-headers"><summary>${t('Answer headers')}</summary>${table(view, answer.headers)}</details>`}
		<details id="sent">
			<summary>${t('What was sent')}</summary>
			<p class="line"><code>${answer.request.line}</code></p>
			${table(view, answer.request.headers)}
			<p class="muted">${t('Signatures and tokens are blanked, and of key ids only the last characters are shown.')}</p>
		</details>
		<details id="signing">
			<summary>${t('How it was signed')}</summary>
			${signingSection(view, answer.signing)}
		</details>
		<details id="way">
			<summary>${t('Time and way')}</summary>
			<dl class="facts">
				${answer.timings.map(({ label, ms }) => html`<dt>${label}</dt><dd class="number">${ms} ${t('ms')}</dd>`)}
				<dt>${t('Total')}</dt><dd class="number">${answer.totalMs} ${t('ms')}</dd>
				${answer.route.map(({ label, text }) => html`<dt>${sentence(label)}</dt><dd>${sentence(text)}</dd>`)}
			</dl>
		</details>
	`;
}

function bodySection({ state, t, act }: View, body: NonNullable<AnswerData['body']>): TemplateResult {
	const isRaw = state.showsRawBody || body.pretty === '';
	return html`
		<details id="body" open>
			<summary>${t('Body')} <span class="muted">${sentence(body.size)}</span></summary>
			${body.raw === '' ? html`<p class="muted">${t('No body.')}</p>` : html`<pre tabindex="0" aria-label=${t('Body')}>${isRaw ? body.raw : body.pretty}</pre>`}
			<div class="buttons">
				${
					body.pretty === ''
						? nothing
						: html`<vscode-checkbox id="raw-body" label=${t('As it came')} ?checked=${state.showsRawBody} @change=${() => act.set({ showsRawBody: !state.showsRawBody })}></vscode-checkbox>`
				}
				${
					state.form.draft.operation === 'GetObject'
						? html`<vscode-button id="save-body" secondary @click=${() => act.saveBody()}>${t('Send Again and Save the Body…')}</vscode-button>`
						: nothing
				}
			</div>
		</details>
	`;
}

function table({ t }: View, pairs: Pairs): TemplateResult {
	return html`<table>
		<thead class="spoken"><tr><th scope="col">${t('Name')}</th><th scope="col">${t('Value')}</th></tr></thead>
		<tbody>${pairs.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody>
	</table>`;
}

function signingSection(view: View, signing: AnswerData['signing']): TemplateResult {
	const { t } = view;
	if (signing === null) return html`<p>${t('The request was not signed.')}</p>`;
	return html`
		<h3>${t('Canonical request')}</h3>
		${signingTable(signing.canonicalRequest)}
		<h3>${t('String to sign')}</h3>
		${signingTable(signing.stringToSign)}
	`;
}

/** A line of the text, and beside it what of the request made it. */
function signingTable(lines: SigningLines): TemplateResult {
	return html`<table class="signing">
		<tbody>${lines.map(({ text, maker }) => html`<tr><td><code>${text === '' ? ' ' : text}</code></td><td class="muted">${maker}</td></tr>`)}</tbody>
	</table>`;
}
