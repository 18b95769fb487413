import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemLine } from './problems.ts';

/** A choice of a list. */
export interface Option {
	readonly value: string;
	readonly label: string;
	readonly detail?: string;
}

interface Control {
	/** Unique in the view; ties the label to its control. */
	readonly id: string;
	readonly label: string;
	readonly value: string;
	/** What is wrong with the value, in words. */
	readonly problem?: ProblemLine | undefined;
	readonly onChange: (value: string) => void;
}

interface TextControl extends Control {
	readonly placeholder?: string;
	/** Beside the label: `needed`. */
	readonly hint?: string | undefined;
	readonly type?: 'text' | 'number';
}

/** A line of text with its label above and, when there is one, its problem below. */
export function textField({
	id,
	label,
	value,
	problem,
	onChange,
	placeholder = '',
	hint,
	type = 'text',
}: TextControl): TemplateResult {
	return html`
		<div class="field">
			<vscode-label for=${id}>${label}${hint === undefined ? nothing : html` <span class="muted">${hint}</span>`}</vscode-label>
			<vscode-textfield
				id=${id}
				.label=${problem === undefined ? label : `${label}: ${problem.text}`}
				.type=${type}
				.value=${value}
				.placeholder=${placeholder}
				?invalid=${problem?.isMissing === false}
				@input=${(event: Event) => onChange(valueOf(event))}
			></vscode-textfield>
			${lineBelow(problem)}
		</div>
	`;
}

/** A closed list of choices with its label above. */
export function selectField({
	id,
	label,
	value,
	options,
	problem,
	onChange,
}: Control & { readonly options: readonly Option[] }): TemplateResult {
	return html`
		<div class="field">
			<vscode-label for=${id}>${label}</vscode-label>
			<vscode-single-select
				id=${id}
				.label=${label}
				.value=${value}
				?invalid=${problem?.isMissing === false}
				@change=${(event: Event) => onChange(valueOf(event))}
			>
				${options.map(
					(option) =>
						html`<vscode-option value=${option.value} description=${option.detail ?? ''} ?selected=${option.value === value}>${option.label}</vscode-option>`,
				)}
			</vscode-single-select>
			${lineBelow(problem)}
		</div>
	`;
}

function lineBelow(problem: ProblemLine | undefined): TemplateResult | typeof nothing {
	return problem === undefined ? nothing : html`<p class=${problem.isMissing ? 'muted' : 'problem'}>${problem.text}</p>`;
}

/** The value of the control that an event came from. */
export function valueOf({ currentTarget }: Event): string {
	return currentTarget instanceof HTMLElement && 'value' in currentTarget ? String(currentTarget.value) : '';
}
