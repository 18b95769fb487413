import path from 'node:path';
import { catalogueOf } from '../core/catalog/catalogueOf.ts';
import { readingsOf } from '../core/diagnose/readings.ts';
import { explain } from '../core/explain/explain.ts';
import { plainLine } from '../core/explain/plain.ts';
import { surroundingsOf } from '../core/explain/surroundings.ts';
import type { Translate } from '../core/ports.ts';
import { code, phrase, value } from '../core/richText.ts';
import { recognise } from '../core/recognise/recognise.ts';
import { toTerminal } from '../core/safe/encode.ts';
import { languageOf } from '../core/scan/languageOf.ts';
import { type ReadText, readText } from './readText.ts';
import type { ExplainFilesCommand } from './arguments.ts';
import { type Explained, explanationLine } from './explanationLine.ts';
import { translateInto } from './translateInto.ts';
import type { Terminal } from './terminal.ts';
import { textPlaces } from './textPlaces.ts';
import { type Workspace, workspaceOf } from './workspaceOf.ts';

/** Explains every report of each text; gives the exit code: 2 where a file could not be read, 1 where that was asked for and one was found. */
export async function explainFiles(command: ExplainFilesCommand, terminal: Terminal): Promise<number> {
	const translate = translateInto(command.language);
	const workspace = command.workspace === undefined ? undefined : await workspaceOf(command.workspace);
	let isUnread = false;
	let found = 0;
	for (const file of command.files) {
		const read = await readText(file);
		if (read.kind !== 'text') {
			isUnread = true;
			terminal.complain(`${toTerminal(file)}: ${plainLine(refusal(read, translate))}`);
			continue;
		}
		const placeOf = textPlaces(read.text, read.coding);
		for (const report of reportsOf(file, read.text, command, translate, workspace)) {
			found++;
			const shown = command.format === 'json' ? explanationLine(file, report, placeOf) : plain(file, report, placeOf, translate);
			if (!terminal.out(`${shown}\n`)) return 0;
		}
	}
	if (isUnread) return 2;
	return command.failOnFound && found > 0 ? 1 : 0;
}

function* reportsOf(
	file: string,
	text: string,
	{ all, language }: ExplainFilesCommand,
	translate: Translate,
	workspace: Workspace | undefined,
): Generator<Explained> {
	const codes = catalogueOf(language);
	const findings = recognise(text, { languageId: languageOf(path.basename(file)) });
	const readings = readingsOf(text, findings);
	for (const [index, finding] of findings.entries()) {
		const reading = readings[index]?.();
		if (reading === undefined || (finding.certainty === 'possible' && !all)) continue;
		const explanation = explain(finding, {
			lookUp: (name) => codes.resolve(name),
			translate,
			reading,
			...(workspace && { workspace: workspace(finding, reading.facts) }),
			surroundings: surroundingsOf(text, finding, findings),
			now: Date.now(),
		});
		yield { finding, facts: reading.facts, explanation };
	}
}

/** Title, what happened, why, and what to do; each reason with its line. */
function plain(
	file: string,
	{ finding, explanation }: Explained,
	placeOf: ReturnType<typeof textPlaces>,
	translate: Translate,
): string {
	const at = placeOf(finding.span);
	const lines = [
		`${file}:${at.line}:${at.column}: ${plainLine(explanation.title)}`,
		`  ${plainLine(explanation.headline)}`,
		...explanation.causes
			.slice(0, 1)
			.flatMap(({ because }) => because)
			.filter(({ isOfCode }) => isOfCode !== true)
			.map(
				({ sentence, place }) => `  - ${plainLine(sentence)}${place === undefined ? '' : ` (${file}:${placeOf(place).line})`}`,
			),
		...explanation.steps.slice(0, 1).map((step) => `  ${plainLine(phrase(translate, 'Next step:'))} ${plainLine(step)}`),
		...(explanation.retry.length === 0 ? [] : [`  ${plainLine(explanation.retry)}`]),
	];
	return lines.map((line) => toTerminal(line)).join('\n');
}

function refusal(read: Exclude<ReadText, { kind: 'text' }>, translate: Translate) {
	return read.kind === 'unreadable'
		? phrase(translate, 'The file cannot be read: {0}', value(read.why))
		: phrase(
				translate,
				'The text is larger than {0} MB, too large to explain whole; use {1}.',
				value(String(read.most / 2 ** 20)),
				code('s3-explain scan'),
			);
}
