import type { Gateway } from '../gateway.ts';
import type { Weather } from '../standIn/front.ts';
import type { Client, Step } from './clients.ts';
import type { GatewayTap, Refusal } from './gatewayTap.ts';
import { runShell, type Surroundings } from './shell.ts';
import { makeTrouble } from './trouble.ts';

/** What one step left in the file, beside what the gateway says it answered. */
interface RecordedStep {
	/** 1-based lines of the recorded file. */
	readonly firstLine: number;
	readonly lastLine: number;
	/** Codes that the gateway answered and the step's lines print. */
	readonly codes: readonly string[];
	/** Statuses that the gateway answered without a code (HEAD), or with one that the lines do not print, and that they print as a number or by name. */
	readonly bareStatuses: readonly number[];
}

export interface RecordedFile {
	readonly file: string;
	readonly text: string;
	readonly steps: readonly RecordedStep[];
	/** Every code the gateway answered to this client, printed or not, in order of first answer. */
	readonly answered: readonly string[];
}

export interface Workplace extends Surroundings {
	readonly gateway: Gateway;
	readonly tap: GatewayTap;
	readonly weather: Weather;
}

/** The last state of each line that a progress bar rewrote, with Unix line ends. */
function settled(output: string): string {
	const lines = output.replaceAll('\r\n', '\n').split('\n');
	return lines.map((line) => line.slice(line.lastIndexOf('\r') + 1).trimEnd()).join('\n');
}

/** libs3 prints `ErrorNoSuchKey`. */
const isPrinted = (word: string, text: string): boolean => new RegExp(`(?<!\\w)(?:Error)?${word}(?!\\w)`).test(text);

const statusNames: Readonly<Record<number, string>> = { 403: 'Forbidden', 404: 'NotFound' };

function printedIn(text: string, refusals: readonly Refusal[]): Pick<RecordedStep, 'codes' | 'bareStatuses'> {
	const codes = new Set(refusals.flatMap(({ codes }) => codes));
	const statuses = new Set(
		refusals.filter((refusal) => !refusal.codes.some((code) => isPrinted(code, text))).map(({ status }) => status),
	);
	return {
		codes: [...codes].filter((code) => isPrinted(code, text)),
		bareStatuses: [...statuses].filter(
			(status) => isPrinted(String(status), text) || isPrinted(statusNames[status] ?? String(status), text),
		),
	};
}

async function runStep(step: Step, place: Workplace): Promise<string> {
	const endTrouble = step.during && (await makeTrouble(step.during, place.gateway, place.weather));
	place.tap.take();
	const output = settled((await runShell(step.run, place)).output);
	endTrouble?.();
	return output.endsWith('\n') || output === '' ? output : `${output}\n`;
}

/** Runs a client's steps one after another and keeps what it wrote. */
export async function recordClient(client: Client, place: Workplace): Promise<RecordedFile> {
	let text = '';
	let line = 1;
	const steps: RecordedStep[] = [];
	const answered = new Set<string>();
	for (const [at, step] of client.steps.entries()) {
		place.tap.speak(at >= (client.speaksFrom ?? Infinity));
		const output = await runStep(step, place);
		const refusals = place.tap.take();
		for (const code of refusals.flatMap(({ codes }) => codes)) answered.add(code);
		const shown = client.as === 'terminal' ? `$ ${step.run}\n${output}` : output;
		const lastLine = line + shown.split('\n').length - 2;
		steps.push({ firstLine: line, lastLine, ...printedIn(output, refusals) });
		text += shown;
		line = lastLine + 1;
	}
	return { file: client.file, text, steps, answered: [...answered] };
}
