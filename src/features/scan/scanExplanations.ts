import type { Explanation } from '../../core/explain/explanation.ts';
import { type RichText, words } from '../../core/richText.ts';
import { shareOf } from '../../core/scan/codeCauses.ts';
import { contextOfHit, findingOfHit, type ReportedHit } from '../../core/scan/findingOfHit.ts';
import { pageTitles } from '../../core/vendor/sitePage.ts';
import { type ExplanationData, toExplanationData, toLineData } from '../../panel/explanationData.ts';
import type { Diagnosed } from '../../panel/scan/scanDetails.ts';
import { most } from '../../panel/scan/scanProtocol.ts';
import type { Explainer } from '../services/explainer.ts';

/** What a hit means, as data for a view. */
export function explanationOf(explainer: Explainer, hit: ReportedHit): ExplanationData {
	const explanation = explainHit(explainer, hit);
	return toExplanationData(explanation, pageTitles(explanation.pages, explainer.translate), explainer.useOf);
}

/** What the hits of a code come from; a single one's explanation says it. */
export function diagnosed({ diagnoseCode, translate }: Explainer, ...hits: Parameters<Explainer['diagnoseCode']>): Diagnosed {
	const causes = diagnoseCode(...hits);
	const shares = causes.causes
		.slice(0, causes.read < 2 ? 0 : most.shares)
		.map((shared) => toLineData([...shareOf(shared, causes, translate), words(': '), ...shared.what]));
	return { example: causes.example, shares };
}

/** What happened, for a code alone. */
export function headlineOf(explainer: Explainer, code: string): RichText {
	const bare: ReportedHit = { code, shape: 'bare', certainty: 'certain', fields: {}, details: new Map(), excerpt: '' };
	return (explainer.explainCode(code)?.explanation ?? explainHit(explainer, bare)).headline;
}

function explainHit({ explain }: Explainer, hit: ReportedHit): Explanation {
	const { reading, surroundings = '' } = contextOfHit(hit);
	return explain({ finding: findingOfHit(hit), surroundings, ...(reading && { reading: () => reading }) });
}
