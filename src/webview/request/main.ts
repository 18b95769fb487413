import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-label/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textarea/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { html, render, type TemplateResult } from 'lit';
import { firstForm } from '../../panel/keptForm.ts';
import { readToRequestView, type FromRequestView, type ToRequestView } from '../../panel/requestMessages.ts';
import type { Form } from '../../panel/requestSchemas.ts';
import { requestTexts, type RequestText } from '../../panel/requestTexts.ts';
import { defaultDeadlineMs } from '../../core/s3/exchange.ts';
import { openChannel } from '../channel.ts';
import '../theme.css';
import '../explanation.css';
import './request.css';
import { answerCard } from './answerCard.ts';
import { connectionCard } from './connectionCard.ts';
import { requestCard } from './requestCard.ts';
import { sendBar } from './sendBar.ts';
import type { Actions, View, ViewState } from './view.ts';

/** How often the clock of a request on its way is drawn anew: as often as its last digit changes. */
const tickMs = 100;

let words: readonly string[] = requestTexts;
let state: ViewState = {
	form: firstForm,
	stored: [],
	profiles: [],
	blocked: null,
	preview: null,
	sending: null,
	notice: null,
	answer: null,
	showsRawBody: false,
	seconds: defaultDeadlineMs / 1000,
};
let ticking: ReturnType<typeof setInterval> | undefined;
/** Until the extension has told what the form holds, there is nothing to show: an empty form would take words that are then lost. */
let isFilled = false;

const t = (text: RequestText): string => words[requestTexts.indexOf(text)] ?? text;
const root = document.createElement('main');
document.body.append(root);

const channel = openChannel<ToRequestView, FromRequestView>(readToRequestView, receive);

function receive(message: ToRequestView): void {
	switch (message.type) {
		case 'texts':
			words = message.texts;
			return draw({});
		case 'sources':
			return draw({ stored: message.stored, profiles: message.profiles, blocked: message.blocked });
		case 'form':
			isFilled = true;
			return draw({ form: message.form });
		case 'preview':
			return draw({ preview: message.preview });
		case 'progress':
			return sending(message.words);
		case 'answer':
			draw({ answer: message.answer, notice: null });
			return root.querySelector('.answer-side')?.scrollTo(0, 0);
		case 'idle':
			clearInterval(ticking);
			return draw({ sending: null, notice: message.words });
	}
}

const edit = (form: Form): void => {
	draw({ form });
	channel.post({ type: 'edited', form });
};

const act: Actions = {
	edit,
	editDraft: (change) => edit({ ...state.form, draft: { ...state.form.draft, ...change } }),
	editChoice: (change) => edit({ ...state.form, choice: { ...state.form.choice, ...change } }),
	limit: (seconds) => draw({ seconds: Math.min(Math.max(Math.round(seconds) || 1, 1), 3600) }),
	send: () => {
		sending(t('Signing…'));
		channel.post({ type: 'send', form: state.form, seconds: state.seconds });
	},
	cancel: () => channel.post({ type: 'cancel' }),
	addKey: () => channel.post({ type: 'addKey', form: state.form }),
	removeKey: (id) => channel.post({ type: 'removeKey', id }),
	chooseFile: () => channel.post({ type: 'chooseFile' }),
	openPage: (id) => channel.post({ type: 'openPage', id }),
	copyAs: () => channel.post({ type: 'copyAs', form: state.form }),
	copyReport: () => channel.post({ type: 'copyReport' }),
	openHistory: () => channel.post({ type: 'openHistory' }),
	saveBody: () => channel.post({ type: 'saveBody' }),
	showRawBody: (showsRawBody) => draw({ showsRawBody }),
};

function sending(phase: string): void {
	clearInterval(ticking);
	ticking = setInterval(() => draw({}), tickMs);
	draw({ sending: { since: state.sending?.since ?? performance.now(), phase }, notice: null });
}

function draw(change: Partial<ViewState>): void {
	state = { ...state, ...change };
	if (isFilled) render(page({ state, t, act }), root);
}

function page(view: View): TemplateResult {
	return html`
		<h1>${t('S3 request')}</h1>
		<div class="columns">
			<div class="form-side" @keydown=${sendByKeyboard}>
				<div class="form">${connectionCard(view)} ${requestCard(view)}</div>
				${sendBar(view)}
			</div>
			<div class="answer-side">${answerCard(view)}</div>
		</div>
		<p class="spoken" role="status" aria-live="polite">${spoken(view)}</p>
	`;
}

/** What a screen reader hears: the phase while a request is on its way, then the answer's first line. */
function spoken({ state }: View): string {
	if (state.sending !== null) return state.sending.phase;
	if (state.notice !== null) return state.notice;
	const { answer } = state;
	if (answer === null) return '';
	const headline = answer.explanation?.headline.map(({ text }) => text).join('') ?? t('The request succeeded.');
	return `${answer.status === '' ? t('No answer') : answer.status}. ${headline}`;
}

function sendByKeyboard(event: KeyboardEvent): void {
	if (
		event.key === 'Enter' &&
		(event.ctrlKey || event.metaKey) &&
		state.sending === null &&
		state.preview?.canSend === true &&
		state.blocked === null
	)
		act.send();
	if (event.key === 'Escape' && state.sending !== null) act.cancel();
}

channel.post({ type: 'ready' });
