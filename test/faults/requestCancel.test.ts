import assert from 'node:assert/strict';
import https from 'node:https';
import { test } from 'node:test';
import { phases, type Phase } from '../../src/core/s3/answer/exchange.ts';
import { ask, settled } from './askStore.ts';
import { stalls } from './stalls.ts';

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

/** Phases that are over within one turn are left at once; sending and receiving first let some bytes through. */
function cancelIn(phase: Phase, cancel: AbortController): void {
	if (phase === 'send' || phase === 'receive') setImmediate(() => cancel.abort());
	else cancel.abort();
}

test('every phase has its stall', () => {
	assert.deepEqual(
		stalls.map(({ phase }) => phase),
		phases,
	);
});

for (const { phase, words, start, host, outgoing } of stalls) {
	test(`a request that is cancelled in the phase “${phase}” says so, and its socket is closed`, async (t) => {
		const server = await start(t);
		const cancel = new AbortController();
		const told = await ask({
			origin: host === undefined ? server.origin : `https://${host}:${server.port}`,
			method: 'PUT',
			operation: 'PutObject',
			...(outgoing !== undefined && { outgoing }),
			options: { signal: cancel.signal, onPhase: (entered) => entered === phase && cancelIn(phase, cancel) },
		});
		assert.deepEqual(
			settled(told.words).map((line) => line.replace(/(slow\.test):\d+/g, '$1:{port}')),
			words,
		);
		await server.allClosed();
		assert.deepEqual(Object.keys(https.globalAgent.freeSockets), []);
		assert.deepEqual(unhandled, []);
	});
}

test('a request that was cancelled before it began opens nothing', async (t) => {
	const server = await stalls[5]!.start(t);
	const told = await ask({ origin: server.origin, options: { signal: AbortSignal.abort() } });
	assert.equal(settled(told.words)[1], 'Nothing was sent to store.test:{port}.');
	assert.equal(server.connections(), 0);
});
