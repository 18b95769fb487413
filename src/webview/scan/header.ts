import { html, nothing, type TemplateResult } from 'lit';
import type { ExportFormat, ScanSnapshot } from '../../panel/scan/scanProtocol.ts';
import { sentence } from '../sentence.ts';
import type { Actions } from './model.ts';
import { numbers } from './numbers.ts';
import { grouped, type Say } from './words.ts';

const formats: readonly (readonly [ExportFormat, string])[] = [
	['csv', 'CSV'],
	['json', 'JSON'],
	['markdown', 'Markdown'],
];

/** What was scanned, how far it is or how complete, the numbers that matter, and what can be done with it. */
export function header(snapshot: ScanSnapshot, say: Say, actions: Actions): TemplateResult {
	return html`
		<header>
			<div class="title">
				<h1>${say('S3 errors in log')}</h1>
				<p class="muted">${snapshot.files}</p>
			</div>
			<div class="tools">${tools(snapshot, say, actions)}</div>
		</header>
		${completeness(snapshot, say)} ${numbers(snapshot, say)}
	`;
}

function tools({ isRunning, found }: ScanSnapshot, say: Say, { post }: Actions): TemplateResult {
	if (isRunning) return html`<vscode-button @click=${() => post({ kind: 'cancel' })}>${say('Cancel')}</vscode-button>`;
	const save = ([format, label]: (typeof formats)[number]) => html`
		<vscode-button secondary aria-label=${`${say('Save as')} ${label}`} @click=${() => post({ kind: 'export', format })}>
			${label}
		</vscode-button>
	`;
	return html`
		${found === 0 ? nothing : html`<span class="muted" aria-hidden="true">${say('Save as')}</span> ${formats.map(save)}`}
		<vscode-button secondary @click=${() => post({ kind: 'again' })}>${say('Scan again')}</vscode-button>
		<vscode-button @click=${() => post({ kind: 'pick', what: 'files' })}>${say('Choose files …')}</vscode-button>
	`;
}

/** Always there: a list of errors is worth as much as what was read for it. */
function completeness({ isRunning, isComplete, status, progress, shortfalls }: ScanSnapshot, say: Say): TemplateResult {
	const look = isRunning ? 'running' : isComplete ? 'complete' : 'incomplete';
	const effects = { unread: say('not read'), partial: say('read in part'), note: say('note') };
	const bar = html`<vscode-progress-bar .value=${progress === undefined ? undefined : progress * 100}></vscode-progress-bar>`;
	const rows = shortfalls.map(
		({ file, effect, why }) =>
			html`<li><span class="effect ${effect}">${effects[effect]}</span> <code>${file}</code> ${sentence(why)}</li>`,
	);
	return html`
		<div class="status ${look}">
			<p><span class="dot" aria-hidden="true"></span>${sentence(status)}</p>
			${isRunning ? bar : nothing}
			${
				rows.length === 0
					? nothing
					: html`<details ?open=${!isComplete && !isRunning}>
						<summary>${say('Not read, or worth knowing')} (${grouped(rows.length)})</summary>
						<ul>
							${rows}
						</ul>
					</details>`
			}
		</div>
	`;
}
