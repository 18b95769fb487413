import { commands, window, workspace, type Memento } from 'vscode';
import { plainLine } from '../../core/explain/plain.ts';
import { phrase, value } from '../../core/richText.ts';
import { historyEntry } from '../../core/s3/history.ts';
import { commands as commandIds } from '../../ids.ts';
import type { AnswerData } from '../../panel/answerSchema.ts';
import { connectionProblemWords } from '../../panel/connectionWords.ts';
import { toLineData, type LineData } from '../../panel/explanationData.ts';
import { keptForm } from '../../panel/keptForm.ts';
import { toPreview } from '../../panel/previewData.ts';
import type { FromRequestView, ToRequestView } from '../../panel/requestMessages.ts';
import type { Form } from '../../panel/requestSchemas.ts';
import { requestTexts } from '../../panel/requestTexts.ts';
import { phaseWords } from '../../panel/routeData.ts';
import type { Report } from '../explainer.ts';
import type { Services } from '../services.ts';
import { askForKey } from './askForKey.ts';
import { copyAs } from './copyAs.ts';
import { createBodyFiles } from './bodyFiles.ts';
import { createConnections } from './connections.ts';
import { createConsent } from './consent.ts';
import { exchange } from './exchange.ts';
import { interruptions } from './interruptions.ts';
import { lastForm } from './lastForm.ts';
import type { KeyStore } from './keyStore.ts';
import { pastRequests } from './pastRequests.ts';
import { prepare, sign } from './prepare.ts';
import type { RequestHost, Sending } from './requestHost.ts';

/** What a session works with. */
export interface SessionOptions {
	readonly services: Services;
	readonly host: RequestHost;
	readonly keys: KeyStore;
	readonly memory: Memento;
	readonly post: (message: ToRequestView) => void;
}

/** Seconds for an answer that is written to a file: an hour is 5 GiB at 12 Mbit/s. */
const longestSave = 3600;

/** A request from the click until its answer. */
interface Running {
	isCancelled: boolean;
	/** There while a socket is. */
	sending: Sending | null;
}

/** The panel's half in the extension; lives as long as its panel, also while the view is hidden. */
export class RequestSession {
	readonly #options: SessionOptions;
	readonly #consent;
	readonly #connections;
	readonly #files = createBodyFiles();
	readonly #interrupted;
	readonly #past;
	readonly #lastForm;
	#form: Form;
	#running: Running | null = null;
	#answer: AnswerData | null = null;
	#report: Report | null = null;

	constructor(options: SessionOptions) {
		this.#options = options;
		this.#consent = createConsent(() => options.services.language.load());
		this.#connections = createConnections(options.host, options.keys, this.#consent);
		this.#interrupted = interruptions(options.memory);
		this.#past = pastRequests(options.memory);
		this.#lastForm = lastForm(options.memory);
		this.#form = this.#lastForm.read();
	}

	async receive(message: FromRequestView): Promise<void> {
		switch (message.type) {
			case 'ready':
				return await this.#start();
			case 'edited':
				this.#take(message.form);
				return await this.#preview();
			case 'send':
				return await this.#send(message.form, message.seconds);
			case 'cancel':
				return this.#cancel();
			case 'addKey':
				return await this.#addKey(message.form);
			case 'removeKey':
				await this.#options.keys.remove(message.id);
				return await this.refresh();
			case 'chooseFile':
				return await this.#chooseFile();
			case 'openPage':
				await commands.executeCommand(commandIds.openSitePage, message.id);
				return;
			case 'copyAs':
				return await this.#copyAs(message.form);
			case 'copyReport':
				return await this.#copyReport();
			case 'openHistory':
				return await this.#repeat();
			case 'saveBody':
				return await this.#save();
		}
	}

	/** Shows the keys, and what may be sent, as they are now. */
	async refresh(): Promise<void> {
		this.#post({ type: 'sources', ...(await this.#connections.refresh()), blocked: await this.#blockedWords() });
		await this.#preview();
	}

	/** Cancels what is on its way. */
	dispose(): void {
		this.#cancel();
	}

	#cancel(): void {
		if (this.#running === null) return;
		this.#running.isCancelled = true;
		this.#running.sending?.cancel();
	}

