import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../core/s3/request/draft.ts';
import { selectField, valueOf } from './controls.ts';
import { problemLine } from './problems.ts';
import type { View } from './view.ts';

/** The request's body, and how the signature covers it. */
export function bodyFields(view: View): TemplateResult {
	const { state, t, act } = view;
	const { body, payload } = state.form.draft;
	const kinds = [
		{ value: 'none', label: t('None') },
		{ value: 'text', label: t('Text') },
		{ value: 'file', label: t('File') },
		...(body.kind === 'lost' ? [{ value: 'lost', label: t('Not here') }] : []),
	];
	const payloads = [
		{ value: 'hash', label: t('SHA-256 of the body') },
		{ value: 'unsigned', label: t('Not covered (UNSIGNED-PAYLOAD)') },
		{ value: 'streaming', label: t('Chunk by chunk (streaming)') },
	];
	return html`
		<div class="row">
			${selectField({ id: 'body-kind', label: t('Body'), value: body.kind, options: kinds, problem: problemLine(state.preview, 'body'), onChange: (kind) => chooseKind(view, kind) })}
			${selectField({ id: 'payload', label: t('Payload signature'), value: payload, options: payloads, onChange: (value) => act.editDraft({ payload: payloadOf(value) }) })}
		</div>
		${body.kind === 'text' ? textBody(view, body.text) : nothing}
		${body.kind === 'file' ? html`<p><code>${body.path}</code></p><vscode-button secondary @click=${() => act.chooseFile()}>${t('Choose a File…')}</vscode-button>` : nothing}
	`;
}

function textBody({ t, act }: View, text: string): TemplateResult {
	return html`<vscode-textarea
		id="body-text"
		monospace
		rows="5"
		resize="vertical"
		.label=${t('Body')}
		.value=${text}
		@input=${(event: Event) => act.editDraft({ body: { kind: 'text', text: valueOf(event) } })}
	></vscode-textarea>`;
}

/** A file is chosen in the extension; only then does the form speak of it. */
function chooseKind({ act }: View, kind: string): void {
	if (kind === 'file') act.chooseFile();
	else if (kind !== 'lost') act.editDraft({ body: kind === 'text' ? { kind: 'text', text: '' } : { kind: 'none' } });
}

function payloadOf(value: string): Draft['payload'] {
	return value === 'unsigned' || value === 'streaming' ? value : 'hash';
}
