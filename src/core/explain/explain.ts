import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Finding } from '../finding.ts';
import { phrase, type RichText, value, words } from '../richText.ts';
import { isStockMessage } from '../diagnose/stockMessage.ts';
import { redactPiece } from '../safe/redact.ts';
import { asidesOf } from './asides.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedCause, Explanation, General } from './explanation.ts';
import { factRows } from './factRows.ts';
import { advise, newsOf } from './advice.ts';
import { destinationOf } from './destination.ts';
import { fill } from './fill.ts';
import { retryOf } from './retry.ts';
import { sentence } from './sentence.ts';
import { statusAlone } from './statusAlone.ts';
import { statedElements, statedMoment } from './stated.ts';
import { type Aside, pageOrder, type Subject, subjectOf } from './subject.ts';
import { titleLine } from './titleLine.ts';
import type { Evidence } from '../diagnose/cause.ts';
import { diagnose, type RankedCause } from '../diagnose/diagnose.ts';
import { isOfAnother, regionOf } from '../diagnose/addresses.ts';
import type { Facts } from '../facts.ts';
import { messageNotes } from './messageNotes.ts';
import { longestSurroundings } from './surroundings.ts';
import { explainUnknown } from './unknownCode.ts';
import { vendorNotes } from './vendorNotes.ts';

/** Says what this very report means and what to do next. Pure: the same finding and context give the same explanation. */
export function explain(finding: Finding, context: ExplainContext): Explanation {
	const subject = subjectOf(finding, context);
	const { entry, facts } = subject;
	const around = (context.surroundings ?? '').slice(0, longestSurroundings);
	const ranked = diagnose(subject, pageOrder(entry));
	const [first] = ranked;
	const because = first === undefined ? [] : newsOf(first.because);
	const general = entry === undefined ? explainUnknown(subject) : ofEntry(entry);
	const advice = advise(ranked, entry, facts, context.translate);
	const asides = asidesOf(subject);
	const destination = context.destination ?? destinationOf(regionOf(facts, subject.store), facts);
	const clean: Change = (text) => withoutSecrets(text, around);
	const evidence = [...because, ...ownWords(facts, first, context), ...saidBeside(subject, asides, context)];
	const isProved = first?.standing === 'proved' && because.length > 0;
	// Where nothing is proved, the request that tells the causes apart comes first.
	const aside = asides.flatMap(({ step }) => (step === undefined ? [] : [clean(step)]));
	return {
		code: finding.code,
		entry: entry?.code ?? null,
		title: [value(titleLine(finding.code, facts, (piece) => redactPiece(piece.slice(0, longestValue), around)))],
		headline: clean(isProved ? sentence(context.translate, first.cause.what) : (statusAlone(subject) ?? general.headline)),
		evidence: once(evidence).map((one) => clean(withLine(one, context))),
		causes: [
			...advice.causes.map((cause) => fillCause(cause, clean, (text) => fill(text, facts, destination))),
			...general.causes.map(ofStatus),
		],
		steps: (isProved ? [...advice.steps, ...aside, ...general.steps] : [...aside, ...advice.steps, ...general.steps]).map(
			(step) => fill(step, facts, destination),
		),
		retry: retryOf(entry, first, context.translate),
		otherClients: advice.otherClients.map((line) => fill(line, facts, destination)),
		notes: [...messageNotes(subject, context), ...vendorNotes(subject), ...general.notes].map(clean),
		facts: [...originRow(context), ...factRows(finding, around, context.translate)].map(({ label, text }) => ({
			label,
			text: clean(text),
		})),
		pages: isOfAnother(subject.store) ? [] : pagesOf(isProved ? first.cause.pages : undefined, general.pages),
	};
}

/** The line of the reader's own code that led to it. */
function originRow({ workspace, translate }: ExplainContext): Explanation['facts'] {
	const origin = workspace?.origin;
	return origin === undefined ? [] : [{ label: phrase(translate, 'Line of your code'), text: [value(origin)] }];
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

/** What is true of this report whatever its cause. */
function saidBeside(subject: Subject, asides: readonly Aside[], context: ExplainContext): readonly Evidence[] {
	return [...asides.flatMap(({ said }) => said), ...statedElements(subject), ...statedMoment(subject, context)];
}

/** The service's message, where it is not its code's stock sentence and is not quoted already. */
function ownWords({ answer }: Facts, first: RankedCause | undefined, { translate }: ExplainContext): readonly Evidence[] {
	const { message } = answer;
	if (message === undefined || isStockMessage(message.value)) return [];
	const isQuoted = first?.because.some(({ sentence: said }) => said.some(({ text }) => text === message.value)) ?? false;
	const says = message.source === 'answer' ? 'The service says: {0}' : 'The client says: {0}';
	const sentence = phrase(translate, says, value(message.value));
	return isQuoted ? [] : [{ sentence, place: message.place }];
}

/** The sentence and, where the lines of its text are known, the one that it was read from. */
function withLine({ sentence: said, place }: Evidence, { lineOf, translate }: ExplainContext): RichText {
	if (lineOf === undefined || place === undefined) return said;
	return [...said, words(' ('), ...phrase(translate, 'line {0}', words(String(lineOf(place.start)))), words(')')];
}

function ofEntry(entry: CatalogueEntry): General {
	return {
		headline: entry.summary,
		causes: [],
		steps: [],
		notes: entry.article?.differences ?? [],
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

/** A cause's evidence and what is stated may be the same. */
function once(evidence: readonly Evidence[]): readonly Evidence[] {
	const told = new Map<string, Evidence>();
	for (const one of evidence) {
		const said = one.sentence.map(({ text }) => text).join('');
		if (!told.has(said)) told.set(said, one);
	}
	return [...told.values()];
}

/** A proved cause's pages come first. */
function pagesOf(first: readonly string[] = [], others: readonly string[]): readonly string[] {
	return [...new Set([...first, ...others])];
}

/** Twice what any renderer shows of a value, so that a secret at the cut is still seen whole. */
const longestValue = 8192;

/** Values come out of logs, and logs hold signatures, tokens and addresses; `around` shows the label of a value that was cut from it. */
function withoutSecrets(text: RichText, around: string): RichText {
	return text.map((part) => (part.kind === 'value' ? value(redactPiece(part.text.slice(0, longestValue), around)) : part));
}
