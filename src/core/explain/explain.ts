import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Finding } from '../finding.ts';
import { type RichText, value } from '../richText.ts';
import { redact } from '../safe/redact.ts';
import type { Case, Clue } from './clue.ts';
import { looks } from './clues/looks.ts';
import type { ExplainContext } from './context.ts';
import type { Explanation, General } from './explanation.ts';
import { factsOf } from './facts.ts';
import { hostOf } from './hostOf.ts';
import { isForeign } from '../vendor/serviceOfHost.ts';
import { inRegion, regionOf } from './inRegion.ts';
import { longestSurroundings } from './surroundings.ts';
import { explainUnknown } from './unknownCode.ts';
import { vendorNotes } from './vendorNotes.ts';

/** Says what this very report means and what to do next. Pure: the same finding and context give the same explanation. */
export function explain(finding: Finding, context: ExplainContext): Explanation {
	const entry = context.lookUp(finding.code);
	const report = caseOf(finding, entry, context);
	const clues = looks.map((look) => look(report)).filter((clue) => clue !== undefined);
	const general = entry === undefined ? explainUnknown(report) : fromCatalogue(report, entry);
	return {
		code: finding.code,
		entry: entry?.code ?? null,
		headline: withoutSecrets(clues.find((clue) => clue.headline !== undefined)?.headline ?? general.headline),
		evidence: gather(clues, 'evidence'),
		causes: general.causes,
		steps: [...gather(clues, 'steps'), ...general.steps],
		notes: [...gather(clues, 'notes'), ...general.notes],
		facts: factsOf(report).map(({ label, text }) => ({ label, text: withoutSecrets(text) })),
		pages: isForeign(report.host) ? [] : general.pages,
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

function fromCatalogue(report: Case, entry: CatalogueEntry): General {
	const region = regionOf(report);
	const steps = entry.article?.steps ?? [];
	return {
		headline: entry.summary,
		causes: entry.article?.causes ?? [],
		steps: region === undefined ? steps : steps.map((step) => inRegion(step, region)),
		notes: [...vendorNotes(report, entry), ...(entry.article?.differences ?? [])],
		pages: entry.pages,
	};
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
	return clues.flatMap((clue) => clue[part] ?? []).map(withoutSecrets);
}

/** Twice what any renderer shows of a value, so that a secret at the cut is still seen whole. */
const longestValue = 8192;

/** Values come out of logs, and logs hold signatures, tokens and addresses. */
function withoutSecrets(text: RichText): RichText {
	return text.map((part) => (part.kind === 'value' ? value(redact(part.text.slice(0, longestValue))) : part));
}
