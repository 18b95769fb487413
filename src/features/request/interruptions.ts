import type { Memento } from 'vscode';
import { redact } from '../../core/safe/redact.ts';

/** Remembers through a reload which request was on its way, for its outcome is then unknown. Holds method, host and path; never headers or query. */
export interface Interruptions {
	begin(request: string): Promise<void>;
	end(): Promise<void>;
	/** The request that an earlier window left behind, once. */
	take(): Promise<string | undefined>;
}

export function interruptions(memory: Memento): Interruptions {
	const slot = 'request.onItsWay';
	return {
		begin: async (request) => await memory.update(slot, redact(request)),
		end: async () => await memory.update(slot, undefined),
		take: async () => {
			const left = memory.get(slot);
			if (left === undefined) return undefined;
			await memory.update(slot, undefined);
			return typeof left === 'string' ? left : undefined;
		},
	};
}
