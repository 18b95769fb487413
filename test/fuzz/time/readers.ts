import { catalogueOf } from '../../../src/core/catalog/catalogueOf.ts';
import { readingsOf } from '../../../src/core/diagnose/readings.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import { toPage } from '../../../src/core/explain/markdown.ts';
import { reportMarkdown, supportReport } from '../../../src/core/explain/report.ts';
import { surroundingsOf } from '../../../src/core/explain/surroundings.ts';
import { recognise } from '../../../src/core/recognise/recognise.ts';
import { redact } from '../../../src/core/safe/redact.ts';
import { createScanner } from '../../../src/core/scan/scanner.ts';
import { createSearches } from '../../../src/core/scan/searches.ts';
import { instantiate } from '../../../src/host/node/instantiate.ts';
import { fixesOf } from '../../unit/core/fixes/applying.ts';

const english = catalogueOf('en');
const searches = createSearches(instantiate, true);

/** All ways in which a text is read, by name: each is what a surface asks for. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
	'recognise a log': (text) => recognise(text, { languageId: 'log' }),
	'recognise a program': (text) => recognise(text, { languageId: 'python' }),
	'recognise a document': (text) => recognise(text, { languageId: 'markdown' }),
	scan: scanText,
	explain: explainFirst,
	redact,
	'fix a program': (text) => fixesOf({ languageId: 'python', text }),
	'fix settings': (text) => fixesOf({ languageId: 'ini', text, path: '/home/u/.aws/config' }),
};

export function readerOf(name: string): (text: string) => unknown {
	return readers[name] ?? (() => undefined);
}

function scanText(text: string): void {
	const scanner = createScanner({
		...searches,
		encoding: 'utf-8',
		markBytes: 0,
		recognise: (part, anchors) => recognise(part, { languageId: 'log', anchors }),
		readWhole: 0,
	});
	const bytes = new TextEncoder().encode(text);
	scanner.room().set(bytes);
	scanner.accept(bytes.length);
	scanner.end();
}

/** One report at a time is explained: the one that somebody looks at. */
function explainFirst(text: string): void {
	const findings = recognise(text.slice(0, 16_000), { languageId: 'log' });
	const [finding] = findings;
	const reading = readingsOf(text, findings)[0]?.();
	if (finding === undefined || reading === undefined) return;
	const translate = (sentence: string): string => sentence;
	const surroundings = surroundingsOf(text, finding, findings);
	const explanation = explain(finding, { lookUp: (code) => english.resolve(code), translate, surroundings, reading });
	toPage(explanation, undefined, [], translate);
	reportMarkdown(
		supportReport({ findings: [finding], facts: reading.facts, explanation, surroundings, tried: [text] }, translate),
	);
}
