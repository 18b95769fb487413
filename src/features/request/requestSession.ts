import { commands, window, workspace, type Memento } from 'vscode';
import { plainLine } from '../../core/explain/plain.ts';
import { phrase, value } from '../../core/richText.ts';
import { takeApart } from '../../core/s3/sign/presigned.ts';
import { commands as commandIds } from '../../ids.ts';
import { toLineData, type LineData } from '../../panel/explanationData.ts';
import { toPresignedData } from '../../panel/request/presignedData.ts';
import { toPreview } from '../../panel/request/previewData.ts';
import type { FromRequestView, ToRequestView } from '../../panel/request/requestMessages.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import { harmless, type Harmless } from '../../core/s3/trials/harmless.ts';
import { requestTexts } from '../../panel/request/requestTexts.ts';
import type { Services } from '../services/services.ts';
import { useShownCommand } from '../services/terminalCommands.ts';
import { addKey } from './addKey.ts';
import { copyAs } from './copyAs.ts';
import { copyPresigned } from './copyPresigned.ts';
import { createBodyFiles } from './bodyFiles.ts';
import { createConnections } from './connections.ts';
import { createConsent } from './consent.ts';
import { madeLedger } from './madeLedger.ts';
import { interruptions } from './interruptions.ts';
import { lastForm } from './lastForm.ts';
import type { KeyStore } from './keyStore.ts';
import { pastRequests } from './pastRequests.ts';
import { sign } from './prepare.ts';
import type { RequestHost } from '../../core/s3/answer/requestHost.ts';
import type { RequestPorts } from './requestPorts.ts';
import { RequestRuns } from './requestRuns.ts';

/** What a session works with. */
export interface SessionOptions {
	readonly services: Services;
	readonly host: RequestHost;
	readonly loadTrials: RequestPorts['loadTrials'];
	readonly keys: KeyStore;
	readonly memory: Memento;
	readonly post: (message: ToRequestView) => void;
}

/** Seconds for an answer that is written to a file: an hour is 5 GiB at 12 Mbit/s. */
const longestSave = 3600;

const silentStore =
	'VS Code’s secret store does not tell the keys that it keeps. Unlock the keyring and open this panel again, or choose a profile, or add a key for this window alone.';

/** The panel's half in the extension; lives as long as its panel, also while the view is hidden. */
export class RequestSession {
	readonly #options: SessionOptions;
	readonly #connections;
	readonly #files = createBodyFiles();
	readonly #interrupted;
	readonly #past;
	readonly #lastForm;
	readonly #runs;
	#form: Form;
	/** What a report spoke of, while the form holds the try of it. */
	#tried: Harmless | null = null;

	constructor(options: SessionOptions) {
		this.#options = options;
		const { host, loadTrials, services, memory, post } = options;
		const loadTranslate = () => services.language.load();
		const consent = createConsent(loadTranslate, (isAsking) => post({ type: 'asking', isAsking }));
		this.#connections = createConnections(host, options.keys, consent, loadTranslate);
		this.#interrupted = interruptions(memory);
		this.#past = pastRequests(memory);
		this.#lastForm = lastForm(memory);
		this.#form = this.#lastForm.read();
		const shared = {
			ledger: madeLedger(memory),
			files: this.#files,
			connections: this.#connections,
			interrupted: this.#interrupted,
			past: this.#past,
		};
		this.#runs = new RequestRuns({ ...shared, services, host, loadTrials, consent, post });
	}

	async receive(message: FromRequestView): Promise<void> {
		switch (message.type) {
			case 'ready':
				return await this.#start();
			case 'edited':
				this.#take(message.form);
				return await this.#preview();
			case 'send':
				return await this.#trusted(message.form, () => this.#runs.send(message.form, message));
			case 'play':
				return await this.#trusted(message.form, () => this.#runs.play(message.form, message.cards, message.takenName));
			case 'check':
				return await this.#trusted(message.form, () => this.#runs.check(message.form, message.writes));
			case 'cancel':
				return this.#runs.cancel();
			case 'addKey':
				return await this.#addKey(message.form);
			case 'removeKey':
				return await this.#removeKey(message.id);
			case 'chooseFile':
				return await this.#chooseFile();
			case 'openPage':
				await commands.executeCommand(commandIds.openSitePage, message.id);
				return;
			case 'useCommand':
				return await useShownCommand(message, this.#options.services);
			case 'copyAs':
				return await this.#copyAs(message.form);
			case 'copyReport':
				return await this.#runs.copyReport();
			case 'copyCheck':
				return this.#tell(await this.#runs.copyCheck());
			case 'presign':
				return await this.#presign(message.form, message.lifeSeconds);
			case 'takeApart':
				return await this.#takeApart(message.url);
			case 'openHistory':
				return await this.#repeat();
			case 'removeLeftovers':
				return await this.#trusted(this.#form, () => this.#runs.removeLeftovers(this.#form));
			case 'forgetLeftovers':
				return await this.#runs.forgetLeftovers();
			case 'fillReported':
				return await this.#fillReported();
			case 'saveBody':
				return await this.#save();
		}
	}

	/** Shows the keys, and what may be sent, as they are now. */
	async refresh(): Promise<void> {
		const { isComplete, ...keys } = await this.#connections.refresh();
		this.#post({ type: 'sources', ...keys, blocked: await this.#blockedWords() });
		await this.#preview();
		if (isComplete) return;
		this.#tell((await this.#translate())(silentStore));
	}

	/** Puts the request of a report into the form, so changed that it touches nothing of the person's, to look at and send. */
	async fill(form: (now: Form) => Form): Promise<void> {
		const { choice, draft } = form(this.#form);
		this.#tried = harmless(draft, this.#options.services.ports.makeNonce().slice(0, 8));
		await this.#show({ choice, draft: this.#tried.draft });
		this.#post({ type: 'show', part: 'request' });
	}

	/** Cancels what is on its way. */
	dispose(): void {
		this.#runs.cancel();
	}

	#post(message: ToRequestView): void {
		this.#options.post(message);
	}

	#tell(words: string | null): void {
		this.#post({ type: 'notice', words });
	}

