import { errorClasses, origins, retryables } from '../../src/core/catalog/entry.ts';
import type { TableRow } from '../../src/core/catalog/tableRow.ts';
import type { Fault, Parsed } from './fault.ts';
import { inlineFault } from './inlineMarkdown.ts';
import { isCode, parseAliases, parseOneOf, parseStatuses } from './parseCell.ts';
import type { Tell } from './parseCell.ts';

const columns = ['code', 'statuses', 'class', 'retryable', 'origin', 'aliases', 'summary'];

/** Reads `standard.tsv`: one code a row, for those that need no page of their own. */
export function parseStandardTable(file: string, source: string): Parsed<readonly TableRow[]> {
	const faults: Fault[] = [];
	const [header, ...lines] = source.trimEnd().split('\n');
	if (header !== columns.join('\t')) faults.push({ file, line: 1, sentence: `the columns are ${columns.join(', ')}` });
	const codes = new Set<string>();
	const rows = lines.map((line, index) => {
		const tell: Tell = (sentence) => {
			faults.push({ file, line: index + 2, sentence });
		};
		const row = parseRow(line.split('\t'), tell);
		if (codes.has(row.code)) tell(`the code "${row.code}" stands here twice`);
		codes.add(row.code);
		return row;
	});
	return faults.length > 0 ? { faults } : { value: rows };
}

function parseRow(cells: readonly string[], tell: Tell): TableRow {
	const [code = '', statuses = '', errorClass = '', retryable = '', origin = '', aliases = '', summary = ''] = cells;
	if (cells.length !== columns.length) tell(`a row has ${columns.length} cells, this one ${cells.length}`);
	if (origin === 'documented') tell('a documented code has a page of its own');
	if (!isCode(code)) tell(`"${code}" is no code`);
	const fault = summary === '' ? 'the summary is empty' : inlineFault(summary);
	if (fault !== null) tell(fault);
	return {
		code,
		origin: parseOneOf(origins, 'origin', origin, tell),
		statuses: parseStatuses(statuses, tell),
		vendor: [],
		errorClass: parseOneOf(errorClasses, 'class', errorClass, tell),
		retryable: parseOneOf(retryables, 'retryable', retryable, tell),
		aliases: parseAliases(aliases, tell),
		pages: [],
		summary,
	};
}
