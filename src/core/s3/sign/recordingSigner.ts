import { SignatureV4 } from '@smithy/signature-v4';
import type { Digest } from '../../ports.ts';
import { headerOf, type HttpRequest } from '../request/httpRequest.ts';
import type { Signed, SigningInput, SigningRules } from './signing.ts';
import { utf8 } from '../request/utf8.ts';

type SmithyRequest = Parameters<SignatureV4['presign']>[0];

/** Smithy's signer with its two texts kept, and the payload's hash given instead of guessed from the body. */
export class RecordingSigner extends SignatureV4 {
	readonly #payloadHash: string;
	readonly #date: string | undefined;
	#canonicalRequest = '';
	#stringToSign = '';
	#credentialScope = '';

	constructor({ request, credential, region, payloadHash }: SigningInput, rules: SigningRules, digest: Digest) {
		super({
			credentials: {
				accessKeyId: credential.accessKeyId,
				secretAccessKey: credential.secret.reveal(),
				...(credential.sessionToken && { sessionToken: credential.sessionToken.reveal() }),
			},
			region,
			service: rules.service,
			sha256: hashClass(digest),
			uriEscapePath: rules.escapesPath,
			applyChecksum: false,
		});
		this.#payloadHash = payloadHash;
		this.#date = headerOf(request.headers, 'date');
	}

	protected override createCanonicalRequest(request: SmithyRequest, headers: Record<string, string>): string {
		// Smithy drops a Date header; it is sent, so it is signed. The list of signed headers is made of this object afterwards.
		if (this.#date !== undefined) headers['date'] = this.#date.trim().replace(/ +/g, ' ');
		this.#canonicalRequest = super.createCanonicalRequest(request, headers, this.#payloadHash);
		return this.#canonicalRequest;
	}

	protected override async createStringToSign(time: string, scope: string, request: string, algorithm: string): Promise<string> {
		this.#credentialScope = scope;
		this.#stringToSign = await super.createStringToSign(time, scope, request, algorithm);
		return this.#stringToSign;
	}

	result(request: HttpRequest, signature: string): Signed {
		return {
			kind: 'signed',
			request,
			canonicalRequest: this.#canonicalRequest,
			stringToSign: this.#stringToSign,
			credentialScope: this.#credentialScope,
			signature,
		};
	}
}

/** The digest as the class that Smithy's signer makes hashes of: with a key it is an HMAC. */
function hashClass(digest: Digest) {
	return class {
		readonly #key: Uint8Array | null;
		#data = new Uint8Array();

		constructor(key?: string | ArrayBuffer | ArrayBufferView) {
			this.#key = key === undefined ? null : bytesOf(key);
		}

		update(data: Uint8Array): void {
			const joined = new Uint8Array(this.#data.length + data.length);
			joined.set(this.#data);
			joined.set(data, this.#data.length);
			this.#data = joined;
		}

		digest(): Promise<Uint8Array> {
			return this.#key === null ? digest.sha256(this.#data) : digest.hmacSha256(this.#key, this.#data);
		}

		reset(): void {
			this.#data = new Uint8Array();
		}
	};
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
	if (typeof data === 'string') return utf8(data);
	return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}
