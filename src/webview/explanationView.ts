import { html, nothing, type TemplateResult } from 'lit';
import type { ExplanationData, LineData } from '../panel/explanationData.ts';
import type { explanationHeadings } from '../panel/explanationHeadings.ts';
import { sentence } from './sentence.ts';

/** The headings, in the reader's language. */
export interface ExplanationWords {
	readonly steps: string;
	readonly evidence: string;
	readonly causes: string;
	readonly notes: string;
	readonly facts: string;
	readonly pages: string;
	/** Heading under which causes, notes and facts are folded away; absent where all of it shows at once. */
	readonly more?: string;
}

/** The headings, each put into the reader's language by `say`. */
export function explanationWords(say: (heading: (typeof explanationHeadings)[number]) => string): ExplanationWords {
	return {
		steps: say('What to do'),
		evidence: say('What this report says'),
		causes: say('Likely causes'),
		notes: say('Good to know'),
		facts: say('Facts of this report'),
		pages: say('Links'),
	};
}

/** An explanation: what it is of, what happened, why we think so, what to do, links last. `openPage` gets the id of a page of the vendor's site. */
export function explanation(data: ExplanationData, words: ExplanationWords, openPage: (id: string) => void): TemplateResult {
	const links = data.pages.map(
		({ id, title }) => html`<li><button class="link" type="button" @click=${() => openPage(id)}>${title}</button></li>`,
	);
	const facts = data.facts.map(({ label, text }) => html`<dt>${sentence(label)}</dt><dd>${sentence(text)}</dd>`);
	const rest = [
		section(words.causes, list(data.causes, true)),
		section(words.notes, list(data.notes, false)),
		section(words.facts, facts.length === 0 ? undefined : html`<dl class="facts">${facts}</dl>`),
	];
	return html`
		<div class="explanation">
			${data.title.length === 0 ? nothing : html`<p class="title">${sentence(data.title)}</p>`}
			<p class="headline">${sentence(data.headline)}</p>
			${section(words.evidence, list(data.evidence, false))} ${section(words.steps, list(data.steps, true))}
			${data.retry.length === 0 ? nothing : html`<p class="retry">${sentence(data.retry)}</p>`}
			${
				words.more === undefined
					? rest
					: html`<details>
						<summary>${words.more}</summary>
						${rest}
					</details>`
			}
			${section(words.pages, links.length === 0 ? undefined : html`<ul class="pages">${links}</ul>`)}
		</div>
	`;
}

function section(title: string, content: TemplateResult | undefined): TemplateResult | typeof nothing {
	return content === undefined ? nothing : html`<section><h3>${title}</h3>${content}</section>`;
}

function list(lines: readonly LineData[], isNumbered: boolean): TemplateResult | undefined {
	if (lines.length === 0) return undefined;
	const items = lines.map((line) => html`<li>${sentence(line)}</li>`);
	return isNumbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}
