import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerData } from '../../panel/request/answerSchema.ts';
import { sentence } from '../sentence.ts';
import { answerDetails } from './answerDetails.ts';
import { explained } from './explained.ts';
import { offerButtons } from './offerButtons.ts';
import type { View } from './view.ts';

/** The answer: what happened, why, what to do; then everything that went over the wire. */
export function answerCard(view: View): TemplateResult {
	const { state, t } = view;
	const { answer } = state;
	if (answer === null) {
		return html`<section class="answer" aria-labelledby="answer-title">
			<h2 id="answer-title">${t('Answer')}</h2>
			<p class="muted">${t('No answer yet. Send a request, and its answer is explained here.')}</p>
		</section>`;
	}
	return html`
		<section class="answer" aria-labelledby="answer-title" aria-busy=${state.sending === null ? 'false' : 'true'}>
			<h2 id="answer-title">${t('Answer')}</h2>
			<div class=${`card ${answer.tone}`}>
				<p class="status">
					<strong id="status">${answer.status === '' ? t('No answer') : answer.status}</strong>
					${codeOf(answer)}
					<span class="muted number">${answer.totalMs} ${t('ms')}</span>
				</p>
				${answer.tone === 'ok' ? html`<p>${t('The request succeeded.')}</p>` : nothing}
				${answer.said.map((line) => html`<p class="said">${sentence(line)}</p>`)}
				${explained(view, answer.explanation)}
				${actions(view, answer)}
			</div>
			${answerDetails(view, answer)}
		</section>
	`;
}

/** A code that only repeats the status says nothing. */
function codeOf({ explanation: data, status }: AnswerData): TemplateResult | typeof nothing {
	if (data === null || data.code === '' || status.startsWith(data.code)) return nothing;
	return html`<code id="code">${data.code}</code>`;
}

function actions(view: View, { offers, explanation: data }: AnswerData): TemplateResult | typeof nothing {
	const { t, act } = view;
	// Without a code there is nothing that support could look up.
	const hasReport = data !== null && data.code !== '';
	if (!hasReport && offers.length === 0) return nothing;
	return html`<div class="buttons">
		${offerButtons(view, offers)}
		${hasReport ? html`<vscode-button id="copy-report" secondary @click=${() => act.copyReport()}>${t('Copy a Support Report')}</vscode-button>` : nothing}
	</div>`;
}