	#post(message: ToRequestView): void {
		this.#options.post(message);
	}

	#idle(words: string | null): void {
		this.#post({ type: 'idle', words });
	}

	#translate() {
		return this.#options.services.language.load();
	}

	async #start(): Promise<void> {
		const translate = await this.#translate();
		this.#post({ type: 'texts', texts: requestTexts.map(translate) });
		await this.refresh();
		await this.#show(this.#form);
		if (this.#answer !== null) this.#post({ type: 'answer', answer: this.#answer });
		const lost = this.#running === null ? await this.#interrupted.take() : undefined;
		if (lost === undefined) return;
		const words = 'The window was closed or reloaded while {0} was on its way. Whether it took effect is not known.';
		this.#idle(plainLine(phrase(translate, words, value(lost))));
	}

	#take(form: Form): void {
		this.#form = form;
		this.#lastForm.keep(form);
	}

	async #show(form: Form): Promise<void> {
		this.#take(form);
		this.#post({ type: 'form', form });
		await this.#preview();
	}

	async #preview(): Promise<void> {
		const shown = this.#form;
		const [connection, translate] = [await this.#connections.resolve(shown.choice), await this.#translate()];
		// A newer form has a preview of its own under way.
		if (this.#form === shown) this.#post({ type: 'preview', preview: toPreview(connection, shown.draft, translate) });
	}

	async #blockedWords(): Promise<LineData | null> {
		if (workspace.isTrusted) return null;
		return toLineData(phrase(await this.#translate(), 'This folder is not trusted, so nothing is sent from it.'));
	}

	async #send(form: Form, seconds: number, saveTo?: string): Promise<void> {
		if (this.#running !== null) return;
		if (!workspace.isTrusted) return await this.refresh();
		this.#take(form);
		this.#running = { isCancelled: false, sending: null };
		let words: string | null = null;
		try {
			words = await this.#exchange(form, this.#running, seconds * 1000, saveTo);
		} finally {
			this.#running = null;
			this.#idle(words);
		}
	}

	/** Gives what is to be said when nothing was sent. */
	async #exchange(form: Form, running: Running, deadlineMs: number, saveTo: string | undefined): Promise<string | null> {
		const { host, services } = this.#options;
		const explainer = await services.explainer.load();
		const { translate } = explainer;
		const parts = { host, connections: this.#connections, consent: this.#consent, files: this.#files };
		const ready = await prepare(form, parts, translate);
		if (ready.kind === 'stopped') return ready.words;
		const { prepared, connection } = ready;
		if (running.isCancelled) return translate('Cancelled. Nothing was sent.');
		const { method, origin, path } = prepared.outgoing.request;
		await this.#interrupted.begin(`${method} ${origin}${path}`);
		const onPhase = (phase: Parameters<typeof phaseWords>[0]) =>
			this.#post({ type: 'progress', words: phaseWords(phase, translate) });
		const onSending = (sending: Sending) => {
			running.sending = sending;
			if (running.isCancelled) sending.cancel();
		};
		const saving = saveTo === undefined ? {} : { saveTo };
		const { answer, outcome, report } = await exchange(host, explainer, prepared, form.draft, {
			onSending,
			deadlineMs,
			onPhase,
			...saving,
		});
		this.#answer = answer;
		this.#report = report;
		await this.#interrupted.end();
		await this.#past.add({ choice: keptForm(form).choice, entry: historyEntry(Date.now(), form.draft, connection, outcome) });
		this.#post({ type: 'answer', answer });
		return null;
	}

	async #addKey(form: Form): Promise<void> {
		this.#form = form;
		const translate = await this.#translate();
		const connected = await this.#connections.resolve({ ...form.choice, keys: { of: 'anonymous' } });
		if (connected.kind === 'refused') return this.#idle(plainLine(connectionProblemWords(connected.problem, translate)));
		const credential = await askForKey(connected.connection.endpoint, translate);
		if (credential === undefined) return;
		try {
			const id = await this.#options.keys.keep(credential);
			await this.refresh();
			await this.#show({ ...form, choice: { ...form.choice, keys: { of: 'stored', id } } });
		} catch {
			this.#idle(translate('VS Code’s secret store did not take the key. It is kept nowhere else.'));
		}
	}

	async #chooseFile(): Promise<void> {
		const body = await this.#files.choose();
		if (body !== undefined) await this.#show({ ...this.#form, draft: { ...this.#form.draft, body } });
	}

	/** Needs no consent: nothing leaves but into the clipboard, and the key's binding is the signer's to hold up. */
	async #copyAs(form: Form): Promise<void> {
		this.#form = form;
		const [connected, translate] = [await this.#connections.resolve(form.choice), await this.#translate()];
		const ready = await sign(form.draft, connected, { host: this.#options.host, files: this.#files }, translate);
		if (ready.kind === 'stopped') return this.#idle(ready.words);
		const said = await copyAs(form.draft, ready.prepared, ready.connection, this.#options.host.shell, translate);
		if (said !== undefined) this.#idle(said);
	}

	async #copyReport(): Promise<void> {
		if (this.#report === null) return;
		await commands.executeCommand(commandIds.copySupportReport, this.#options.services.reports.idOf([this.#report]));
	}

	/** Fills the form; what is repeated is looked at before it is sent. */
	async #repeat(): Promise<void> {
		const translate = await this.#translate();
		const chosen = await this.#past.choose(translate);
		if (chosen === null) this.#idle(translate('Nothing has been sent from this workspace yet.'));
		else if (chosen !== undefined) await this.#show(chosen);
	}

	/** The request is sent again: of the first answer only the beginning was read. */
	async #save(): Promise<void> {
		if (this.#options.host.kind === 'web') return;
		const target = await window.showSaveDialog({});
		if (target?.scheme === 'file') await this.#send(this.#form, longestSave, target.fsPath);
	}
}
