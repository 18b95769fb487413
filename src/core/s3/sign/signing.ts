import type { Credential } from '../connect/credential.ts';
import type { HttpRequest } from '../request/httpRequest.ts';

/** What the signature covers of the body; goes into `x-amz-content-sha256`. A hash is 64 lower-case hexadecimal digits. */
type PayloadHash = 'UNSIGNED-PAYLOAD' | 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' | (string & {});

/** How SigV4 is spoken. Everything but S3 escapes the path once more and does not send the payload's hash. */
export interface SigningRules {
	readonly service: string;
	readonly escapesPath: boolean;
	readonly sendsPayloadHash: boolean;
}

/** S3's own rules; every other AWS service escapes the path twice and sends no payload hash. */
export const s3Rules: SigningRules = { service: 's3', escapesPath: false, sendsPayloadHash: true };

/** All that a signature depends on. */
export interface SigningInput {
	readonly request: HttpRequest;
	readonly credential: Credential;
	/** The SigV4 region string. */
	readonly region: string;
	/** Milliseconds since 1970 UTC. */
	readonly time: number;
	readonly payloadHash: PayloadHash;
	readonly rules?: SigningRules;
}

/** A signed request and all that led to its signature. */
export interface Signed {
	readonly kind: 'signed';
	readonly request: HttpRequest;
	readonly canonicalRequest: string;
	readonly stringToSign: string;
	/** `20260101/ap-southeast-1-bkk/s3/aws4_request`. */
	readonly credentialScope: string;
	readonly signature: string;
}

/** The key is bound to other origins than the one that the request goes to. */
export interface OriginRefused {
	readonly kind: 'origin-refused';
	readonly origin: string;
	readonly allowed: readonly string[];
}
