import { html, nothing, type TemplateResult } from 'lit';
import type { ScanDetails, ScanExample } from '../../panel/scan/scanProtocol.ts';
import { writeStamp } from '../../panel/scan/stamp.ts';
import { explanation, explanationWords } from '../explanationView.ts';
import { sentence } from '../sentence.ts';
import type { Actions, Model } from './model.ts';
import { grouped, type Say } from './words.ts';

/** What a code means, and where it stands in the log. */
export function codeDetails({ say, details }: Model, chosen: string | undefined, actions: Actions): TemplateResult {
	if (details === undefined || details.code !== chosen)
		return html`<section class="details card">
			<p class="muted">${say('Choose a code to see what it means and where it stands.')}</p>
		</section>`;
	const words = {
		...explanationWords(say),
		more: say('Causes, differences and facts'),
	};
	const { code, examples, shares, total } = details;
	return html`
		<section class="details card" aria-labelledby="details-title">
			<h2 id="details-title">${code}</h2>
			${causes(shares, say)}
			${explanation(details.explanation, words, {
				openPage: (page) => actions.post({ kind: 'openPage', page }),
				useCommand: (text, how) => actions.post({ kind: 'useCommand', text, how }),
			})}
			<h3 class="where">
				${say('Where it stands in the log')}
				<span class="muted number">${grouped(examples.length)} / ${grouped(total)}</span>
			</h3>
			<ol class="examples">
				${examples.map((one) => example(one, actions))}
			</ol>
			${
				examples.length < total
					? html`<vscode-button secondary @click=${actions.showMore}>${say('Show more')}</vscode-button>`
					: nothing
			}
		</section>
	`;
}

/** How many of the reports share a cause, and which. */
function causes(shares: ScanDetails['shares'], say: Say): TemplateResult | typeof nothing {
	if (shares.length === 0) return nothing;
	return html`
		<div class="explanation shares">
			<section>
				<h3>${say('Causes of these reports')}</h3>
				<ul>
					${shares.map((line) => html`<li>${sentence(line)}</li>`)}
				</ul>
			</section>
		</div>
	`;
}

function example({ id, place, at, before, code, after, facts }: ScanExample, { post }: Actions): TemplateResult {
	return html`
		<li>
			<p>
				<button type="button" class="link" @click=${() => post({ kind: 'open', id })}>${place}</button>
				${at === undefined ? nothing : html`<time class="muted number">${writeStamp(at)}</time>`}
				${facts.map((fact) => html`<span class="fact">${fact}</span>`)}
			</p>
			<code class="line">${before}<mark>${code}</mark>${after}</code>
		</li>
	`;
}
