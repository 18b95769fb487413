import { html, nothing, type TemplateResult } from 'lit';
import type { ScanSnapshot } from '../../panel/scan/scanProtocol.ts';
import { sentence } from '../sentence.ts';
import { codeDetails } from './codeDetails.ts';
import { codeList } from './codeList.ts';
import { filters } from './filters.ts';
import { header } from './header.ts';
import type { Actions, Model } from './model.ts';
import { overTime } from './overTime.ts';

/** The whole view. */
export function page(model: Model, chosen: string | undefined, actions: Actions): TemplateResult {
	const { say, snapshot } = model;
	if (snapshot === undefined) return welcome(model, actions);
	return html`
		${header(snapshot, say, actions)}
		${snapshot.found === 0 ? nothing : filters(model, snapshot, actions)}
		${
			snapshot.codes.length === 0
				? emptiness(model, snapshot, actions)
				: html`
					${overTime(model, snapshot, actions)} ${throttling(model, snapshot)}
					<div class="columns">${codeList(snapshot, chosen, say, actions)} ${codeDetails(model, chosen, actions)}</div>
				`
		}
	`;
}

function welcome({ say }: Model, { post }: Actions): TemplateResult {
	return html`
		<section class="welcome">
			<h1>${say('S3 errors in log')}</h1>
			<p class="muted">${say('Choose files or folders, or drop them here.')}</p>
			<p>
				<vscode-button @click=${() => post({ kind: 'pick', what: 'files' })}>${say('Choose files …')}</vscode-button>
				<vscode-button secondary @click=${() => post({ kind: 'pick', what: 'folder' })}>${say('Choose a folder …')}</vscode-button>
			</p>
		</section>
	`;
}

function emptiness(
	{ say }: Model,
	{ found, isRunning }: ScanSnapshot,
	{ clearFilter }: Actions,
): TemplateResult | typeof nothing {
	if (found > 0)
		return html`<p class="empty card">
			${say('No error passes the filters.')}
			<vscode-button secondary @click=${clearFilter}>${say('Clear filters')}</vscode-button>
		</p>`;
	return isRunning ? nothing : html`<p class="empty card">${say('No S3 error was found.')}</p>`;
}

function throttling({ say }: Model, { throttling: verdicts }: ScanSnapshot): TemplateResult | typeof nothing {
	if (verdicts.length === 0) return nothing;
	return html`
		<section class="card throttling" aria-labelledby="throttling-title">
			<h2 id="throttling-title">${say('Throttling')}</h2>
			${verdicts.map(
				([first = [], ...rest]) => html`
					<details ?open=${verdicts.length === 1}>
						<summary>${sentence(first)}</summary>
						<ul>
							${rest.map((line) => html`<li>${sentence(line)}</li>`)}
						</ul>
					</details>
				`,
			)}
		</section>
	`;
}
