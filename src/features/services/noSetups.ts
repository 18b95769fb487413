import type { Setups } from './setups.ts';

/** For a host that has no room for what reads settings. */
export const noSetups = (): Setups => ({
	read: async () => {},
	readAll: async () => ({ read: 0, of: 0, unread: 0, isCut: false }),
	known: () => [],
	marksIn: async () => undefined,
	onDidChange: () => ({ dispose: () => {} }),
	dispose: () => {},
});
