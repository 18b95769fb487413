import { html, nothing, type TemplateResult } from 'lit';
import type { ExplanationData, LineData } from '../panel/explanationData.ts';
import type { explanationHeadings } from '../panel/explanationHeadings.ts';
import { type Behind, sentence } from './sentence.ts';

/** Copies a command, or has it typed into a terminal. */
type UseCommand = (text: string, how: 'copy' | 'run') => void;

/** The headings, in the reader's language. */
export interface ExplanationWords {
	readonly steps: string;
	readonly evidence: string;
	readonly causes: string;
	readonly notes: string;
	readonly facts: string;
	readonly pages: string;
	readonly copy: string;
	readonly run: string;
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
		copy: say('Copy'),
		run: say('Run in Terminal'),
	};
}

/** What a person can do with an explanation. */
export interface ExplanationActions {
	/** Gets the id of a page of the vendor's site. */
	readonly openPage: (id: string) => void;
	readonly useCommand: UseCommand;
}

/** An explanation: what it is of, what happened, why we think so, what to do, links last. */
export function explanation(data: ExplanationData, words: ExplanationWords, actions: ExplanationActions): TemplateResult {
	const links = data.pages.map(
		({ id, title }) => html`<li><button class="link" type="button" @click=${() => actions.openPage(id)}>${title}</button></li>`,
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
			${section(words.evidence, list(data.evidence, false))} ${section(
				words.steps,
				list(data.steps, true, (part) => commandButtons(part, words, actions.useCommand)),
			)}
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

/** Behind a command, what may be done with it. */
function commandButtons({ text, use }: LineData[number], { copy, run }: ExplanationWords, useCommand: UseCommand) {
	if (use === undefined) return nothing;
	const button = (label: string, how: 'copy' | 'run') =>
		html`<button class="link" type="button" aria-label=${`${label}: ${text}`} @click=${() => useCommand(text, how)}>${label}</button>`;
	return html`<span class="uses">${button(copy, 'copy')}${use === 'run' ? button(run, 'run') : nothing}</span>`;
}

function list(lines: readonly LineData[], isNumbered: boolean, behind?: Behind): TemplateResult | undefined {
	if (lines.length === 0) return undefined;
	const items = lines.map((line) => html`<li>${sentence(line, behind)}</li>`);
	return isNumbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}