	#translate() {
		return this.#options.services.language.load();
	}

	async #start(): Promise<void> {
		const translate = await this.#translate();
		this.#post({ type: 'texts', texts: requestTexts.map(translate) });
		await this.refresh();
		await this.#show(this.#form);
		await this.#runs.show();
		this.#runs.showLeftovers();
		const lost = this.#runs.isRunning ? undefined : await this.#interrupted.take();
		if (lost === undefined) return;
		const words = 'The window was closed or reloaded while {0} was on its way. Whether it took effect is not known.';
		this.#tell(plainLine(phrase(translate, words, value(lost))));
	}

	#take(form: Form): void {
		this.#form = form;
		this.#lastForm.keep(form);
	}

	/** Every way into the form but the person's own typing. */
	async #show({ choice, draft }: Form): Promise<void> {
		const form = { choice, draft: { ...draft, body: this.#files.known(draft.body) } };
		this.#take(form);
		this.#post({ type: 'form', form });
		await this.#preview();
	}

	async #preview(): Promise<void> {
		const shown = this.#form;
		const [connection, translate] = [await this.#connections.resolve(shown.choice), await this.#translate()];
		// A newer form has a preview of its own under way.
		if (this.#form === shown)
			this.#post({ type: 'preview', preview: toPreview(connection, shown.draft, translate, this.#tried) });
	}

	async #blockedWords(): Promise<LineData | null> {
		if (workspace.isTrusted) return null;
		return toLineData(phrase(await this.#translate(), 'This folder is not trusted, so nothing is sent from it.'));
	}

	/** Nothing is sent from a folder that nobody vouched for, whatever the view says. */
	async #trusted(form: Form, run: () => Promise<void>): Promise<void> {
		if (!workspace.isTrusted) return await this.refresh();
		this.#take(form);
		await run();
	}

	async #addKey(form: Form): Promise<void> {
		this.#take(form);
		const added = await addKey(form.choice, this.#connections, this.#options.keys, await this.#translate());
		if (added === undefined) return;
		if (added.kind === 'refused') return this.#tell(added.words);
		await this.refresh();
		await this.#show({ ...form, choice: { ...form.choice, keys: { of: 'stored', id: added.id } } });
	}

	async #removeKey(id: string): Promise<void> {
		const isGone = await this.#options.keys.remove(id);
		await this.refresh();
		if (!isGone) this.#tell((await this.#translate())('VS Code’s secret store did not let go of the key.'));
	}

	async #chooseFile(): Promise<void> {
		const body = await this.#files.choose();
		if (body !== undefined) await this.#show({ ...this.#form, draft: { ...this.#form.draft, body } });
	}

	/** Needs no consent: nothing leaves but into the clipboard, and the key's binding is the signer's to hold up. */
	async #copyAs(form: Form): Promise<void> {
		this.#take(form);
		const { host } = this.#options;
		const [connected, translate] = [await this.#connections.resolve(form.choice), await this.#translate()];
		const ready = await sign(form.draft, connected, { host, files: this.#files }, Date.now(), translate);
		if (ready.kind === 'stopped') return this.#tell(ready.words);
		const said = await copyAs(form.draft, ready.prepared, ready.connection, host.shell, translate);
		if (said !== undefined) this.#tell(said);
	}

	async #presign(form: Form, lifeSeconds: number): Promise<void> {
		this.#take(form);
		const made = await copyPresigned(form, lifeSeconds, this.#connections, this.#options.host, await this.#translate());
		if (made.kind === 'copied') this.#post({ type: 'presigned', presigned: made.data });
		this.#tell(made.words);
	}

	async #takeApart(url: string): Promise<void> {
		const now = Date.now();
		this.#post({ type: 'presigned', presigned: toPresignedData(takeApart(url, now), now, await this.#translate()) });
	}

	/** The person's own choice: the request as the report has it, still to be looked at, completed and sent. */
	async #fillReported(): Promise<void> {
		const reported = this.#tried?.reported ?? null;
		this.#tried = null;
		if (reported !== null) await this.#show({ ...this.#form, draft: reported });
	}

	/** Fills the form; what is repeated is looked at before it is sent. */
	async #repeat(): Promise<void> {
		const translate = await this.#translate();
		const chosen = await this.#past.choose(translate);
		if (chosen === null) this.#tell(translate('Nothing has been sent from this workspace yet.'));
		else if (chosen !== undefined) await this.#show(chosen);
	}

	/** The request is sent again: of the first answer only the beginning was read. */
	async #save(): Promise<void> {
		if (this.#options.host.kind === 'web') return;
		const form = this.#form;
		const target = await window.showSaveDialog({});
		if (target?.scheme === 'file') {
			await this.#trusted(form, () => this.#runs.send(form, { seconds: longestSave, saveTo: target.fsPath }));
		}
	}
}
