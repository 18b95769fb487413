/** Certificates for loopback servers, made by openssl once a test process; keys live in a temporary folder and nowhere else. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setDefaultCACertificates, rootCertificates } from 'node:tls';

export interface KeyPair {
	readonly key: string;
	readonly cert: string;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'bangmod-certificates-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function authority(name: string): void {
	openssl('req', '-x509', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-days', '2', '-subj', `/CN=${name}`);
}

function leaf(name: string, issuer: string, ...validity: readonly string[]): KeyPair {
	const file = `${name}-${issuer}-${validity.join('')}`.replace(/[^\w.-]/g, '');
	openssl('req', ...newKey, '-keyout', `${file}.key`, '-out', `${file}.csr`, '-subj', `/CN=${name}`);
	writeFileSync(path.join(folder, `${file}.ext`), `subjectAltName=DNS:${name},DNS:*.${name},IP:127.0.0.1\n`);
	const signed = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-extfile', `${file}.ext`, '-out', `${file}.pem`];
	openssl('x509', '-req', '-in', `${file}.csr`, ...signed, ...validity);
	return read(file);
}

/** `openssl x509` can end a certificate in the past but not begin one in the future; `openssl ca` can. */
function futureLeaf(name: string, issuer: string): KeyPair {
	writeFileSync(path.join(folder, 'index.txt'), '');
	writeFileSync(path.join(folder, 'ca.cnf'), caConfig);
	openssl('req', ...newKey, '-keyout', 'future.key', '-out', 'future.csr', '-subj', `/CN=${name}`);
	const dates = ['-startdate', '20900101000000Z', '-enddate', '20910101000000Z'];
	openssl(
		'ca',
		'-batch',
		'-config',
		'ca.cnf',
		'-in',
		'future.csr',
		'-out',
		'future.pem',
		'-cert',
		`${issuer}.pem`,
		'-keyfile',
		`${issuer}.key`,
		...dates,
	);
	return read('future');
}

const caConfig = `[ca]
default_ca = test
[test]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = names
[any]
commonName = supplied
[names]
subjectAltName = DNS:store.test
`;

function read(file: string): KeyPair {
	return {
		key: readFileSync(path.join(folder, `${file}.key`), 'utf8'),
		cert: readFileSync(path.join(folder, `${file}.pem`), 'utf8'),
	};
}

authority('Trusted Test CA');
authority('Strange CA');

/** The host that the good certificate names; it has no address but in tests. */
export const storeHost = 'store.test';
export const good = leaf(storeHost, 'Trusted Test CA', '-days', '2');
export const expired = leaf(storeHost, 'Trusted Test CA', '-days', '-1');
export const notYetValid = futureLeaf(storeHost, 'Trusted Test CA');
export const otherHost = leaf('other.test', 'Trusted Test CA', '-days', '2');
export const unknownIssuer = leaf(storeHost, 'Strange CA', '-days', '2');
authority(storeHost);
export const selfSigned = read(storeHost);

// As an extension host does with the system's store: our CA besides those that come with Node.
setDefaultCACertificates([...rootCertificates, readFileSync(path.join(folder, 'Trusted Test CA.pem'), 'utf8')]);
