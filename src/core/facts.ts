import type { Span } from './span.ts';

/**
 * Who says it: the store in its answer, the client in its request, the client in words of its own (its log line, its trace, its command),
 * or something near that is neither (a settings file, another program's line).
 */
export type Source = 'answer' | 'request' | 'client' | 'surroundings';

/** One thing that a text states. */
export interface Fact<Value = string> {
	/** With escapes, line prefixes, hard wraps and colour codes undone; untrusted. */
	readonly value: Value;
	/** Where it stands, in the text that was read. */
	readonly place: Span;
	readonly source: Source;
}

/** What the store, or somebody in front of it, said. */
export interface AnswerFacts {
	/** 100–599. */
	readonly status?: Fact<number> | undefined;
	/** As printed; absent where the report prints none. */
	readonly code?: Fact | undefined;
	/** The service's own words; the stock sentence of a code is one as well. */
	readonly message?: Fact | undefined;
	/** `UnknownError`: what a client prints where the answer holds no message. */
	readonly placeholder?: Fact | undefined;
	/** The document of success that the error stands in: `DeleteResult`. */
	readonly within?: Fact | undefined;
	readonly requestId?: Fact | undefined;
	/** Where the client prints its field for the request id, and nothing in it. */
	readonly lacksId?: Fact | undefined;
	/** Also known as extended request id or `x-amz-id-2`. */
	readonly hostId?: Fact | undefined;
	/** The header `Server`. */
	readonly server?: Fact | undefined;
	/** The header `Date`, or the element `ServerTime`: the store's clock. */
	readonly date?: Fact | undefined;
	/** The region that says it answered: `x-bgs-region`, `x-amz-bucket-region`, `<Region>`. */
	readonly region?: Fact | undefined;
	readonly resource?: Fact | undefined;
	/** Marks of somebody between client and store: `Via`, a page's title, a cache's header; the header's name stands in `name`. */
	readonly proxies: readonly (Fact & { readonly name: string })[];
	/** Every element of the error's body by its own name (`StringToSign`, `ProposedSize`, `Condition` …), the first of each. */
	readonly elements: ReadonlyMap<string, Fact>;
	/** The answer's headers by lower-case name, the first of each. */
	readonly headers: ReadonlyMap<string, Fact>;
}

/** What was asked of the store. */
export interface RequestFacts {
	/** S3 operation (`GetObject`) or an access log's own name (`REST.GET.OBJECT`). */
	readonly operation?: Fact | undefined;
	/** `GET`, `PUT` … */
	readonly method?: Fact | undefined;
	/** In lower case, without a port. */
	readonly host?: Fact | undefined;
	/** As printed, percent-encoding and all, without the query. */
	readonly path?: Fact | undefined;
	/** Without the question mark, as printed. */
	readonly query?: Fact | undefined;
	readonly bucket?: Fact | undefined;
	readonly key?: Fact | undefined;
	/** Names of the headers that were signed, in lower case. */
	readonly signedHeaders?: Fact<readonly string[]> | undefined;
	/** Who asked, as a log of the store's own names him: a user's ARN, an account, `anonymous`, `-`. */
	readonly requester?: Fact | undefined;
	/** The id of the access key that signed; a masked one (`REDACTED`, `XXXX`) is none. */
	readonly keyId?: Fact | undefined;
	/** From the credential scope: `20260314`. */
	readonly scopeDate?: Fact | undefined;
	/** From the credential scope: the region that the client signed for. */
	readonly scopeRegion?: Fact | undefined;
	/** `x-amz-date`, in a header, a query or the string to sign, or the element `RequestTime`: the client's clock. */
	readonly date?: Fact | undefined;
	/** Set where the signature stands in the query. */
	readonly presigned?: PresignedFacts | undefined;
	readonly canonicalRequest?: Fact | undefined;
	readonly stringToSign?: Fact | undefined;
	/** The request's headers by lower-case name, the first of each. */
	readonly headers: ReadonlyMap<string, Fact>;
}

/** What a presigned URL says of its own life. */
export interface PresignedFacts {
	/** Seconds (`X-Amz-Expires`), or the moment in Unix seconds of the older signature (`Expires`). */
	readonly expires?: Fact | undefined;
	/** Which of the two `expires` is. */
	readonly version: 2 | 4;
}

/** One line of a stack trace that names a file. */
export interface Frame {
	/** As printed; of a Java class its packages as folders, then its file. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	/** False for a frame inside the client's library or the language's runtime. */
	readonly isOwn: boolean;
}

/** What sent the request. */
export interface ClientFacts {
	/** The client's name in `core/clients`. */
	readonly name?: Fact | undefined;
	/** `1.36.0`. */
	readonly version?: Fact | undefined;
	/** In the order in which they are printed. */
	readonly frames: readonly Fact<Frame>[];
	/** What the client says on the report's line before the service's code and words: `failed to prepare upload: operation error S3: …`. */
	readonly lead?: Fact | undefined;
	/** A shell's line that led to the report, without its prompt. */
	readonly command?: Fact | undefined;
}

/** A setting printed near the report; its name as printed, with `-`, `_` and case as they are. */
export interface SettingFact extends Fact {
	readonly name: string;
}

/** Everything that one report states; absent = the text does not say. */
export interface Facts {
	readonly answer: AnswerFacts;
	readonly request: RequestFacts;
	readonly client: ClientFacts;
	readonly settings: readonly SettingFact[];
	/** The log's own time of the report's line, as printed. */
	readonly loggedAt?: Fact | undefined;
	/** How often it was tried, as the client counts. */
	readonly attempts?: Fact<number> | undefined;
}
