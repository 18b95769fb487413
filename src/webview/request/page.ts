import { html, type TemplateResult } from 'lit';
import { stateWords } from '../../panel/request/checkData.ts';
import { answerCard } from './answerCard.ts';
import { checkBar, checkForm } from './checkForm.ts';
import { checkSteps } from './checkSteps.ts';
import { connectionCard } from './connectionCard.ts';
import { deckCards, tally } from './deckCards.ts';
import { deckBar, deckForm } from './deckForm.ts';
import { presignedParts } from './presignedParts.ts';
import { presignBar, presignForm } from './presignForm.ts';
import { requestCard } from './requestCard.ts';
import { sendBar } from './sendBar.ts';
import { tabs } from './tabs.ts';
import type { View } from './view.ts';

/** The whole view: the connection is the same for all parts, what is beside it is the part's own. */
export function page(view: View): TemplateResult {
	const { t } = view;
	const { form, bar, result } = partOf(view);
	return html`
		<div class="top"><h1>${t('S3 request')}</h1>${tabs(view)}</div>
		<div
			class="columns"
			role="tabpanel"
			aria-labelledby=${`tab-${view.state.part}`}
			@keydown=${(event: KeyboardEvent) => onKey(view, event)}
		>
			<div class="form-side"><div class="form">${connectionCard(view)} ${form}</div></div>
			<div class="bar">${bar}</div>
			<div class="answer-side">${result}</div>
		</div>
		<p class="spoken" role="status" aria-live="polite">${spoken(view)}</p>
	`;
}

/** `bar` stays in view however far the others are scrolled: what starts, how it ended, what is still to be seen to. */
interface Shown {
	readonly form: TemplateResult;
	readonly bar: TemplateResult;
	readonly result: TemplateResult;
}

function partOf(view: View): Shown {
	switch (view.state.part) {
		case 'request':
			return { form: requestCard(view), bar: sendBar(view), result: answerCard(view) };
		case 'deck':
			return { form: deckForm(view), bar: deckBar(view), result: deckCards(view) };
		case 'check':
			return { form: checkForm(view), bar: checkBar(view), result: checkSteps(view) };
		case 'presigned':
			return { form: presignForm(view), bar: presignBar(view), result: presignedParts(view) };
	}
}

/** What a screen reader hears: the phase while a request is on its way, then what it led to. */
function spoken(view: View): string {
	const { state, t } = view;
	if (state.sending !== null) return state.sending.isAsking ? t('Waiting for your answer…') : state.sending.phase;
	if (state.notice !== null) return state.notice;
	if (state.part === 'deck') return tally(view);
	if (state.part === 'check')
		return (state.check?.rows ?? [])
			.map(({ title, state: how }) => `${title.map(({ text }) => text).join('')}: ${t(stateWords[how])}`)
			.join('. ');
	const { answer } = state;
	if (answer === null || state.part === 'presigned') return '';
	const headline = answer.explanation?.headline.map(({ text }) => text).join('') ?? t('The request succeeded.');
	return `${answer.status === '' ? t('No answer') : answer.status}. ${headline}`;
}

function onKey({ state, act }: View, event: KeyboardEvent): void {
	const isIdle = state.sending === null && state.blocked === null;
	if (event.key === 'Enter' && isIdle && starts(event)) {
		if (state.part === 'request' && state.preview?.canSend === true) act.send();
		if (state.part === 'check') act.check();
	}
	if (event.key === 'Escape' && state.sending !== null) act.cancel();
}

/** Enter in a line of text, and with Ctrl or Cmd anywhere; not while an input method still puts a word together. */
function starts(event: KeyboardEvent): boolean {
	if (event.isComposing) return false;
	const [field] = event.composedPath();
	return event.ctrlKey || event.metaKey || (field instanceof HTMLInputElement && field.type === 'text');
}
