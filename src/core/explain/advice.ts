import type { CatalogueEntry } from '../catalog/entry.ts';
import type { CauseId } from '../catalog/causeId.ts';
import { settingOfEachClient, settingWords } from '../clients/settingWords.ts';
import type { Evidence } from '../diagnose/cause.ts';
import { isTold, type RankedCause } from '../diagnose/diagnose.ts';
import type { Facts } from '../facts.ts';
import type { Translate } from '../ports.ts';
import { code, phrase, type RichText, words } from '../richText.ts';
import type { ExplainedCause } from './explanation.ts';
import { sentence } from './sentence.ts';

/** An open cause that the code's own page does not speak of is worth a line only while it is among the first. */
const mostOpen = 6;

/** What the ranking and the code's page make of a report's causes and steps. */
export interface Advice {
	readonly causes: readonly ExplainedCause[];
	readonly steps: readonly RichText[];
	/** The first cause's setting, as clients other than the report's write it. */
	readonly otherClients: readonly RichText[];
}

/** Orders the page's causes and steps by the ranking; what the page does not say comes from the cause itself. */
export function advise(
	ranked: readonly RankedCause[],
	entry: CatalogueEntry | undefined,
	facts: Facts,
	translate: Translate,
): Advice {
	const article = entry?.article;
	const onPage = new Set(article?.causes.map(({ cause }) => cause));
	const shown = ranked.filter(({ standing, cause }, index) => standing !== 'open' || onPage.has(cause.id) || index < mostOpen);
	const causes = shown.map(({ cause, standing, because }): ExplainedCause => {
		const own = article?.causes.filter((line) => line.cause === cause.id).map(({ text }) => text) ?? [];
		return {
			id: cause.id,
			standing,
			texts: own.length === 0 ? [sentence(translate, cause.what)] : own,
			because,
			next: nextStep(cause, facts, translate)[0] ?? [],
		};
	});
	return { causes, steps: orderedSteps(shown, entry, facts, translate), otherClients: otherClients(shown[0], facts) };
}

/** The first cause's own steps, then the page's: those of causes with evidence, those that tell causes apart, and the others. */
function orderedSteps(
	ranked: readonly RankedCause[],
	entry: CatalogueEntry | undefined,
	facts: Facts,
	translate: Translate,
): readonly RichText[] {
	const steps = entry?.article?.steps ?? [];
	const [first] = ranked;
	if (first === undefined || !isTold(first))
		return steps.length > 0 ? steps.map(({ text }) => text) : first === undefined ? [] : nextStep(first.cause, facts, translate);
	const told = new Set(ranked.filter(isTold).map(({ cause }) => cause.id));
	const unlikely = new Set(ranked.filter(({ standing }) => standing === 'unlikely').map(({ cause }) => cause.id));
	const group = (cause: CauseId | undefined) =>
		cause === first.cause.id ? 0 : cause === undefined ? 2 : told.has(cause) ? 1 : unlikely.has(cause) ? 4 : 3;
	const ofPage = steps.toSorted((a, b) => group(a.cause) - group(b.cause));
	// A code that can mean one thing alone has that thing's steps on its page.
	const isOnPage =
		first.because.every(({ isOfCode }) => isOfCode === true) && steps.some(({ cause }) => cause === first.cause.id);
	return [...(isOnPage ? [] : nextStep(first.cause, facts, translate)), ...ofPage.map(({ text }) => text)];
}

function nextStep(cause: RankedCause['cause'], { client }: Facts, translate: Translate): readonly RichText[] {
	const name = client.name?.value;
	const words = cause.setting === undefined ? undefined : settingWords(name, cause.setting);
	const next = sentence(translate, cause.next);
	return words === undefined || name === undefined ? [next] : [phrase(translate, 'With {0}: {1}', code(name), code(words)), next];
}

function otherClients(first: RankedCause | undefined, { client }: Facts): readonly RichText[] {
	if (first?.cause.setting === undefined || !isTold(first)) return [];
	return [...settingOfEachClient(first.cause.setting)]
		.filter(([name]) => name !== client.name?.value)
		.map(([name, text]) => [words(`${name}: `), code(text)]);
}

/** What says something of this report; that a code means what it means is no news beside its name. */
export function newsOf(because: readonly Evidence[]): readonly Evidence[] {
	return because.filter(({ isOfCode }) => isOfCode !== true);
}
