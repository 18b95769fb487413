import type { Instantiate, SearchInstance } from '../../core/scan/search/vectorMatcher.ts';

/** What is used of the engine's own `WebAssembly`, which no type package for Node describes. */
interface Engine {
	readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
	readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** With Node's own engine. */
export const instantiate: Instantiate = (bytes) => {
	const world: object = globalThis;
	if (!hasEngine(world)) return undefined;
	const { Instance, Module } = world.WebAssembly;
	try {
		const { exports } = new Instance(new Module(bytes));
		return isSearch(exports) ? exports : undefined;
	} catch {
		return undefined;
	}
};

function hasEngine(world: object): world is { readonly WebAssembly: Engine } {
	return 'WebAssembly' in world;
}

function isSearch(exports: unknown): exports is SearchInstance {
	return typeof exports === 'object' && exports !== null && 'search' in exports && 'memory' in exports;
}
