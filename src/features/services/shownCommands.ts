import type { Command } from '../../core/richText.ts';
import type { UseOf } from '../../panel/explanationData.ts';
import type * as engineModule from './engine.ts';
import type { canType } from './shellHere.ts';

/** The commands that views show. A view names one by its text, so that only what was shown is ever copied or typed. */
export interface ShownCommands {
	/** Keeps a command and says what may be done with it here. */
	readonly keeper: (engine: typeof engineModule) => UseOf;
	/** Undefined for a text that no view was given, and for one of too long ago. */
	readonly find: (text: string) => Command | undefined;
}

/** Forty explanations of ten commands each. */
const mostKept = 400;

/** `mayType`: whether a command may be typed into a terminal here. */
export function createShownCommands(mayType: typeof canType): ShownCommands {
	const kept = new Map<string, Command>();
	const keep = (text: string, command: Command) => {
		kept.delete(text);
		kept.set(text, command);
		const [oldest] = kept.keys();
		if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
	};
	return {
		keeper: (engine) => (text, command) => {
			keep(text, command);
			return mayType(command, engine) ? 'run' : 'copy';
		},
		find: (text) => kept.get(text),
	};
}
