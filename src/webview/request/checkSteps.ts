import { html, nothing, type TemplateResult } from 'lit';
import { stateWords, type CheckData } from '../../panel/request/checkData.ts';
import { sentence } from '../sentence.ts';
import { explained } from './explained.ts';
import { settingButtons } from './offerButtons.ts';
import type { View } from './view.ts';

type Row = CheckData['rows'][number];

/** The check's steps as they pass or fail; a failed one says why. */
export function checkSteps(view: View): TemplateResult {
	const { state, t } = view;
	const { check } = state;
	if (check === null) {
		return html`<section class="answer" aria-labelledby="steps-title">
			<h2 id="steps-title">${t('Steps')}</h2>
			<p class="muted">${t('Nothing was checked yet.')}</p>
		</section>`;
	}
	return html`
		<section class="answer" aria-labelledby="steps-title">
			<h2 id="steps-title">${t('Steps')}</h2>
			${check.isDone ? ending(view, check) : nothing}
			<ol class="steps">${check.rows.map((row) => html`<li class=${`step ${row.state.replace(' ', '-')}`} id=${`step-${row.step}`}>${step(view, row)}</li>`)}</ol>
		</section>
	`;
}

/** The mark is for the eye; the word beside it is for everybody. */
const marks: Readonly<Record<Row['state'], string>> = { passed: '✓', failed: '✗', skipped: '–', waiting: '·', 'under way': '…' };

/** How far requests get, in one sentence, and what would set right what ends it. */
function ending(view: View, { rows }: CheckData): TemplateResult {
	const { t } = view;
	const failed = rows.find(({ state }) => state === 'failed');
	if (failed === undefined)
		return html`<p class="card ok" id="ending"><strong>${t('All that was looked at is in order.')}</strong></p>`;
	// HEAD hides why; the step that tells comes behind it.
	const told = rows.find(({ explanation }) => explanation !== null);
	const offers = rows.find((row) => row.offers.length > 0)?.offers ?? [];
	return html`
		<div class="card failed" id="ending">
			<p><strong>${t('It ends at:')} ${sentence(failed.title)}</strong></p>
			${told?.explanation ? html`<p>${told.explanation.code === '' ? nothing : html`<code>${told.explanation.code}</code> `}${sentence(told.explanation.headline)}</p>` : nothing}
			${offers.length === 0 ? nothing : html`<div class="buttons">${settingButtons(view, offers)}</div>`}
		</div>
	`;
}

function step(view: View, { title, state, fact, ms, explanation }: Row): TemplateResult {
	const { t } = view;
	return html`
		<p class="head">
			<span class="mark" aria-hidden="true">${marks[state]}</span>
			<span class="title">${sentence(title)}</span>
			${fact === null ? nothing : html`<span class="muted">${sentence(fact)}</span>`}
			${ms === null ? nothing : html`<span class="muted number">${ms} ${t('ms')}</span>`}
			<span class="state muted">${t(stateWords[state])}</span>
		</p>
		${explanation === null ? nothing : html`<div class="card failed">${explanation.code === '' ? nothing : html`<p class="status"><code>${explanation.code}</code></p>`} ${explained(view, explanation)}</div>`}
	`;
}
