import type { ScanDetails, ScanFromView, ScanSnapshot } from '../../panel/scan/scanProtocol.ts';
import type { FilterChanges, ScanViewState } from '../../panel/scan/scanViewState.ts';
import type { Say } from './words.ts';

/** Everything that the view shows, at one moment. */
export interface Model {
	readonly say: Say;
	readonly state: ScanViewState;
	readonly snapshot: ScanSnapshot | undefined;
	readonly details: ScanDetails | undefined;
}

/** What a person can do in the view. */
export interface Actions {
	readonly post: (message: ScanFromView) => void;
	/** Narrows or widens what is shown; an undefined part is taken out. */
	readonly filter: (changes: FilterChanges) => void;
	readonly clearFilter: () => void;
	readonly choose: (code: string) => void;
	readonly showMore: () => void;
	readonly toggleTable: () => void;
	/** Says something to those who listen instead of look. */
	readonly announce: (text: string) => void;
}
