import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The name a key goes by in a client's configuration, with its key pair. */
export interface Profile {
	readonly name: string;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
}

/** Writes what a person who uses these clients has in the home folder: one profile a key, in each tool's own file. */
export function writeHome(folder: string, profiles: readonly Profile[], region: string, endpoint: URL): void {
	const write = (name: string, lines: readonly string[]): void => {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
	};
	write(
		'.aws/config',
		profiles.flatMap(({ name }) => [name === 'default' ? '[default]' : `[profile ${name}]`, `region = ${region}`]),
	);
	write(
		'.aws/credentials',
		profiles.flatMap((profile) => [
			`[${profile.name}]`,
			`aws_access_key_id = ${profile.accessKeyId}`,
			`aws_secret_access_key = ${profile.secretAccessKey}`,
		]),
	);
	write(
		'.config/rclone/rclone.conf',
		profiles.flatMap((profile) => [
			`[${profile.name === 'default' ? 'bangmod' : profile.name}]`,
			'type = s3',
			'provider = Ceph',
			`access_key_id = ${profile.accessKeyId}`,
			`secret_access_key = ${profile.secretAccessKey}`,
			`endpoint = ${endpoint.href}`,
			`region = ${region}`,
		]),
	);
	const [main] = profiles;
	write('.curlrc', [
		`aws-sigv4 = "aws:amz:${region}:s3"`,
		`user = "${main?.accessKeyId}:${main?.secretAccessKey}"`,
		'header = "x-amz-content-sha256: UNSIGNED-PAYLOAD"',
	]);
	for (const profile of profiles) {
		write(profile.name === 'default' ? '.s3cfg' : `${profile.name}.s3cfg`, [
			'[default]',
			`access_key = ${profile.accessKeyId}`,
			`secret_key = ${profile.secretAccessKey}`,
			`host_base = ${endpoint.host}`,
			`host_bucket = ${endpoint.host}`,
			`bucket_location = ${region}`,
			'use_https = False',
			'signature_v2 = False',
		]);
	}
	write('reports/november.csv', ['date,orders', '2026-11-01,31', '2026-11-02,44', '2026-11-03,27']);
	const keep = { Effect: 'Deny', Principal: '*', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::shop-archive/*' };
	write('keepForever.json', [JSON.stringify({ Version: '2012-10-17', Statement: [keep] })]);
	write('policy.json', ['{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Everything","Resource":"*"}]}']);
}
