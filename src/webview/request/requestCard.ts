import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../core/s3/request/draft.ts';
import { operationOf, operations, type Input, type Operation } from '../../core/s3/request/operations.ts';
import { sentence } from '../sentence.ts';
import { bodyFields } from './bodyFields.ts';
import { selectField, textField } from './controls.ts';
import { fieldRows } from './fieldRows.ts';
import { problemLine } from './problems.ts';
import type { View } from './view.ts';

/** In the order of `buildRequest.ts`, which refuses any other. */
const methods: readonly string[] = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH'];

/** What is asked for: operation, bucket, key, inputs, query, headers, body; and what all of it amounts to. */
export function requestCard(view: View): TemplateResult {
	const { state, t, act } = view;
	const { draft } = state.form;
	const operation = operationOf(draft.operation);
	return html`
		<section class="card" aria-labelledby="request-title">
			<h2 id="request-title">${t('Request')}</h2>
			${selectField({ id: 'operation', label: t('Operation'), value: draft.operation, options: operationOptions(view), onChange: (id) => chooseOperation(view, id) })}
			${operation === undefined ? rawFields(view) : nameFields(view, operation)}
			${operation === undefined ? nothing : inputFields(view, operation)}
			${fieldRows(view, { id: 'query', title: t('Query parameters'), field: 'query', rows: draft.query, onChange: (query) => act.editDraft({ query }) })}
			${fieldRows(view, { id: 'headers', title: t('Headers'), field: 'header', rows: draft.headers, onChange: (headers) => act.editDraft({ headers }) })}
			${operation?.body === 'none' ? nothing : bodyFields(view)}
			${summary(view)}
		</section>
	`;
}

function operationOptions({ t }: View) {
	return [
		...operations.map(({ id, method }) => ({ value: id, label: id, detail: method })),
		{ value: 'Raw', label: t('Raw request') },
	];
}

/** Inputs of another operation are not carried over; a body to start from is. */
function chooseOperation({ act }: View, id: string): void {
	const example = operationOf(id)?.exampleBody;
	const body: Draft['body'] = example === undefined ? { kind: 'none' } : { kind: 'text', text: example };
	act.editDraft({ operation: id, inputs: [], body });
}

function nameFields({ state, t, act }: View, operation: Operation): TemplateResult | typeof nothing {
	const { draft } = state.form;
	if (operation.on === 'service') return nothing;
	return html`
		<div class="row">
			${textField({ id: 'bucket', label: t('Bucket'), value: draft.bucket, problem: problemLine(state.preview, 'bucket'), onChange: (bucket) => act.editDraft({ bucket }) })}
			${operation.on === 'object' ? textField({ id: 'key', label: t('Object key'), value: draft.key, problem: problemLine(state.preview, 'key') ?? problemLine(state.preview, 'path'), onChange: (key) => act.editDraft({ key }) }) : nothing}
		</div>
	`;
}

function rawFields({ state, t, act }: View): TemplateResult {
	const { draft } = state.form;
	const options = methods.map((value) => ({ value, label: value }));
	return html`
		<div class="row">
			${selectField({ id: 'method', label: t('Method'), value: draft.raw.method, options, problem: problemLine(state.preview, 'method'), onChange: (method) => act.editDraft({ raw: { ...draft.raw, method } }) })}
			${textField({ id: 'path', label: t('Path'), value: draft.raw.path, placeholder: '/bucket/key', problem: problemLine(state.preview, 'path'), onChange: (path) => act.editDraft({ raw: { ...draft.raw, path } }) })}
			${draft.style === 'virtual-hosted' ? textField({ id: 'bucket', label: t('Bucket'), value: draft.bucket, problem: problemLine(state.preview, 'bucket'), onChange: (bucket) => act.editDraft({ bucket }) }) : nothing}
		</div>
	`;
}

function inputFields(view: View, { inputs }: Operation): TemplateResult | typeof nothing {
	if (inputs.length === 0) return nothing;
	const needed = inputs.filter(({ isRequired }) => isRequired);
	const optional = inputs.filter(({ isRequired }) => !isRequired);
	return html`
		${needed.length === 0 ? nothing : html`<div class="grid">${needed.map((input) => inputField(view, input))}</div>`}
		${
			optional.length === 0
				? nothing
				: html`<details ?open=${optional.some(({ name }) => inputValue(view, name) !== '')}>
					<summary>${view.t('Inputs of this operation')}</summary>
					<div class="grid">${optional.map((input) => inputField(view, input))}</div>
				</details>`
		}
	`;
}

function inputField(view: View, { name, isRequired, example, in: place }: Input): TemplateResult {
	const { state, t, act } = view;
	const others = state.form.draft.inputs.filter(([each]) => each !== name);
	return textField({
		id: `input-${name}`,
		label: name,
		value: inputValue(view, name),
		placeholder: example,
		hint: isRequired ? t('needed') : undefined,
		problem: problemLine(state.preview, 'input', name) ?? problemLine(state.preview, place, name),
		onChange: (value) => act.editDraft({ inputs: value === '' ? others : [...others, [name, value]] }),
	});
}

function inputValue({ state }: View, name: string): string {
	return state.form.draft.inputs.find(([each]) => each === name)?.[1] ?? '';
}

function summary({ state }: View): TemplateResult | typeof nothing {
	const { preview } = state;
	if (preview === null || preview.line === '') return nothing;
	return html`
		<p class="line"><code id="request-line">${preview.line}</code></p>
		${preview.effect === null ? nothing : html`<p class="doubt">${sentence(preview.effect)}</p>`}
	`;
}
