import type { PageText, TableRow } from '../../src/core/catalog/tableRow.ts';
import type { Parsed } from './fault.ts';
import { isCode } from './parseCell.ts';
import { parseFrontMatter } from './parseFrontMatter.ts';
import { parsePage, parseTranslatedPage } from './parsePage.ts';

/** Reads `codes/en/<Code>.md`: front matter between two `---` lines, then the page's text. */
export function parseCodePage(file: string, source: string): Parsed<TableRow> {
	const code = codeOf(file);
	if (code === null) return oneFault(file, "the file is named <Code>.md, with the code in S3's own spelling");
	const lines = source.split('\n');
	const end = lines.indexOf('---', 1);
	if (lines[0] !== '---' || end === -1) return oneFault(file, 'a page begins with front matter between two "---" lines');
	const front = parseFrontMatter(lines.slice(1, end), file, 2);
	const page = parsePage({ file, code, lines: lines.slice(end + 1), firstLine: end + 2 });
	const faults = [...front.faults, ...page.faults];
	return faults.length > 0 ? { faults } : { value: { code, ...front.value, ...page.value } };
}

/** Reads `codes/<language>/<Code>.md`: the page's text alone; the facts and the answer stand in the English page only. */
export function parseTranslation(file: string, source: string): Parsed<{ readonly code: string; readonly page: PageText }> {
	const code = codeOf(file);
	if (code === null) return oneFault(file, "the file is named <Code>.md, with the code in S3's own spelling");
	if (source.startsWith('---')) return oneFault(file, 'a translation has no front matter; that stands in the English page only');
	const { value: page, faults } = parseTranslatedPage({ file, code, lines: source.split('\n'), firstLine: 1 });
	return faults.length > 0 ? { faults } : { value: { code, page } };
}

function codeOf(file: string): string | null {
	const name = file.slice(file.lastIndexOf('/') + 1);
	const code = name.endsWith('.md') ? name.slice(0, -'.md'.length) : '';
	return isCode(code) ? code : null;
}

function oneFault(file: string, sentence: string): Parsed<never> {
	return { faults: [{ file, line: 1, sentence }] };
}
