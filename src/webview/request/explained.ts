import { nothing, type TemplateResult } from 'lit';
import type { ExplanationData } from '../../panel/explanationData.ts';
import { explanation } from '../explanation.ts';
import type { View } from './view.ts';

/** An explanation in the words of this view; nothing when there is none. */
export function explained({ t, act }: View, data: ExplanationData | null): TemplateResult | typeof nothing {
	if (data === null) return nothing;
	const words = {
		steps: t('What to do'),
		evidence: t('What this report says'),
		causes: t('Likely causes'),
		notes: t('Good to know'),
		facts: t('Facts of this report'),
		pages: t('Links'),
	};
	return explanation(data, words, (id) => act.openPage(id));
}
