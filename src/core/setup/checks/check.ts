import type { SdkUse } from '../../clients/sdks.ts';
import type { Translate } from '../../ports.ts';
import type { Setup, SetupFile } from '../setup.ts';
import type { Mark } from './mark.ts';

/** What is known of a file besides its text. */
export interface CheckContext {
	readonly translate: Translate;
	/** The SDKs that the project depends on, with their releases where a lock file states them. */
	readonly sdks: readonly SdkUse[];
	/** Setups of `~/.aws`, by which a client with a profile is judged; empty where they are not read. */
	readonly profiles: readonly Setup[];
}

/** Every mistake of the setups of one file that we can tell from its text; none of a client that does not call BangmodStorage. */
export function check(_file: SetupFile, _setups: readonly Setup[], _context: CheckContext): readonly Mark[] {
	return [];
}
