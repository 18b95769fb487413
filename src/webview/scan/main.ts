import '../theme.css';
import '../explanation.css';
import 'uplot/dist/uPlot.min.css';
import './page.css';
import './chart.css';
import './codes.css';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import type { ScanFilter } from '../../panel/scan/scanFilter.ts';
import { most, readToScanView, type ScanFromView, type ScanSnapshot, type ScanToView } from '../../panel/scan/scanProtocol.ts';
import { changeFilter, examplesAtOnce, readViewState, type ScanViewState } from '../../panel/scan/scanViewState.ts';
import { openChannel } from '../channel.ts';
import { acceptDrops } from './drop.ts';
import type { Actions, Model } from './model.ts';
import { page } from './page.ts';
import { speaker } from './words.ts';

const root = document.body.appendChild(document.createElement('main'));
const live = document.body.appendChild(document.createElement('div'));
live.className = 'spoken';
live.setAttribute('aria-live', 'polite');

const channel = openChannel<ScanToView, ScanFromView>(readToScanView, take);
let model: Model = { say: speaker({}), state: readViewState(channel.kept()), snapshot: undefined, details: undefined };
/** Counts what was asked for, so that a late answer to an earlier question is known as such. */
let number = 0;
/** The code that the details were last asked for, and how often it had been found by then. */
let asked = { code: '', count: 0 };

const actions: Actions = {
	post: (message) => channel.post(message),
	filter: (changes) => show(changeFilter(model.state.filter, changes)),
	clearFilter: () => show({}),
	choose: (chosen) => {
		change({ chosen, examples: examplesAtOnce });
		askDetails();
	},
	showMore: () => {
		change({ examples: Math.min(most.examples, model.state.examples * 2) });
		askDetails();
	},
	toggleTable: () => change({ showsTable: !model.state.showsTable }),
	announce,
};

function take(message: ScanToView): void {
	switch (message.kind) {
		case 'words':
			document.documentElement.lang = message.language;
			update({ say: speaker(message.sentences) });
			return show(model.state.filter);
		case 'begin':
			change({ chosen: null, showsTable: false });
			return show({});
		case 'snapshot':
			if (message.answers === number) takeSnapshot(message);
			return;
		case 'details':
			if (message.answers === number) update({ details: message });
			return;
		case 'notice':
			return announce(message.text.map(({ text }) => text).join(''));
	}
}

function takeSnapshot(snapshot: ScanSnapshot): void {
	const isOver = !snapshot.isRunning && model.snapshot?.isRunning !== false;
	update({ snapshot });
	const code = chosenCode();
	const count = snapshot.codes.find((row) => row.code === code)?.count ?? 0;
	const isNews = code !== asked.code || (asked.count < examplesAtOnce && count > asked.count);
	if (code !== undefined && isNews) askDetails();
	if (isOver) announce(snapshot.status.map(({ text }) => text).join(''));
}

/** The code whose details show: the chosen one where there is such, else the commonest. */
function chosenCode(): string | undefined {
	const codes = model.snapshot?.codes ?? [];
	return (codes.find(({ code }) => code === model.state.chosen) ?? codes[0])?.code;
}

function show(filter: ScanFilter): void {
	number++;
	asked = { code: '', count: 0 };
	change({ filter, examples: examplesAtOnce });
	channel.post({ kind: 'show', number, filter });
}

function askDetails(): void {
	const code = chosenCode();
	if (code === undefined) return;
	asked = { code, count: model.snapshot?.codes.find((row) => row.code === code)?.count ?? 0 };
	channel.post({ kind: 'details', number, code, examples: model.state.examples });
}

function change(changes: Partial<ScanViewState>): void {
	const state = { ...model.state, ...changes };
	channel.keep(state);
	update({ state });
}

function update(changes: Partial<Model>): void {
	model = { ...model, ...changes };
	render(page(model, chosenCode(), actions), root);
}

/** The same words a second time are not spoken, so they are taken away first. */
function announce(text: string): void {
	live.textContent = '';
	live.textContent = text;
}

acceptDrops(document, (uris) => channel.post({ kind: 'drop', uris: uris.slice(0, most.dropped) }));
update({});
channel.post({ kind: 'ready' });
