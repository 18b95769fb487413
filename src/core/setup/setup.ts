import type { Span } from '../span.ts';

/** Something that a file says, and where it says it: at the value itself, without quotes, be it in a variable that the client is given. */
export interface Stated<T = string> {
	readonly value: T;
	readonly place: Span;
}

/** How a bucket is addressed: in the path, or as the first label of the host. */
export type Addressing = 'path' | 'virtual';

/** When an SDK of 2025 or later adds checksums to a request. */
export type ChecksumMode = 'when_required' | 'when_supported';

/** Version of the signature of requests. */
export type SignatureVersion = 'v2' | 'v4';

/**
 * Where a client takes its key from. `source`: it is written in a program. `file`: in a settings file of a tool. `environment`: variables of
 * the process. `profile`: a named profile of `~/.aws`.
 */
export type KeySource = 'source' | 'environment' | 'profile' | 'file';

/** What a text says of one S3 client. What it does not say, or says by something we cannot follow, is absent. */
export interface Setup {
	/** The client or tool, as `facts.client` names it (`boto3`, `rclone`); `S3 client` where the text does not tell. */
	readonly client: string;
	/** What opens the client: the call's name, the section's header, the first setting. */
	readonly place: Span;
	/** As it is written: with or without scheme and bucket. */
	readonly endpoint?: Stated;
	readonly region?: Stated;
	readonly addressing?: Stated<Addressing>;
	readonly checksums?: Stated<ChecksumMode>;
	readonly signature?: Stated<SignatureVersion>;
	readonly keySource?: Stated<KeySource>;
	/** The access key's id, in full; whoever shows it masks it. */
	readonly keyId?: Stated;
	/** Where the secret key is written out; the secret itself is nowhere kept. */
	readonly secret?: Span;
	/** Where a session token is given, written out or not. */
	readonly sessionToken?: Span;
	/** The profile of `~/.aws` that the client uses, or that the section is. */
	readonly profile?: Stated;
	/** Whether the scheme is switched off by a setting of its own (`use_ssl = False`). */
	readonly plainHttp?: Span;
	/** Whether the endpoint is meant to name the bucket itself (`bucketEndpoint: true`). */
	readonly namesBucket?: Span;
	/** Names of buckets that are written beside it. */
	readonly buckets: readonly Stated[];
}

/** A file as a setup is read from it. */
export interface SetupFile {
	/** Its name tells the language; the folders before it tell some tools. */
	readonly path: string;
	readonly text: string;
	/** Variables of the process as an `.env` beside it gives them; a value that comes from another one is unknown. */
	readonly variables?: ReadonlyMap<string, string>;
}
