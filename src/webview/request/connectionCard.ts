import { html, nothing, type TemplateResult } from 'lit';
import { regions } from '../../core/vendor/service.ts';
import type { Preview } from '../../panel/request/requestMessages.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import { sentence } from '../sentence.ts';
import { selectField, textField, type Option } from './controls.ts';
import { problemLine, problemOf } from './problems.ts';
import type { View } from './view.ts';

type Choice = Form['choice'];

/** Where the request goes, who signs it, and where each value came from. */
export function connectionCard(view: View): TemplateResult {
	const { state, t, act } = view;
	const { choice } = state.form;
	const problem = problemOf(state.preview, 'connection');
	return html`
		<section class="card" aria-labelledby="connection-title">
			<h2 id="connection-title">${t('Connection')}</h2>
			<div class="row">
				${selectField({ id: 'place', label: t('Send to'), value: placeValue(choice.place), options: places(view), onChange: (value) => act.editChoice({ place: placeOf(value, choice) }) })}
				${selectField({ id: 'style', label: t('Addressing'), value: choice.style, options: styles(view), onChange: (value) => setStyle(view, value) })}
			</div>
			${choice.place.of === 'custom' ? customPlace(view, choice.place) : nothing}
			<div class="row">
				${selectField({ id: 'keys', label: t('Key'), value: keyValue(choice.keys), problem: problemLine(state.preview, 'keys'), options: keys(view), onChange: (value) => act.editChoice({ keys: keyOf(value) }) })}
				<div class="buttons">
					<vscode-button id="add-key" secondary @click=${() => act.addKey()}>${t('Add a Key…')}</vscode-button>
					${removeButton(view)}
				</div>
			</div>
			${provenance(view)}
			${problem === undefined || choice.place.of === 'custom' ? nothing : html`<p class="problem">${sentence(problem.words)}</p>`}
			${(state.preview?.doubts ?? []).map((doubt) => html`<p class="doubt">${sentence(doubt)}</p>`)}
		</section>
	`;
}

function customPlace({ state, t, act }: View, place: Extract<Choice['place'], { of: 'custom' }>): TemplateResult {
	return html`
		<div class="row">
			${textField({ id: 'endpoint', label: t('Endpoint'), value: place.endpoint, placeholder: regions[0]?.endpoint ?? '', problem: problemLine(state.preview, 'connection'), onChange: (endpoint) => act.editChoice({ place: { ...place, endpoint } }) })}
			${textField({ id: 'region', label: t('Region'), value: place.region, placeholder: regions[0]?.region ?? '', onChange: (region) => act.editChoice({ place: { ...place, region } }) })}
		</div>
	`;
}

function places({ state, t }: View): readonly Option[] {
	return [
		...regions.map(({ id, region }) => ({ value: id, label: t(id === 'bkk' ? 'Bangkok' : 'Singapore'), detail: region })),
		...(state.form.choice.keys.of === 'profile' ? [{ value: 'profile', label: t('Endpoint of the profile') }] : []),
		{ value: 'custom', label: t('Another endpoint') },
	];
}

function placeValue(place: Choice['place']): string {
	return place.of === 'region' ? place.id : place.of;
}

function placeOf(value: string, { place }: Choice): Choice['place'] {
	if (value === 'profile') return { of: 'profile' };
	if (value === 'custom') return place.of === 'custom' ? place : { of: 'custom', endpoint: '', region: regions[0]?.region ?? '' };
	return { of: 'region', id: value };
}

function styles({ t }: View): readonly Option[] {
	return [
		{ value: 'path', label: t('Path style') },
		{ value: 'virtual-hosted', label: t('Virtual-hosted style') },
	];
}

/** The style is the connection's and the request's: what is chosen here counts for both. */
function setStyle({ state, act }: View, value: string): void {
	const style = value === 'path' ? 'path' : 'virtual-hosted';
	act.edit({ choice: { ...state.form.choice, style }, draft: { ...state.form.draft, style } });
}

function keys({ state, t }: View): readonly Option[] {
	return [
		{ value: 'anonymous', label: t('None (anonymous)') },
		...state.stored.map(({ id, label, detail }) => ({ value: `stored:${id}`, label, detail })),
		...state.profiles.map(({ id, label, detail }) => ({ value: `profile:${id}`, label, detail })),
	];
}

function keyValue(keys: Choice['keys']): string {
	if (keys.of === 'stored') return `stored:${keys.id}`;
	return keys.of === 'profile' ? `profile:${keys.kind}:${keys.name}` : 'anonymous';
}

function keyOf(value: string): Choice['keys'] {
	const [of, kind, ...rest] = value.split(':');
	if (of === 'stored') return { of: 'stored', id: value.slice('stored:'.length) };
	if (of === 'profile' && (kind === 'aws' || kind === 'rclone' || kind === 'environment')) {
		return { of: 'profile', kind, name: rest.join(':') };
	}
	return { of: 'anonymous' };
}

function removeButton({ state, t, act }: View): TemplateResult | typeof nothing {
	const { keys } = state.form.choice;
	if (keys.of !== 'stored') return nothing;
	return html`<vscode-button id="remove-key" secondary @click=${() => act.removeKey(keys.id)}>${t('Remove This Key')}</vscode-button>`;
}

function provenance({ state, t }: View): TemplateResult | typeof nothing {
	const { preview } = state;
	if (preview === null) return nothing;
	const rows: readonly (readonly [string, Preview['endpoint']])[] = [
		[t('Endpoint'), preview.endpoint],
		[t('Region'), preview.region],
		[t('Key'), preview.key],
	];
	const known = rows.flatMap(([label, source]) => (source === null ? [] : [{ label, source }]));
	if (known.length === 0) return nothing;
	return html`<dl class="sources">${known.map(
		({ label, source }) => html`
			<dt>${label}</dt>
			<dd><code>${source.value}</code> <span class="muted">${sentence(source.from)}${source.overrode.map((lost) => html`; ${t('instead of')} ${sentence(lost)}`)}</span></dd>
		`,
	)}</dl>`;
}
