import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ScanSnapshot } from '../../panel/scan/scanProtocol.ts';
import { readStamp, writeStamp } from '../../panel/scan/stamp.ts';
import type { Actions, Model } from './model.ts';

/** Narrows what is shown: text, code, status, bucket and time. */
export function filters({ say, state: { filter } }: Model, snapshot: ScanSnapshot, actions: Actions): TemplateResult {
	const { names, statuses, buckets } = snapshot;
	const onWrong = () => actions.announce(say('This is no time. Write it like {0}.', exampleTime));
	return html`
		<section class="filters" role="search" aria-label=${say('Search')}>
			<div class="field wide">
				<span aria-hidden="true">${say('Search')}</span>
				<vscode-textfield
					type="search"
					.label=${say('Search')}
					placeholder=${say('Text in the line, key, request id …')}
					maxlength="200"
					.value=${filter.text ?? ''}
					@input=${(event: Event) => actions.filter({ text: valueOf(event) })}
				></vscode-textfield>
			</div>
			${select(say('Code'), say('All codes'), names, filter.code, (code) => actions.filter({ code }))}
			${select(say('Status'), say('All statuses'), statuses.map(String), filter.status?.toString(), (status) =>
				actions.filter({ status: status === undefined ? undefined : Number(status) }),
			)}
			${select(say('Bucket'), say('All buckets'), buckets, filter.bucket, (bucket) => actions.filter({ bucket }))}
			${timeField(say('From (UTC)'), filter.since, (since) => actions.filter({ since }), onWrong)}
			${timeField(say('Until (UTC)'), filter.until, (until) => actions.filter({ until }), onWrong)}
			${
				Object.keys(filter).length === 0
					? nothing
					: html`<vscode-button secondary @click=${actions.clearFilter}>${say('Clear filters')}</vscode-button>`
			}
		</section>
	`;
}

/** What is offered for a time; any log's own form is taken. */
const exampleTime = '2026-11-22 10:02:13';

function select(
	label: string,
	all: string,
	values: readonly string[],
	chosen: string | undefined,
	onPick: (value: string | undefined) => void,
): TemplateResult {
	const offered = chosen === undefined || values.includes(chosen) ? values : [chosen, ...values];
	return html`<label class="field">
		<span>${label}</span>
		<select .value=${live(chosen ?? '')} @change=${(event: Event) => onPick(valueOf(event) === '' ? undefined : valueOf(event))}>
			<option value="" ?selected=${chosen === undefined}>${all}</option>
			${offered.map((value) => html`<option value=${value} ?selected=${value === chosen}>${value}</option>`)}
		</select>
	</label>`;
}

function timeField(
	label: string,
	at: number | undefined,
	onTime: (at: number | undefined) => void,
	onWrong: () => void,
): TemplateResult {
	const take = (event: Event): void => {
		const time = readStamp(valueOf(event));
		const isWrong = Number.isNaN(time);
		if (event.target instanceof HTMLElement) event.target.toggleAttribute('invalid', isWrong);
		if (isWrong) onWrong();
		else onTime(time);
	};
	return html`<div class="field time">
		<span aria-hidden="true">${label}</span>
		<vscode-textfield
			.label=${label}
			placeholder=${exampleTime}
			maxlength="40"
			.value=${at === undefined ? '' : writeStamp(at)}
			@change=${take}
		></vscode-textfield>
	</div>`;
}

function valueOf({ target }: Event): string {
	return target instanceof HTMLElement && 'value' in target ? String(target.value) : '';
}
