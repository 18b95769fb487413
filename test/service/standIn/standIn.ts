import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { regions, type Region } from '../../../src/core/vendor/service.ts';
import { canHaveCeph, startGateway, type Gateway, type Store } from '../gateway.ts';
import { startS3rver } from '../s3rver.ts';
import { accounts, storeKeys } from './accounts.ts';
import { createFront, type Weather } from './front.ts';
import { publishedRates } from './rateLimit.ts';
import { makeTestCa } from './testCa.ts';

/** A region that answers. */
export interface Place {
	readonly region: Region;
	/** Path-style endpoint on loopback. The region's real name is served too, for a client that resolves it to 127.0.0.1 itself. */
	readonly endpoint: string;
	readonly port: number;
	/** What keeps the objects. */
	readonly store: Store;
	/** The store's administration, when it is Ceph. */
	readonly gateway?: Gateway;
	/** Set its fields to change what the region does from now on. */
	readonly weather: Weather;
}

/** BangmodStorage, as far as its public pages tell, in front of a real S3 store. */
export interface StandIn {
	/** The certificate authority to trust, as a PEM file. */
	readonly caFile: string;
	readonly places: readonly Place[];
	stop(): Promise<void>;
}

export interface StandInOptions {
	readonly regionIds: readonly Region['id'][];
	/** The first region's port, the next one up for the second; any free one when absent. */
	readonly port?: number;
}

function startCeph(region: Region): Promise<Gateway> {
	return startGateway({
		region: region.region,
		dnsName: new URL(region.endpoint).hostname,
		keys: storeKeys(region.id),
	});
}

async function closed(server: Server): Promise<void> {
	server.close();
	server.closeAllConnections();
	await once(server, 'close');
}

/**
 * Starts a store and a front for each region; everything it started ends with `stop`. The store is Ceph RGW (two to three seconds
 * a region), or s3rver where Ceph cannot be had.
 */
export async function startStandIn({ regionIds, port = 0 }: StandInOptions): Promise<StandIn> {
	const wanted = regions.filter(({ id }) => regionIds.includes(id));
	const names = wanted.map(({ endpoint }) => new URL(endpoint).hostname);
	const ca = makeTestCa(names.flatMap((name) => [name, `*.${name}`]));
	const servers: Server[] = [];
	const places: Place[] = [];
	const stop = async (): Promise<void> => {
		await Promise.all(servers.map(closed));
		for (const { store } of places) store.stop();
		rmSync(ca.folder, { recursive: true, force: true });
	};
	try {
		for (const [at, region] of wanted.entries()) {
			const weather: Weather = { isDegraded: false, rates: publishedRates };
			const gateway = canHaveCeph() ? await startCeph(region) : undefined;
			const store = gateway ?? (await startS3rver(accounts.filter((account) => account.region === region.id)));
			const server = createFront({ region, upstream: { host: store.host, port: store.port }, weather }, ca);
			server.listen(port === 0 ? 0 : port + at, '127.0.0.1');
			await once(server, 'listening');
			servers.push(server);
			const { port: taken } = server.address() as AddressInfo;
			places.push({ region, endpoint: `https://127.0.0.1:${taken}`, port: taken, store, weather, ...(gateway && { gateway }) });
		}
	} catch (error) {
		await stop();
		throw error;
	}
	return { caFile: ca.caFile, places, stop };
}
