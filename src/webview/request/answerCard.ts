import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerData } from '../../panel/answerSchema.ts';
import { explanation } from '../explanation.ts';
import { sentence } from '../sentence.ts';
import { answerDetails } from './answerDetails.ts';
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
				${explained(view, answer)}
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

function explained({ t, act }: View, { explanation: data }: AnswerData): TemplateResult | typeof nothing {
	if (data === null) return nothing;
	const words = {
		steps: t('What to do'),
		evidence: t('What this report says'),
		causes: t('Likely causes'),
		notes: t('Good to know'),
		facts: t('Facts of this report'),
		pages: t('Links'),
	};
	return explanation(data, words, (id) => act.openPage(id));
}

function actions(view: View, { canAskWithGet, explanation: data }: AnswerData): TemplateResult | typeof nothing {
	const { t, act } = view;
	// Without a code there is nothing that support could look up.
	if (data === null || data.code === '') return nothing;
	return html`<div class="buttons">
		${canAskWithGet ? html`<vscode-button id="as-get" secondary @click=${() => sendAsGet(view)}>${t('Send the Same as GET')}</vscode-button>` : nothing}
		<vscode-button id="copy-report" secondary @click=${() => act.copyReport()}>${t('Copy a Support Report')}</vscode-button>
	</div>`;
}

/** HEAD hides the code; GET of one byte tells it. */
function sendAsGet({ state, act }: View): void {
	const { draft } = state.form;
	if (draft.operation === 'HeadBucket') act.editDraft({ operation: 'ListObjectsV2', inputs: [['max-keys', '1']] });
	else if (draft.operation === 'HeadObject') {
		act.editDraft({
			operation: 'GetObject',
			inputs: [...draft.inputs.filter(([name]) => name !== 'Range'), ['Range', 'bytes=0-0']],
		});
	} else {
		const headers = draft.headers.filter(([name]) => name.toLowerCase() !== 'range');
		act.editDraft({ raw: { ...draft.raw, method: 'GET' }, headers: [...headers, ['Range', 'bytes=0-0']] });
	}
	act.send();
}
