import type { Explanation } from '../../core/explain/explanation.ts';
import type { RichText } from '../../core/richText.ts';
import { findingOfHit, type ReportedHit } from '../../core/scan/findingOfHit.ts';
import { pageTitles } from '../../core/vendor/sitePage.ts';
import { type ExplanationData, toExplanationData } from '../../panel/explanationData.ts';
import type { Explainer } from '../services/explainer.ts';

/** What a hit means, as data for a view. */
export function explanationOf(explainer: Explainer, hit: ReportedHit): ExplanationData {
	const explanation = explainHit(explainer, hit);
	return toExplanationData(explanation, pageTitles(explanation.pages, explainer.translate), explainer.useOf);
}

/** What happened, for a code alone. */
export function headlineOf(explainer: Explainer, code: string): RichText {
	const bare: ReportedHit = { code, shape: 'bare', certainty: 'certain', fields: {}, details: new Map(), excerpt: '' };
	return (explainer.explainCode(code)?.explanation ?? explainHit(explainer, bare)).headline;
}

function explainHit({ explain }: Explainer, hit: ReportedHit): Explanation {
	return explain({ finding: findingOfHit(hit), surroundings: hit.excerpt });
}
