import { window, type Memento, type QuickPickItem } from 'vscode';
import { toPlainLine } from '../../core/safe/encode.ts';
import type { Translate } from '../../core/ports.ts';
import { formatUtc } from '../../core/time/formatTime.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import { readHistory, type Past } from '../../panel/request/storedHistory.ts';

/** What was sent from this workspace, newest first; redacted when it was written. */
export interface PastRequests {
	add(past: Past): Promise<void>;
	/** Lets the person choose one to repeat; nothing is sent by that. Undefined when they leave, null when there is none. */
	choose(translate: Translate): Promise<Form | undefined | null>;
}

/** REST Client keeps as many. */
const longest = 50;

interface Row extends QuickPickItem {
	readonly past: Past | null;
}

export function pastRequests(memory: Memento): PastRequests {
	const slot = 'request.history';
	const read = () => readHistory(memory.get(slot));
	return {
		add: async (past) => await memory.update(slot, [past, ...read()].slice(0, longest)),
		choose: async (translate) => {
			const all = read();
			if (all.length === 0) return null;
			const forget: Row = { label: translate('Forget all of them'), past: null };
			const title = translate('Repeat a request');
			const chosen = await window.showQuickPick([...all.map(rowOf), forget], {
				title,
				matchOnDescription: true,
				matchOnDetail: true,
			});
			if (chosen === undefined) return undefined;
			if (chosen.past !== null) return { choice: chosen.past.choice, draft: chosen.past.entry.draft };
			await memory.update(slot, undefined);
			return undefined;
		},
	};
}

function rowOf(past: Past): Row {
	const { draft, status, code, at, origin } = past.entry;
	const target =
		draft.operation === 'Raw'
			? `${draft.raw.method} ${draft.raw.path}`
			: [draft.bucket, draft.key].filter((name) => name !== '').join('/');
	const label = `${draft.operation} ${target}`;
	return {
		// `$(…)` would be an icon.
		label: toPlainLine(label, 200).replaceAll('$(', '$ ('),
		description: [status, code].filter((part) => part !== null).join(' '),
		detail: `${formatUtc(at)}, ${toPlainLine(origin, 200)}`,
		past,
	};
}
