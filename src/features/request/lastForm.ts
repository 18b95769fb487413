import type { Memento } from 'vscode';
import { firstForm, keptForm, readForm } from '../../panel/request/keptForm.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';

/**
 * The form as it was last, redacted when it is written: what a person filled in outlives a reload of the window. Not in the webview's
 * own state, which VS Code in a browser writes only now and then: a reload lost the last edits.
 */
export interface LastForm {
	read(): Form;
	keep(form: Form): void;
}

export function lastForm(memory: Memento): LastForm {
	const slot = 'request.form';
	return {
		read: () => readForm(memory.get(slot)) ?? firstForm,
		keep: (form) => void memory.update(slot, keptForm(form)),
	};
}
