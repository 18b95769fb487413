import { accessKeyPrefix } from '../vendor/service.ts';

/** Words of every text that names BangmodStorage, one or two letters wrong at times, or a key of its. */
const ours = new RegExp(`bang|gmod|od\\.stor|${accessKeyPrefix}`, 'i');

/**
 * Whether a text may set up a client of BangmodStorage by what it says itself, or by a variable or a profile of this name that does. It is
 * asked before anything is loaded or taken apart: 80 KB of another program take 5 µs (test/bench/setups.bench.ts).
 */
export function mayBeOurs(text: string, names: readonly string[] = []): boolean {
	return ours.test(text) || names.some((name) => text.includes(name));
}
