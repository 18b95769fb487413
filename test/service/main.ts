/**
 * `npm run service`: BangmodStorage on loopback, to send test requests to. Prints endpoints, the test CA and keys as NAME=value lines
 * and runs until it is ended. Arguments: the regions (`bkk`, `sg`; Bangkok when none is named).
 */
import { accounts } from './standIn/accounts.ts';
import { startStandIn } from './standIn/standIn.ts';

/** Not 443, which needs root; the second region is one up. */
const port = 8443;

const named = process.argv.slice(2);
const stray = named.find((name) => name !== 'bkk' && name !== 'sg');
if (stray !== undefined) {
	console.error(`no region is called "${stray}"; there are bkk and sg`);
	process.exit(2);
}
const standIn = await startStandIn({ regionIds: named.length === 0 ? ['bkk'] : (named as ('bkk' | 'sg')[]), port });
const upper = (...words: readonly string[]): string => words.join('_').toUpperCase();
for (const { region, endpoint, store } of standIn.places) {
	console.log(`# ${region.name}, over ${store.name}`);
	console.log(`${upper('bangmod', region.id, 'endpoint')}=${endpoint}`);
	console.log(`${upper('bangmod', region.id, 'region')}=${region.region}`);
	for (const { name, accessKeyId, secretAccessKey } of accounts.filter((account) => account.region === region.id)) {
		console.log(`${upper('bangmod', region.id, name, 'access_key_id')}=${accessKeyId}`);
		console.log(`${upper('bangmod', region.id, name, 'secret_access_key')}=${secretAccessKey}`);
	}
}
console.log(`BANGMOD_CA=${standIn.caFile}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => void standIn.stop().then(() => process.exit(0)));
}
