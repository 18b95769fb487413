import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../core/s3/request/httpRequest.ts';
import { valueOf } from './controls.ts';
import { problemLine } from './problems.ts';
import type { View } from './view.ts';

interface Rows {
	/** Unique in the view. */
	readonly id: string;
	readonly title: string;
	/** Which part of the form its problems name. */
	readonly field: 'header' | 'query';
	readonly rows: readonly Field[];
	readonly onChange: (rows: readonly Field[]) => void;
}

/** Names and values that one adds to a request: headers, query parameters. */
export function fieldRows({ state, t }: View, { id, title, field, rows, onChange }: Rows): TemplateResult {
	const replace = (at: number, row: Field) => onChange(rows.map((each, index) => (index === at ? row : each)));
	return html`
		<fieldset>
			<legend>${title}</legend>
			${rows.map(([name, value], at) => {
				const problem = problemLine(state.preview, field, name);
				return html`
					<div class="pair">
						<vscode-textfield
							.label=${`${title}, ${t('Name')} ${at + 1}`}
							.placeholder=${t('Name')}
							.value=${name}
							?invalid=${problem !== undefined}
							@input=${(event: Event) => replace(at, [valueOf(event), value])}
						></vscode-textfield>
						<vscode-textfield
							.label=${`${title}, ${t('Value')} ${at + 1}`}
							.placeholder=${t('Value')}
							.value=${value}
							@input=${(event: Event) => replace(at, [name, valueOf(event)])}
						></vscode-textfield>
						<vscode-button
							secondary
							aria-label=${`${t('Remove')}: ${title} ${at + 1}`}
							@click=${() => onChange(rows.filter((_, index) => index !== at))}
							>${t('Remove')}</vscode-button
						>
					</div>
					${problem === undefined ? nothing : html`<p class="problem">${problem.text}</p>`}
				`;
			})}
			<vscode-button id=${`${id}-add`} secondary aria-label=${`${t('Add a Row')}: ${title}`} @click=${() => onChange([...rows, ['', '']])}
				>${t('Add a Row')}</vscode-button
			>
		</fieldset>
	`;
}
