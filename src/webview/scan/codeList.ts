import { html, type TemplateResult } from 'lit';
import type { CodeRow, ScanSnapshot } from '../../panel/scan/scanProtocol.ts';
import { sentence } from '../sentence.ts';
import type { Actions } from './model.ts';
import { grouped, type Say } from './words.ts';

/** The codes, the commonest first, each with its share. Up and down arrows go through them. */
export function codeList({ codes, shown }: ScanSnapshot, chosen: string | undefined, say: Say, actions: Actions): TemplateResult {
	return html`
		<section class="codes" aria-labelledby="codes-title">
			<h2 id="codes-title">${say('Codes')}</h2>
			<ul @keydown=${moveFocus}>
				${codes.map((row) => item(row, shown, row.code === chosen, actions))}
			</ul>
		</section>
	`;
}

function item({ code, count, headline, series }: CodeRow, shown: number, isChosen: boolean, { choose }: Actions): TemplateResult {
	return html`
		<li>
			<button type="button" class="code" aria-pressed=${isChosen} @click=${() => choose(code)}>
				<span class="swatch series-${series}" aria-hidden="true"></span>
				<span class="name">${code}</span>
				<span class="number count">${grouped(count)}</span>
				<span class="number share muted">${percent(count / Math.max(1, shown))}</span>
				<span class="headline muted">${sentence(headline)}</span>
			</button>
		</li>
	`;
}

function percent(share: number): string {
	return share < 0.001 ? '<0.1 %' : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function moveFocus(event: KeyboardEvent): void {
	const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
	if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
	event.preventDefault();
	const buttons = [...event.currentTarget.querySelectorAll('button')];
	const at = buttons.findIndex((button) => button === document.activeElement);
	buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
}
