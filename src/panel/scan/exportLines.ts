import { toMarkdown } from '../../core/safe/encode.ts';
import type { Translate } from '../../core/ports.ts';
import { csvHead, csvLine, summaryMarkdown } from '../../core/scan/export.ts';
import { escapeJson, jsonLine } from '../../core/scan/jsonLine.ts';
import type { CodeCauses } from '../../core/scan/codeCauses.ts';
import type { Summary } from '../../core/scan/summary.ts';
import type { ScanRow } from './scanFilter.ts';
import type { ExportFormat } from './scanProtocol.ts';

/** What is exported. */
export interface ExportSource {
	readonly rows: readonly ScanRow[];
	readonly summary: Summary;
	/** What the reports of each code come from. */
	readonly causes: readonly CodeCauses[];
	/** How much was read, in words. */
	readonly status: string;
	readonly nameOf: (file: string) => string;
	readonly translate: Translate;
}

/**
 * A scan as the text of a file, bit by bit. JSON: an object with the statement of completeness and the errors; CSV: a line for each error, no
 * cell of which is a formula; Markdown: the summary, for an issue or a mail.
 */
export function* exportLines(
	format: ExportFormat,
	{ rows, summary, causes, status, nameOf, translate }: ExportSource,
): Generator<string> {
	if (format === 'markdown') {
		yield `## ${translate('S3 errors in log')}\n\n${toMarkdown(status, Infinity)}\n\n`;
		yield summaryMarkdown(summary, causes, translate);
	} else if (format === 'csv') {
		yield `${csvHead}\r\n`;
		for (const { file, hit } of rows) yield `${csvLine(nameOf(file), hit)}\r\n`;
	} else {
		yield `{"read":${escapeJson(JSON.stringify(status))},"errors":[`;
		let separator = '\n';
		for (const { file, hit } of rows) {
			yield `${separator}${jsonLine(nameOf(file), hit)}`;
			separator = ',\n';
		}
		yield '\n]}\n';
	}
}
