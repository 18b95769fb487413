/**
 * Records `samples/`: starts a real Ceph RGW, lets real clients make real mistakes against it, and keeps what they print.
 * Needs Debian and root (or sudo), for the clients come from its archive; those on npm go to a folder of their own.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { regions, type Region } from '../../../src/core/vendor/service.ts';
import { startGateway, type Gateway } from '../gateway.ts';
import { accountOf, accounts, storeKeys } from '../standIn/accounts.ts';
import { frontListener, type Weather } from '../standIn/front.ts';
import { publishedRates } from '../standIn/rateLimit.ts';
import { clients } from './clients.ts';
import { openGatewayTap } from './gatewayTap.ts';
import { writeHome, type Profile } from './home.ts';
import { recordClient, type RecordedFile, type Workplace } from './recordClient.ts';
import { runShell } from './shell.ts';
import { findStrays } from './strays.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const samples = path.join(root, 'samples');
const truth = path.join(root, 'test/fixtures/samples.json');

/** Clients print their folder, so it is one that says nothing about the machine. */
const demo = '/tmp/demo';
const marker = '.bangmod-samples';
/** The ports that the clients see: RGW's own default, and the next for the stand-in. */
const port = 7480;
const standInPort = 7481;

const debianPackages =
	'awscli python3-boto3 python3-boto s3cmd rclone restic duplicity libs3-2 s4cmd davix ruby-aws-sdk-s3 faketime curl libxml2-utils';
const npmPackages = ['@aws-sdk/client-s3@3.1169.0', 'aws-sdk@2.1693.0', 'minio@8.0.7', 'aws4fetch@1.0.20'];

function must(command: string, ...args: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd: demo, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
	return stdout;
}

function installClients(): void {
	const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
	must('sh', '-c', `${sudo}apt-get update -qq && ${sudo}apt-get install -y -qq --no-install-recommends ${debianPackages}`);
	must('npm', 'install', '--silent', '--ignore-scripts', '--no-save', '--prefix', demo, ...npmPackages);
	cpSync(path.join(import.meta.dirname, 'clients'), demo, { recursive: true });
}

/** The good key first. */
function profiles(): readonly Profile[] {
	const { main, other, suspended } = storeKeys('bkk');
	return [
		{ ...main, name: 'default' },
		{ ...other, name: 'partner' },
		{ ...suspended, name: 'suspended' },
		{ ...accountOf('unverified', 'bkk'), name: 'unverified' },
		{ ...accountOf('billing', 'bkk'), name: 'billing' },
		{ ...accountOf('main', 'sg'), name: 'singapore' },
		{ name: 'typo', accessKeyId: main.accessKeyId, secretAccessKey: 'mistyped' },
		{ name: 'stale', accessKeyId: 'BGSAKIAGONE000000001', secretAccessKey: 'revoked' },
	];
}

function environment({ region, keys }: Gateway): Record<string, string> {
	const { accessKeyId, secretAccessKey } = keys.main;
	return {
		PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin`,
		HOME: demo,
		LANG: 'C.UTF-8',
		TZ: 'UTC',
		S3: `http://127.0.0.1:${port}`,
		AWS_REGION: region,
		AWS_DEFAULT_REGION: region,
		AWS_ACCESS_KEY_ID: accessKeyId,
		AWS_SECRET_ACCESS_KEY: secretAccessKey,
		AWS_PAGER: '',
		S3_ACCESS_KEY: accessKeyId,
		S3_SECRET_KEY: secretAccessKey,
		S3_ACCESS_KEY_ID: accessKeyId,
		S3_SECRET_ACCESS_KEY: secretAccessKey,
		S3_HOSTNAME: `127.0.0.1:${port}`,
		RESTIC_PASSWORD: 'demo',
	};
}

