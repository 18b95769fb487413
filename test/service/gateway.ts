import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A key pair of the gateway's own users. */
export interface KeyPair {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
}

/** An S3 server over plain HTTP on loopback, started for this process alone. */
export interface Store {
	/** Which server it is, for people. */
	readonly name: string;
	readonly host: string;
	readonly port: number;
	stop(): void;
}

/** A real Ceph RGW. */
export interface Gateway extends Store {
	readonly region: string;
	/** Data, logs and pids; deleted by `stop`. */
	readonly folder: string;
	/** `main` owns what tests make, `other` is another customer, `suspended` is one whose account is switched off. */
	readonly keys: { readonly main: KeyPair; readonly other: KeyPair; readonly suspended: KeyPair };
	/** Runs `rgw.sh` with a command (`admin user info …`, `ceph …`) and gives its output; throws when it fails. */
	run(...command: readonly string[]): string;
}

export interface GatewayOptions {
	readonly region: string;
	/** Parent domains for virtual-hosted style; none means path style only. */
	readonly dnsName?: string;
	/** More lines for the gateway's section of ceph.conf. */
	readonly extraConf?: string;
	/** The three users' keys; those of `rgw.sh` when absent. */
	readonly keys?: Gateway['keys'];
	/** A folder that must not exist yet or be empty; a new temporary one when absent. */
	readonly folder?: string;
}

const script = path.join(import.meta.dirname, 'rgw.sh');
const host = '127.0.0.1';

/** Whether this machine has Ceph or can have it from Debian's archive. */
export function canHaveCeph(): boolean {
	return ['radosgw', 'apt-get'].some((command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0);
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, host, () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

function keyVariables(keys: Gateway['keys'] | undefined): Record<string, string> {
	if (keys === undefined) return {};
	return {
		RGW_ACCESS_KEY: keys.main.accessKeyId,
		RGW_SECRET_KEY: keys.main.secretAccessKey,
		RGW_OTHER_ACCESS_KEY: keys.other.accessKeyId,
		RGW_OTHER_SECRET_KEY: keys.other.secretAccessKey,
		RGW_SUSP_ACCESS_KEY: keys.suspended.accessKeyId,
		RGW_SUSP_SECRET_KEY: keys.suspended.secretAccessKey,
	};
}

function keyPair(env: ReadonlyMap<string, string>, user: string): KeyPair {
	return { accessKeyId: env.get(`RGW_${user}ACCESS_KEY`) ?? '', secretAccessKey: env.get(`RGW_${user}SECRET_KEY`) ?? '' };
}

/** Starts a fresh, empty gateway (about two seconds once Ceph is installed; the script installs it with apt-get). Throws if it cannot. */
export async function startGateway({ region, dnsName = '', extraConf = '', keys, folder }: GatewayOptions): Promise<Gateway> {
	const port = await freePort();
	const data = folder ?? mkdtempSync(path.join(tmpdir(), 'rgw-'));
	const env = {
		...process.env,
		...keyVariables(keys),
		RGW_DATA: data,
		RGW_HOST: host,
		RGW_PORT: String(port),
		RGW_MON_PORT: String(await freePort()),
		// Ceph's own default range; each cluster takes four free ones from it.
		RGW_OSD_PORTS: '6800-7300',
		RGW_REGION: region,
		RGW_DNS_NAME: dnsName,
		RGW_EXTRA_CONF: extraConf,
	};
	const run = (...command: readonly string[]): string => {
		const { status, stdout, stderr } = spawnSync('bash', [script, ...command], { env, encoding: 'utf8' });
		if (status !== 0) throw new Error(`rgw.sh ${command.join(' ')} failed: ${stderr}`);
		return stdout;
	};
	run('start');
	const shown = run('env').trim().split('\n');
	const values = new Map(
		shown.map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
	);
	return {
		name: 'Ceph RGW',
		region,
		host,
		port,
		folder: data,
		keys: { main: keyPair(values, ''), other: keyPair(values, 'OTHER_'), suspended: keyPair(values, 'SUSP_') },
		run,
		stop: () => void run('stop'),
	};
}
