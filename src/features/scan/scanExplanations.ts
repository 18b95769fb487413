import type { Explanation } from '../../core/explain/explanation.ts';
import type { RichText } from '../../core/richText.ts';
import { pages } from '../../core/vendor/service.ts';
import { isPageId } from '../../core/vendor/sitePage.ts';
import type { Hit } from '../../core/scan/hit.ts';
import { type ExplanationData, toExplanationData } from '../../panel/explanationData.ts';
import type { Explainer } from '../services/explainer.ts';

/** As much of a hit as an explanation rests on. */
type Reported = Omit<Hit, 'place' | 'alsoAt' | 'time' | 'lineHash'>;

/** What a hit means, as data for a view. */
export function explanationOf(explainer: Explainer, hit: Hit): ExplanationData {
	const explanation = explainHit(explainer, hit);
	const titles = explanation.pages.filter(isPageId).map((id) => ({ id, title: explainer.translate(pages[id].title) }));
	return toExplanationData(explanation, titles);
}

/** What happened, for a code alone. */
export function headlineOf(explainer: Explainer, code: string): RichText {
	const bare: Reported = { code, shape: 'bare', certainty: 'certain', fields: {}, details: new Map(), excerpt: '' };
	return (explainer.explainCode(code)?.explanation ?? explainHit(explainer, bare)).headline;
}

function explainHit({ explain }: Explainer, hit: Reported): Explanation {
	const span = { start: 0, end: hit.code.length };
	return explain({ finding: { ...hit, span, extent: span, alsoAt: [] }, surroundings: hit.excerpt });
}
