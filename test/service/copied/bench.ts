import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setDefaultCACertificates } from 'node:tls';
import { startGateway, type Gateway } from '../gateway.ts';
import { makeTestCa, type TestCa } from '../standIn/testCa.ts';
import { fileBytes } from './cases.ts';
import { installClients } from './clients.ts';
import { runNode, runPython, type ProgramRunner } from './programs.ts';

/** What runs work with: a store, a folder, and what a person has around the clients. */
export interface Bench {
	readonly gateway: Gateway;
	readonly ca: TestCa;
	readonly folder: string;
	/** Holds `fileBytes`. */
	readonly file: string;
	/** The variables of a client that runs in this folder. */
	readonly environment: (folder: string) => NodeJS.ProcessEnv;
	readonly python: ProgramRunner;
	readonly node: ProgramRunner;
	close(): void;
}

const root = path.resolve(import.meta.dirname, '../../..');

/** Starts a real RGW and the clients. From then on this process trusts the authority of the tests. */
export async function openBench(): Promise<Bench> {
	installClients();
	// Each run has a bucket of its own, and RGW gives a user a thousand.
	const extraConf = '[client.admin]\nrgw_user_max_buckets = 100000';
	const gateway = await startGateway({ region: 'ap-southeast-1-bkk', extraConf });
	const ca = makeTestCa([]);
	setDefaultCACertificates([readFileSync(ca.caFile, 'utf8')]);
	const folder = mkdtempSync(path.join(tmpdir(), 'copied-'));
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
	const file = path.join(folder, "it's a $(file) 100%.bin");
	writeFileSync(file, fileBytes);
	const environment = (place: string): NodeJS.ProcessEnv => {
		for (const name of ['home', 'tmp', 'work']) mkdirSync(path.join(place, name), { recursive: true });
		return { ...variables(gateway, ca), HOME: path.join(place, 'home'), TMPDIR: path.join(place, 'tmp') };
	};
	const python = runPython(environment(folder), folder);
	const node = runNode(environment(folder), folder);
	const close = (): void => {
		python.close();
		node.close();
		gateway.stop();
		for (const each of [ca.folder, folder]) rmSync(each, { recursive: true, force: true });
	};
	return { gateway, ca, folder, file, environment, python, node, close };
}

/** Nothing of this process's own environment gets in; Debian's programs come first. */
function variables({ keys }: Gateway, { caFile }: TestCa): NodeJS.ProcessEnv {
	return {
		PATH: '/usr/bin:/bin',
		LANG: 'C.UTF-8',
		PYTHONDONTWRITEBYTECODE: '1',
		AWS_ACCESS_KEY_ID: keys.main.accessKeyId,
		AWS_SECRET_ACCESS_KEY: keys.main.secretAccessKey,
		AWS_EC2_METADATA_DISABLED: 'true',
		AWS_MAX_ATTEMPTS: '1',
		AWS_CA_BUNDLE: caFile,
		CURL_CA_BUNDLE: caFile,
		NODE_EXTRA_CA_CERTS: caFile,
	};
}
