import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-label/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textarea/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import { settled } from '../../core/s3/request/lost.ts';
import { firstForm } from '../../panel/request/keptForm.ts';
import { readToRequestView, type FromRequestView, type ToRequestView } from '../../panel/request/requestMessages.ts';
import { isForm, type Form } from '../../panel/request/requestSchemas.ts';
import type { CheckData } from '../../panel/request/checkData.ts';
import { requestTexts, type RequestText } from '../../panel/request/requestTexts.ts';
import { defaultDeadlineMs } from '../../core/s3/answer/exchange.ts';
import { openChannel } from '../channel.ts';
import '../theme.css';
import '../explanation.css';
import './request.css';
import { page } from './page.ts';
import type { Actions, ViewState } from './view.ts';

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
	part: 'request',
	cards: [],
	played: new Map(),
	playing: null,
	takenName: '',
	leftovers: [],
	check: null,
	writes: false,
	presigned: null,
	lifeSeconds: 3600,
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
		case 'asking':
			return asking(message.isAsking);
		case 'answer':
			draw({ answer: message.answer, notice: null });
			return showResult();
		case 'deck':
			return draw({ cards: message.cards });
		case 'playing':
			return draw({ playing: message.id });
		case 'played':
			return draw({ played: new Map([...state.played, [message.result.id, message.result]]) });
		case 'check':
			return checked(message.check);
		case 'presigned':
			draw({ presigned: message.presigned });
			return showResult();
		case 'leftovers':
			return draw({ leftovers: message.names });
		case 'show':
			return draw({ part: message.part });
		case 'notice':
			return draw({ notice: message.words });
		case 'idle':
			clearInterval(ticking);
			return draw({ sending: null, playing: null, notice: message.words });
	}
}

/** What the extension would not take is neither sent to it nor lost: it stays in the form, and Send waits. */
const edit = ({ choice, draft }: Form): void => {
	const form = { choice, draft: settled(draft) };
	if (!isForm(form))
		return draw({
			form,
			preview: null,
			notice: t('This is longer than the panel takes. Choose a body of more than 500,000 characters as a file.'),
		});
	draw({ form, ...(state.preview === null && { notice: null }) });
	channel.post({ type: 'edited', form });
};

const act: Actions = {
	edit,
	editDraft: (change) => edit({ ...state.form, draft: { ...state.form.draft, ...change } }),
	editChoice: (change) => edit({ ...state.form, choice: { ...state.form.choice, ...change } }),
	limit: (seconds) => draw({ seconds: Math.min(Math.max(Math.round(seconds) || 1, 1), 3600) }),
	set: draw,
	send: (correctsClock = false) => start({ type: 'send', form: state.form, seconds: state.seconds, correctsClock }),
	play: (cards) => start({ type: 'play', form: state.form, cards: [...cards], takenName: state.takenName }),
	check: () => start({ type: 'check', form: state.form, writes: state.writes }),
	copyCheck: () => channel.post({ type: 'copyCheck' }),
	presign: () => channel.post({ type: 'presign', form: state.form, lifeSeconds: state.lifeSeconds }),
	takeApart: (url) => channel.post({ type: 'takeApart', url }),
	cancel: () => channel.post({ type: 'cancel' }),
	addKey: () => channel.post({ type: 'addKey', form: state.form }),
	removeKey: (id) => channel.post({ type: 'removeKey', id }),
	chooseFile: () => channel.post({ type: 'chooseFile' }),
	openPage: (id) => channel.post({ type: 'openPage', id }),
	useCommand: (text, how) => channel.post({ type: 'useCommand', text, how }),
	copyAs: () => channel.post({ type: 'copyAs', form: state.form }),
	copyReport: () => channel.post({ type: 'copyReport' }),
	openHistory: () => channel.post({ type: 'openHistory' }),
	fillReported: () => channel.post({ type: 'fillReported' }),
	removeLeftovers: () => start({ type: 'removeLeftovers' }),
	forgetLeftovers: () => channel.post({ type: 'forgetLeftovers' }),
	saveBody: () => channel.post({ type: 'saveBody' }),
};

/** Something that sends begins: from here on it can be cancelled. */
function start(message: FromRequestView): void {
	sending(t('Signing…'));
	channel.post(message);
}

function sending(phase: string): void {
	clearInterval(ticking);
	ticking = setInterval(() => draw({}), tickMs);
	draw({ sending: { since: state.sending?.since ?? performance.now(), phase, isAsking: false }, notice: null });
}

/** The clock begins anew once the person has answered. */
function asking(isAsking: boolean): void {
	if (state.sending !== null) draw({ sending: { ...state.sending, since: performance.now(), isAsking } });
}

/** A check is brought into sight as it begins; from then on the person scrolls. */
function checked(check: CheckData): void {
	const isNew = state.check === null || state.check.isDone;
	draw({ check });
	if (isNew) showResult();
}

/** In a narrow panel the result stands below the form, out of sight. */
function showResult(): void {
	const side = root.querySelector('.answer-side');
	side?.scrollTo(0, 0);
	side?.scrollIntoView();
}

function draw(change: Partial<ViewState>): void {
	state = { ...state, ...change };
	if (isFilled) render(page({ state, t, act }), root);
}

channel.post({ type: 'ready' });