/** The buckets that the mistakes are made around: ours, one that is at its quota, one that keeps all it has, a partner's. */
async function furnish(gateway: Gateway, env: Record<string, string>): Promise<void> {
	const aws = async (line: string): Promise<void> => {
		const { status, output } = await runShell(`aws --endpoint-url $S3 ${line}`, { folder: demo, env });
		if (status !== 0) throw new Error(`aws ${line} failed: ${output}`);
	};
	for (const bucket of ['shop-invoices', 'shop-full', 'shop-archive']) await aws(`s3 mb s3://${bucket}`);
	await aws('s3 mb s3://partner-data --profile partner');
	await aws('s3 cp reports/november.csv s3://shop-invoices/2026/11/INV-0042.pdf');
	await aws('s3 cp reports/november.csv s3://partner-data/in/today.csv --profile partner');
	for (const key of ['tax', 'audit']) await aws(`s3 cp reports/november.csv s3://shop-archive/2025/${key}.pdf`);
	await aws('s3api put-bucket-policy --bucket shop-archive --policy file://keepForever.json');
	gateway.run('admin', 'user', 'modify', '--uid=other', '--max-buckets=1');
	gateway.run('admin', 'quota', 'set', '--quota-scope=bucket', '--uid=main', '--bucket=shop-full', '--max-objects=0');
	gateway.run('admin', 'quota', 'enable', '--quota-scope=bucket', '--uid=main', '--bucket=shop-full');
}

/** The gateway's own access log, of this recording, as an operator reads it. */
function accessLog({ folder }: Gateway): string {
	const lines = readFileSync(path.join(folder, 'rgw.log'), 'utf8').split('\n');
	return `${lines.filter((line) => line.includes(' beast: ')).join('\n')}\n`;
}

function keep(files: readonly { file: string; text: string }[], secrets: readonly string[]): void {
	for (const { file, text } of files) {
		for (const { what, line } of findStrays(text, secrets)) throw new Error(`${file}:${line} holds ${what}`);
		writeFileSync(path.join(samples, file), text);
	}
}

async function recordAll(places: Record<'gateway' | 'stand-in', Workplace>): Promise<readonly RecordedFile[]> {
	const files: RecordedFile[] = [];
	for (const client of clients) {
		const place = places[client.of ?? 'gateway'];
		const { output } = await runShell(client.version, place);
		const recorded = await recordClient(client, place);
		files.push(recorded);
		console.log(`${client.file}: ${output.split('\n')[0]}; ${recorded.answered.join(', ')}`);
	}
	return files;
}

async function listenOn({ server }: { server: Server }, port: number): Promise<void> {
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
}

if (existsSync(demo) && !existsSync(path.join(demo, marker))) throw new Error(`${demo} holds something else`);
rmSync(demo, { recursive: true, force: true });
mkdirSync(demo);
writeFileSync(path.join(demo, marker), '');
installClients();
const [bangkok] = regions as [Region];
const gateway = await startGateway({ region: bangkok.region, keys: storeKeys('bkk'), extraConf: 'rados_osd_op_timeout = 2' });
const weather: Weather = { isDegraded: false, rates: publishedRates };
const tap = openGatewayTap(gateway);
const front = createServer(frontListener({ region: bangkok, upstream: gateway, weather }));
try {
	await listenOn(tap, port);
	await listenOn({ server: front }, 0);
	const frontTap = openGatewayTap({ host: '127.0.0.1', port: (front.address() as AddressInfo).port });
	await listenOn(frontTap, standInPort);
	const env = environment(gateway);
	writeHome(demo, profiles(), bangkok.region, new URL(env['S3'] ?? ''));
	await furnish(gateway, env);
	const place = { folder: demo, env, gateway, tap, weather };
	const throughFront = { ...place, tap: frontTap, env: { ...env, S3: `http://127.0.0.1:${standInPort}` } };
	const files = await recordAll({ gateway: place, 'stand-in': throughFront });
	mkdirSync(samples, { recursive: true });
	const secrets = accounts.map(({ secretAccessKey }) => secretAccessKey);
	keep([...files, { file: 'rgw-access.log', text: accessLog(gateway) }], secrets);
	const rows = files.flatMap(({ file, steps }) => steps.map((step) => JSON.stringify({ file, ...step })));
	writeFileSync(truth, `[\n${rows.join(',\n')}\n]\n`);
} finally {
	gateway.stop();
	rmSync(demo, { recursive: true, force: true });
}
process.exit();
