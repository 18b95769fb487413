import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A certificate authority of this run alone, and one server certificate from it. */
export interface TestCa {
	/** Holds the files; the caller deletes it. */
	readonly folder: string;
	/** What a client must trust, as a PEM file. */
	readonly caFile: string;
	/** The server's key and certificate, PEM. */
	readonly key: string;
	readonly cert: string;
}

function openssl(...args: readonly string[]): void {
	const { status, stderr, error } = spawnSync('openssl', args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${error?.message ?? stderr}`);
}

/** Makes both with openssl; the server certificate is good for 127.0.0.1 and for `names` (wildcards allowed). Throws without openssl. */
export function makeTestCa(names: readonly string[]): TestCa {
	const folder = mkdtempSync(path.join(tmpdir(), 'bangmod-ca-'));
	const file = (name: string): string => path.join(folder, name);
	const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	const caExtensions = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
	const caFiles = ['-keyout', file('ca.key'), '-out', file('ca.pem')];
	openssl('req', '-x509', ...newKey, '-days', '30', '-subj', '/CN=BangmodStorage stand-in test CA', ...caExtensions, ...caFiles);
	openssl('req', ...newKey, '-subj', '/CN=BangmodStorage stand-in', '-keyout', file('server.key'), '-out', file('server.csr'));
	const alternatives = ['IP:127.0.0.1', ...names.map((name) => `DNS:${name}`)].join(',');
	writeFileSync(file('server.ext'), `subjectAltName=${alternatives}\nextendedKeyUsage=serverAuth\n`);
	const signing = [
		'-CA',
		file('ca.pem'),
		'-CAkey',
		file('ca.key'),
		'-CAcreateserial',
		'-days',
		'30',
		'-extfile',
		file('server.ext'),
	];
	openssl('x509', '-req', '-in', file('server.csr'), ...signing, '-out', file('server.pem'));
	return {
		folder,
		caFile: file('ca.pem'),
		key: readFileSync(file('server.key'), 'utf8'),
		cert: readFileSync(file('server.pem'), 'utf8'),
	};
}
