import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Finding } from '../finding.ts';
import { phrase, type RichText, value, words } from '../richText.ts';
import { isStockMessage } from '../diagnose/stockMessage.ts';
import { redactPiece } from '../safe/redact.ts';
import type { Case, Clue } from './clue.ts';
import { looks } from './clues/looks.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedCause, Explanation, General } from './explanation.ts';
import { factsOf } from './facts.ts';
import { hostOf } from './hostOf.ts';
import { isForeign } from '../vendor/serviceOfHost.ts';
import { regionOf } from './inRegion.ts';
import { advise, newsOf } from './advice.ts';
import { fill } from './fill.ts';
import { retryOf } from './retry.ts';
import { sentence } from './sentence.ts';
import { titleLine } from './titleLine.ts';
import type { CauseId } from '../catalog/causeId.ts';
import type { Evidence } from '../diagnose/cause.ts';
import { diagnose, type RankedCause } from '../diagnose/diagnose.ts';
import { factsOfFields } from '../diagnose/factsOfFields.ts';
import type { Report } from '../diagnose/report.ts';
import type { Facts } from '../facts.ts';
import { longestSurroundings } from './surroundings.ts';
import { explainUnknown } from './unknownCode.ts';
import { vendorNotes } from './vendorNotes.ts';

/** Says what this very report means and what to do next. Pure: the same finding and context give the same explanation. */
export function explain(finding: Finding, context: ExplainContext): Explanation {
	const entry = context.lookUp(finding.code);
	const facts = context.reading?.facts ?? factsOfFields(finding);
	const report = caseOf(finding, entry, context);
	const ranked = diagnose(diagnosable(finding, facts, report.code, context), pageOrder(entry));
	const [first] = ranked;
	const because = first === undefined ? [] : newsOf(first.because);
	const told = ownWords(facts, first, context);
	const remarks = looks.map((look) => look(report)).filter((clue) => clue !== undefined);
	const general = entry === undefined ? explainUnknown(report) : ofEntry(report, entry);
	const advice = advise(ranked, entry, facts, context.translate);
	const region = regionOf(report);
	const clean: Change = (text) => withoutSecrets(text, report.text);
	const isProved = first?.standing === 'proved' && because.length > 0;
	return {
		code: finding.code,
		entry: entry?.code ?? null,
		title: [value(titleLine(finding.code, facts, (piece) => redactPiece(piece.slice(0, longestValue), report.text)))],
		headline: clean(isProved ? sentence(context.translate, first.cause.what) : general.headline),
		evidence: once([...[...because, ...told].map((one) => withLine(one, context)), ...gather(remarks, 'evidence')]).map(clean),
		causes: [
			...advice.causes.map((cause) => fillCause(cause, clean, (text) => fill(text, facts, region))),
			...general.causes.map(ofStatus),
		],
		steps: [...gather(remarks, 'steps').map(clean), ...advice.steps, ...general.steps].map((step) => fill(step, facts, region)),
		retry: retryOf(entry, first, context.translate),
		otherClients: advice.otherClients.map((line) => fill(line, facts, region)),
		notes: [...gather(remarks, 'notes'), ...general.notes].map(clean),
		facts: factsOf(report).map(({ label, text }) => ({ label, text: clean(text) })),
		pages: isForeign(report.host) ? [] : pagesOf(isProved ? first.cause.pages : undefined, general.pages),
	};
}

/** The explanation of a code alone, as when somebody looks it up. */
export function explainCode(code: string, context: ExplainContext): Explanation {
	const span = { start: 0, end: code.length };
	const finding: Finding = {
		code,
		span,
		extent: span,
		alsoAt: [],
		shape: 'bare',
		certainty: 'certain',
		fields: {},
		details: new Map(),
	};
	return explain(finding, context);
}

function diagnosable(finding: Finding, facts: Facts, code: string, { reading, translate }: ExplainContext): Report {
	return { finding, facts, code, others: reading?.others ?? [], translate };
}

/** The service's message, where it is not its code's stock sentence and is not quoted already. */
function ownWords({ answer }: Facts, first: RankedCause | undefined, { translate }: ExplainContext): readonly Evidence[] {
	const { message } = answer;
	if (message === undefined || isStockMessage(message.value)) return [];
	const isQuoted = first?.because.some(({ sentence: said }) => said.some(({ text }) => text === message.value)) ?? false;
	const sentence = phrase(translate, 'The service says: {0}', value(message.value));
	return isQuoted ? [] : [{ sentence, place: message.place }];
}

/** The sentence and, where the lines of its text are known, the one that it was read from. */
function withLine({ sentence: said, place }: Evidence, { lineOf, translate }: ExplainContext): RichText {
	if (lineOf === undefined || place === undefined) return said;
	return [...said, words(' ('), ...phrase(translate, 'line {0}', words(String(lineOf(place.start)))), words(')')];
}

/** The causes of the code's page, in its order. */
function pageOrder(entry: CatalogueEntry | undefined): readonly CauseId[] {
	return entry?.article?.causes.flatMap(({ cause }) => cause ?? []) ?? [];
}

function ofEntry(report: Case, entry: CatalogueEntry): General {
	return {
		headline: entry.summary,
		causes: [],
		steps: [],
		notes: [...vendorNotes(report, entry), ...(entry.article?.differences ?? [])],
		pages: entry.pages,
	};
}

/** What a status alone says. */
function ofStatus(text: RichText): ExplainedCause {
	return { id: null, standing: 'open', texts: [text], because: [], next: [] };
}

type Change = (text: RichText) => RichText;

function fillCause(cause: ExplainedCause, clean: Change, filled: Change): ExplainedCause {
	return {
		...cause,
		texts: cause.texts.map(filled),
		because: cause.because.map((one) => ({ ...one, sentence: clean(one.sentence) })),
		next: filled(cause.next),
	};
}

/** A cause's evidence and a remark may quote the same. */
function once(lines: readonly RichText[]): readonly RichText[] {
	return [...new Map(lines.map((line) => [line.map(({ text }) => text).join(''), line])).values()];
}

/** A proved cause's pages come first. */
function pagesOf(first: readonly string[] = [], others: readonly string[]): readonly string[] {
	return [...new Set([...first, ...others])];
}

function caseOf(finding: Finding, entry: CatalogueEntry | undefined, context: ExplainContext): Case {
	const text = (context.surroundings ?? '').slice(0, longestSurroundings);
	return {
		finding,
		fields: finding.fields,
		details: finding.details,
		code: entry?.code ?? finding.code,
		entry,
		text,
		host: hostOf(finding, text),
		translate: context.translate,
		context,
	};
}

function gather(clues: readonly Clue[], part: 'evidence' | 'steps' | 'notes'): readonly RichText[] {
	return clues.flatMap((clue) => clue[part] ?? []);
}

/** Twice what any renderer shows of a value, so that a secret at the cut is still seen whole. */
const longestValue = 8192;

/** Values come out of logs, and logs hold signatures, tokens and addresses; `around` shows the label of a value that was cut from it. */
function withoutSecrets(text: RichText, around: string): RichText {
	return text.map((part) => (part.kind === 'value' ? value(redactPiece(part.text.slice(0, longestValue), around)) : part));
}
