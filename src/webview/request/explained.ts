import { nothing, type TemplateResult } from 'lit';
import type { ExplanationData } from '../../panel/explanationData.ts';
import { explanation, explanationWords } from '../explanationView.ts';
import type { View } from './view.ts';

/** An explanation in the words of this view; nothing when there is none. */
export function explained({ t, act }: View, data: ExplanationData | null): TemplateResult | typeof nothing {
	if (data === null) return nothing;
	const { openPage, useCommand } = act;
	return explanation(data, explanationWords(t), { openPage, useCommand });
}
