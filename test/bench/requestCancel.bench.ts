/** How long a cancelled request takes to end, in each phase. Last run on 2 shared cores: medians 0.1–0.5 ms, worst 1.8 ms (receive). */
import { test } from 'node:test';
import { send } from '../../src/host/node/send.ts';
import { outgoing } from '../../src/core/s3/request/outgoing.ts';
import { stalls } from '../faults/stalls.ts';

const rounds = 20;

for (const { phase, start, host, outgoing: more } of stalls) {
	test(`cancel in ${phase}`, async (t) => {
		const server = await start(t);
		const origin = host === undefined ? server.origin : `https://${host}:${server.port}`;
		const took: number[] = [];
		for (let round = 0; round < rounds; round++) {
			const cancel = new AbortController();
			let at = 0;
			const abort = () => {
				at = performance.now();
				cancel.abort();
			};
			const request = { method: 'PUT', origin, path: '/b/k', query: [], headers: [] };
			await send(
				{ ...outgoing(request, null), ...more },
				{ signal: cancel.signal, onPhase: (entered) => entered === phase && setImmediate(abort) },
			);
			took.push(at === 0 ? 0 : performance.now() - at);
		}
		took.sort((a, b) => a - b);
		t.diagnostic(`${phase}: median ${took[rounds / 2]?.toFixed(2)} ms, worst ${took.at(-1)?.toFixed(2)} ms`);
	});
}
