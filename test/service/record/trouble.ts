import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Gateway } from '../gateway.ts';
import type { Weather } from '../standIn/front.ts';
import { publishedRates } from '../standIn/rateLimit.ts';
import type { Trouble } from './clients.ts';

/** Stops and continues the gateway's disk; its own time-out then answers RequestTimeout. */
function freeze(gateway: Gateway): () => void {
	const pid = Number(readFileSync(path.join(gateway.folder, 'osd.pid'), 'utf8'));
	process.kill(pid, 'SIGSTOP');
	return () => process.kill(pid, 'SIGCONT');
}

/** Lets one request in at a time and keeps one in, by uploading slowly; whoever else asks gets SlowDown. */
async function throttle(gateway: Gateway): Promise<() => void> {
	const limit = (most: number): string =>
		gateway.run(
			'ceph',
			'daemon',
			path.join(gateway.folder, 'rgw.asok'),
			'config',
			'set',
			'rgw_max_concurrent_requests',
			String(most),
		);
	const { accessKeyId, secretAccessKey } = gateway.keys.main;
	const url = `http://${gateway.host}:${gateway.port}/shop-invoices/slow.bin`;
	const signing = ['--aws-sigv4', `aws:amz:${gateway.region}:s3`, '--user', `${accessKeyId}:${secretAccessKey}`];
	const headers = ['-H', 'x-amz-content-sha256: UNSIGNED-PAYLOAD', '-H', 'Expect: 100-continue'];
	const upload = spawn('curl', ['-q', '-sSv', '--limit-rate', '1k', ...signing, ...headers, '-T', process.execPath, url]);
	upload.stdout.resume();
	await new Promise<void>((resolve) => {
		upload.stderr.on('data', (bytes: Buffer) => {
			if (bytes.includes('HTTP/1.1 100')) resolve();
		});
	});
	limit(1);
	return () => {
		upload.kill();
		// Ceph's own default
		limit(1024);
	};
}

/** Brings the trouble about; the function it gives ends it. */
export async function makeTrouble(trouble: Trouble, gateway: Gateway, weather: Weather): Promise<() => void> {
	switch (trouble) {
		case 'frozen':
			return freeze(gateway);
		case 'throttled':
			return throttle(gateway);
		case 'degraded':
			weather.isDegraded = true;
			return () => (weather.isDegraded = false);
		case 'over-rate':
			weather.rates = { ...publishedRates, list: 0 };
			return () => (weather.rates = publishedRates);
	}
}
