import { commands, env } from 'vscode';
import { historyEntry } from '../../core/s3/answer/history.ts';
import { commands as commandIds } from '../../ids.ts';
import type { AnswerData } from '../../panel/request/answerSchema.ts';
import type { CardResult } from '../../panel/request/cardData.ts';
import { checkReport } from '../../panel/request/checkData.ts';
import { keptForm } from '../../panel/request/keptForm.ts';
import { madeName } from '../../core/s3/request/made.ts';
import { toPlainLine } from '../../core/safe/encode.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import type { Report } from '../services/explainer.ts';
import type { Services } from '../services/services.ts';
import type { PastRequests } from './pastRequests.ts';
import { removeLeftovers } from './removeNoted.ts';
import type { Checked } from './runCheck.ts';
import { Running } from './running.ts';
import type { RequestPorts } from './requestPorts.ts';
import type { RunTools } from './runTools.ts';
import { sendRequest } from './sendRequest.ts';

/** What is the same for every run of a panel. */
export type RunParts = Omit<RunTools, 'explainer' | 'running'> & {
	readonly services: Services;
	readonly past: PastRequests;
	readonly loadTrials: RequestPorts['loadTrials'];
};

/** What sends, one thing at a time, and what it brought: kept while the panel lives, also while its view is hidden. */
export class RequestRuns {
	readonly #parts: RunParts;
	#running: Running | null = null;
	#answer: AnswerData | null = null;
	#report: Report | null = null;
	#clockOffsetMs = 0;
	readonly #played = new Map<string, CardResult>();
	#checked: Checked | null = null;

	constructor(parts: RunParts) {
		this.#parts = parts;
	}

	get isRunning(): boolean {
		return this.#running !== null;
	}

	/** Shows what earlier runs brought, to a view that has just been drawn. */
	async show(): Promise<void> {
		const { post, services, loadTrials } = this.#parts;
		const trials = await loadTrials?.();
		const { translate } = await services.explainer.load();
		post({ type: 'deck', cards: [...(trials?.cards(translate) ?? [])] });
		for (const result of this.#played.values()) post({ type: 'played', result });
		if (this.#answer !== null) post({ type: 'answer', answer: this.#answer });
		if (this.#running !== null) post({ type: 'progress', words: translate('Under way…') });
		if (this.#checked !== null) post({ type: 'check', check: this.#checked.data });
	}

	/** `correctsClock`: signed with the server's time, as the last answer told it. */
	async send(form: Form, { seconds, correctsClock = false, saveTo }: SendWish): Promise<void> {
		await this.#run(async (tools) => {
			const clockOffsetMs = correctsClock ? this.#clockOffsetMs : 0;
			const sent = await sendRequest(form, { seconds, clockOffsetMs, ...(saveTo !== undefined && { saveTo }) }, tools);
			if (sent.kind === 'stopped') return sent.words;
			const { answer, outcome, report, clockOffsetMs: measured } = sent.exchanged;
			this.#answer = answer;
			this.#report = report;
			this.#clockOffsetMs = measured ?? 0;
			const entry = historyEntry(Date.now(), form.draft, sent.connection, outcome);
			await this.#parts.past.add({ choice: keptForm(form).choice, entry });
			tools.post({ type: 'answer', answer });
			return null;
		});
	}

	/** Plays the cards with these ids, in the deck's order. */
	async play(form: Form, ids: readonly string[], takenName: string): Promise<void> {
		const trials = await this.#parts.loadTrials?.();
		if (trials === undefined) return;
		await this.#run(async (tools) => {
			const wish = { form, takenName, random: this.#random() };
			return await trials.play(ids, wish, tools, (result) => {
				this.#played.set(result.id, result);
				tools.post({ type: 'played', result });
			});
		});
	}

	async check(form: Form, writes: boolean): Promise<void> {
		const trials = await this.#parts.loadTrials?.();
		if (trials === undefined) return;
		await this.#run(async (tools) =>
			trials.check({ form, writes, random: this.#random() }, tools, (checked) => {
				this.#checked = checked;
				tools.post({ type: 'check', check: checked.data });
			}),
		);
	}

	/** Removes what earlier runs left, after the person agreed. */
	async removeLeftovers(form: Form): Promise<void> {
		await this.#run((tools) => removeLeftovers(form, tools));
	}

	/** Names what was made here and is not known to be gone; nothing while a run may still remove it. */
	showLeftovers(): void {
		const left = this.#running === null ? this.#parts.ledger.all() : [];
		this.#parts.post({ type: 'leftovers', names: left.slice(0, 200).map(({ made }) => toPlainLine(madeName(made), 2000)) });
	}

	/** The person saw to it. */
	async forgetLeftovers(): Promise<void> {
		if (this.#running === null) await this.#parts.ledger.forgetAll();
		this.showLeftovers();
	}

	cancel(): void {
		this.#running?.cancel();
	}

	async copyReport(): Promise<void> {
		if (this.#report === null) return;
		await commands.executeCommand(commandIds.copySupportReport, this.#parts.services.reports.idOf([this.#report]));
	}

	/** Gives what is to be said then; null when there is no check to copy. */
	async copyCheck(): Promise<string | null> {
		if (this.#checked === null) return null;
		const { translate } = await this.#parts.services.explainer.load();
		await env.clipboard.writeText(checkReport(this.#checked.data, this.#checked.place, Date.now(), translate));
		return translate('Copied.');
	}

	/** A second start while something is under way changes nothing: a double click is one request. */
	async #run(work: (tools: RunTools) => Promise<string | null>): Promise<void> {
		if (this.#running !== null) return;
		const running = new Running();
		this.#running = running;
		this.showLeftovers();
		let words: string | null = null;
		try {
			const explainer = await this.#parts.services.explainer.load();
			words = await work({ ...this.#parts, explainer, running });
		} finally {
			this.#running = null;
			this.#parts.post({ type: 'idle', words });
			this.showLeftovers();
		}
	}

	#random(): string {
		return this.#parts.services.ports.makeNonce().slice(0, 8);
	}
}

interface SendWish {
	readonly seconds: number;
	readonly correctsClock?: boolean;
	readonly saveTo?: string;
}
