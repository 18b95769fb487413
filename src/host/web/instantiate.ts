import type { Instantiate, SearchInstance } from '../../core/scan/search/vectorMatcher.ts';

/** With the browser's own engine. */
export const instantiate: Instantiate = (bytes) => {
	try {
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
		return isSearch(exports) ? exports : undefined;
	} catch {
		return undefined;
	}
};

function isSearch(exports: object): exports is SearchInstance {
	return 'search' in exports && 'memory' in exports;
}
