import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canaries, longCanary } from '../canary.ts';

/** One way in which secrets stand in text. */
export interface Way {
	readonly kind: string;
	/** As in the table, with `{S}` for a secret. */
	readonly pattern: string;
	readonly text: string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const { keyId, secret, token, signature, password } = canaries;

/** What the letters of the tables stand for; every one is made at run time, so that no scanner takes a table for a leak. */
const secrets: Readonly<Record<string, string>> = {
	// A key's secret, as AWS and Ceph build it: 40 characters of base64.
	S: secret,
	// A session token, a bearer token, a cookie.
	T: token,
	// Signatures: 64 hexadecimal digits, and 28 of base64.
	H: signature,
	G: `${base64(longCanary.slice(0, 20)).slice(0, 27)}=`,
	// A key for SSE-C, and an account key of Azure.
	B: base64(longCanary.slice(0, 32)),
	Z: base64(longCanary.slice(0, 64)),
	// A password of many signs.
	P: password,
	P0: password.slice(8),
	// A secret in a Kubernetes secret, and files with secrets, in base64.
	BS: base64(secret),
	BJ: base64(JSON.stringify({ secretAccessKey: secret })),
	BI: base64(`[default]\naws_secret_access_key = ${secret}\n`),
	// A login, a JWT, and tokens of GitHub, GitLab and Slack.
	Q: base64(`joe:${password}`),
	J: ['eyJ' + base64('{"alg":"none"}').slice(3), base64(`{"sub":"${token}"}`), token].join('.').replaceAll('=', ''),
	GH: `ghp_${longCanary.slice(0, 36)}`,
	GL: `glpat-${longCanary.slice(0, 20)}`,
	SL: ['xoxb', '1234567890', longCanary.slice(0, 24)].join('-'),
};

/** A table of ways: a kind and a text on each line, `⏎` for a line's end and `⇥` for a tab. */
export function readWays(file: string): readonly Way[] {
	const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n');
	return lines
		.filter((line) => line !== '')
		.map((line) => {
			const [kind = '', pattern = ''] = line.split('\t');
			const text = pattern
				.replaceAll('⏎', '\n')
				.replaceAll('⇥', '\t')
				.replaceAll(/\{([A-Z][A-Z0-9]?)\}/g, (whole, name: string) => (name === 'K' ? keyId : (secrets[name] ?? whole)));
			return { kind, pattern, text };
		});
}

/** The secrets that a way holds. */
export function secretsOf({ pattern }: Way): readonly string[] {
	return [...pattern.matchAll(/\{([A-Z][A-Z0-9]?)\}/g)].map(([, name = '']) => (name === 'K' ? keyId : (secrets[name] ?? '')));
}

/** How a text is written inside of another. */
export const encodings: readonly (readonly [name: string, encode: (text: string) => string])[] = [
	['as it is', (text) => text],
	['in JSON', (text) => JSON.stringify({ log: text })],
	['in JSON in JSON', (text) => JSON.stringify({ log: JSON.stringify({ log: text }) })],
	['percent-encoded', (text) => encodeURIComponent(text)],
	['in XML', (text) => `<Log>${text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)}</Log>`],
	['in JSON with every sign escaped', (text) => `{"log":"${text.replace(/[^A-Za-z0-9 ]/g, escaped)}"}`],
];

function escaped(sign: string): string {
	return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
