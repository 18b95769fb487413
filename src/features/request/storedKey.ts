import * as v from 'valibot';
import { Secret, type Credential } from '../../core/s3/connect/credential.ts';
import { parseEndpoint } from '../../core/s3/connect/endpoint.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

/** A key as the secret store keeps it: where it may be used stands beside it, so that no setting, file or link can send it elsewhere. */
const storedKey = v.strictObject({
	accessKeyId: text,
	secretAccessKey: text,
	sessionToken: v.optional(text),
	origins: v.pipe(v.array(v.pipe(text, v.check(isOrigin))), v.minLength(1), v.maxLength(20)),
});

/** Reads a record of the secret store; null when it is not one of ours. */
export function readStoredKey(record: string | undefined): Credential | null {
	if (record === undefined) return null;
	const read = v.safeParse(storedKey, parse(record));
	if (!read.success) return null;
	const { accessKeyId, secretAccessKey, sessionToken, origins } = read.output;
	const token = sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) };
	return { accessKeyId, secret: new Secret(secretAccessKey), ...token, origins };
}

/** Writes a record for the secret store, and for nothing else: it holds the secret. */
export function writeStoredKey({ accessKeyId, secret, sessionToken, origins }: Credential): string {
	return JSON.stringify({ accessKeyId, secretAccessKey: secret.reveal(), sessionToken: sessionToken?.reveal(), origins });
}

/** Why a typed key cannot be one; null when it can. Pasting brings blanks, quotes and line ends along, each of which spoils a signature. */
export function keyPartProblem(typed: string): 'empty' | 'blank inside' | 'too long' | null {
	if (typed === '') return 'empty';
	if (typed.length > 4096) return 'too long';
	return /^[\x21-\x7e]+$/.test(typed) ? null : 'blank inside';
}

function isOrigin(origin: string): boolean {
	const parsed = parseEndpoint(origin);
	return parsed.kind === 'endpoint' && parsed.endpoint.origin === origin;
}

function parse(record: string): unknown {
	try {
		return JSON.parse(record);
	} catch {
		return undefined;
	}
}
