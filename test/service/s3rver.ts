import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KeyPair, Store } from './gateway.ts';

/** Last released in 2021, and the one S3 server on npm that is widely used. */
const s3rver = 's3rver@3.7.1';

/** What is used of s3rver, which brings no types. */
interface S3rver {
	run(): Promise<{ readonly port: number }>;
	close(): Promise<void>;
}
interface Account {
	createKeyPair(accessKeyId: string, secretAccessKey: string): void;
}

/**
 * A store for machines that cannot have Ceph: s3rver from npm, put into a folder of its own. It checks no SigV4 signature, knows one
 * customer only, and words its errors in its own way, so it is good for looking around and proves nothing. Throws when npm fails.
 */
export async function startS3rver(keys: readonly KeyPair[]): Promise<Store> {
	const folder = mkdtempSync(path.join(tmpdir(), 's3rver-'));
	const isWindows = process.platform === 'win32';
	const install = ['install', '--silent', '--no-save', '--ignore-scripts', '--prefix', folder, s3rver];
	const { status, stderr } = spawnSync('npm', install, { encoding: 'utf8', shell: isWindows });
	if (status !== 0) throw new Error(`npm could not install ${s3rver}: ${stderr}`);
	const load = createRequire(path.join(folder, 'node_modules', 'x.js'));
	const Server = load('s3rver') as new (options: object) => S3rver;
	const { DUMMY_ACCOUNT: account } = load('s3rver/lib/models/account') as { DUMMY_ACCOUNT: Account };
	for (const { accessKeyId, secretAccessKey } of keys) account.createKeyPair(accessKeyId, secretAccessKey);
	const options = {
		address: '127.0.0.1',
		port: 0,
		silent: true,
		directory: path.join(folder, 'data'),
		serviceEndpoint: 'bangmod.storage',
	};
	const server = new Server(options);
	const { port } = await server.run();
	const stop = (): void => {
		void server.close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { name: `${s3rver} (checks no signature)`, host: '127.0.0.1', port, stop };
}
