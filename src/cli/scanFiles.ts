import { catalogueOf } from '../core/catalog/catalogueOf.ts';
import { toTerminal } from '../core/safe/encode.ts';
import { plainLine } from '../core/explain/plain.ts';
import { csvHead, csvLine, summaryJson, summaryMarkdown, summaryPlain } from '../core/scan/export.ts';
import { jsonLine } from '../core/scan/jsonLine.ts';
import { describeShortfall } from '../core/scan/shortfall.ts';
import { diagnoseSummary } from '../core/scan/diagnoseSamples.ts';
import { createSummary, type Summary } from '../core/scan/summary.ts';
import { keepHeapSmall } from './smallHeap.ts';
import type { ScanCommand } from './arguments.ts';
import { translateInto } from './translateInto.ts';
import { plainHit } from './plainHit.ts';
import { createProgress } from './progress.ts';
import { followScan } from './followScan.ts';
import { runScan, type ScanListener } from './runScan.ts';
import type { Terminal } from './terminal.ts';

/** Scans files and prints what is found, in their order; gives the exit code. */
export async function scanFiles(command: ScanCommand, terminal: Terminal): Promise<number> {
	keepHeapSmall();
	const translate = translateInto(command.language);
	const print = { plain: plainHit(command.language), json: jsonLine, csv: csvLine, markdown: jsonLine }[command.format];
	const summary = createSummary({ ...command, newest: Date.now() });
	const progress = createProgress(terminal, translate);
	let isWanted = command.format !== 'csv' || terminal.out(`${csvHead}\n`);
	let exitCode = 0;
	const listener: ScanListener = {
		isWanted: () => isWanted,
		onMessage: (message) => {
			const { file } = message;
			if (message.kind === 'progress') progress.show(file, message);
			else if (message.kind === 'hits') {
				for (const hit of message.hits)
					if (summary.add(file, hit) && !command.summary) isWanted &&= terminal.out(`${print(file, hit)}\n`);
			} else {
				progress.clear();
				for (const item of message.coverage.shortfalls) {
					if (item.effect !== 'note') exitCode = 2;
					terminal.complain(`${toTerminal(file)}: ${plainLine(describeShortfall(item, translate))}`);
				}
			}
		},
	};
	if (command.follow === true) return followScan(command, listener, (words) => terminal.complain(words));
	await runScan(command, listener);
	if (!isWanted) return exitCode;
	if (command.summary) terminal.out(renderSummary(summary.make(), command));
	return exitCode;
}

function renderSummary(summary: Summary, { format, language }: ScanCommand): string {
	const translate = translateInto(language);
	const codes = catalogueOf(language);
	const causes = diagnoseSummary(summary, { lookUp: (code) => codes.resolve(code), translate });
	if (format === 'json') return `${summaryJson(summary, causes)}\n`;
	return format === 'markdown' ? summaryMarkdown(summary, causes, translate) : summaryPlain(summary, causes, translate);
}
