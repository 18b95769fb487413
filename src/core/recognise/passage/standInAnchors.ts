import { messageStems } from '../ownMessages.ts';
import { failureWords, noCredentialsWords, stemsOf, unreachedWords } from '../standIns/failureWords.ts';

/** What stands right before a status: of a transcript, an access log, a label, a sentence. Where its reason stands behind, that leads to it as well. */
const beforeStatus: readonly string[] = [
	'TP/1.1 ',
	'TP/1.0 ',
	'TP/2 ',
	'TP/2.0 ',
	'TP/1.1" ',
	'TP/1.0" ',
	'TP/2.0" ',
	'ode":',
	'ode": ',
	'ode="',
	"ode='",
	'ode: ',
	'ode=',
	'ode:',
	'tatus":',
	'tatus": ',
	'tatus: ',
	'tatus=',
	'tatus="',
	"tatus='",
	'http=',
	'rror,',
	'rror, ',
	'tatus ',
	'HTTP ',
	'code ',
	'code of ',
	'rror: ',
	'rror ',
	'rned ',
	'onse: ',
	'with ',
	'plied ',
	'o many ',
	', got ',
];
/** As a client prints them; a web server's log is full of other redirections. */
const redirections: readonly string[] = ['ode: 30', 'ode":30', 'ode": 30', 'tatus: 30', 'code 30', 'tatus 30', 'TP/1.1 30'];

/**
 * HTTP's words with the end of the status before them: a digit, a blank, a capital and a small letter, which are rare in this order in a log,
 * so that a search stops at hardly any other place.
 */
const reasonAnchors: readonly string[] = [
	'00 Bad R',
	'01 Unauth',
	'03 Forbid',
	'03  Forbid',
	'04  Not F',
	// A web service's log is full of its own: those that end a sentence or stand in brackets.
	': 404 Not',
	'. 404 Not',
	'(404 Not',
	'[404 Not',
	'`404 Not',
	'404: Not',
	'05 Method',
	'08 Request T',
	'09 Conflict',
	'11 Length',
	'12 Precond',
	'13 Request E',
	'13 Payload',
	'29 Too M',
	'00 Internal',
	'01 Not Impl',
	'02 Bad G',
	'03 Service',
	'03 Slow',
	'04 Gateway',
	'07 Insuff',
	'01 Moved',
	'07 Temporary',
	'0 Client E',
	'1 Client E',
	'3 Client E',
	'4 Client E',
	'0 Server E',
	'3 Server E',
	' (Forbidden',
	' (Bad Req',
	' (Not Found',
	'rror: (4',
	'rror: (5',
];

/** Those with which S3 and what stands before it refuse. */
const statuses = [400, 401, 403, 404, 405, 409, 411, 412, 416, 429, 500, 502, 503, 504];

/** A status in brackets, in whatever language the words around it are; in a cell of values that commas or tabs part; before what it is. */
const setApart: readonly string[] = statuses.flatMap((status) => [
	`(${status})`,
	`,${status},`,
	`\t${status}\t`,
	`${status} response`,
	`${status} error`,
]);

/** A status as a word. */
const statusNames: readonly string[] = ['code ', 'Code=', 'Code: ', 'tatus=', 'tatus: '].flatMap((label) => [
	`${label}Forbidden`,
	`${label}NotFound`,
	`${label}Unauth`,
]);

/** What a proxy writes: its page's title, and how a session ended in which no answer came. */
const proxyAnchors: readonly string[] = [
	'title>4',
	'title>5',
	' - - ----',
	' - - sH--',
	' - - sC--',
	' - - SC--',
	' - - SH--',
	' - - cD--',
	' - - CD--',
	' - - sD--',
	' - - PR--',
];

/** Ends of operations' names before a message, and clients' own words for a request that failed. */
const clientAnchors: readonly string[] = [
	'tObject: ',
	'dObject: ',
	'eObject: ',
	'yObject: ',
	'jects: ',
	'jectsV2: ',
	'tBucket: ',
	'eBucket: ',
	'dBucket: ',
	'tUpload: ',
	'dPart: ',
	'S3Exception',
	'S3 Exception',
	's3Exception',
	'request failed',
	'request send failed',
	'sending request',
	"'x-amz-",
	"'X-Amz-",
	'AWS4-HMAC',
	'aws-chunked',
];

/** A client's words for what kept it from asking. */
const unsentAnchors: readonly string[] = [
	'imeout on endpoint',
	'x509: ',
	': EOF',
	'arameter validation failed',
	'nvalid bucket name',
];

/** Those of reports without a code: S3's own messages, statuses, failures without an answer. */
export const standInAnchors: readonly string[] = [
	...messageStems,
	...beforeStatus.flatMap((words) => [`${words}4`, `${words}5`]),
	...redirections,
	...reasonAnchors,
	...setApart,
	...statusNames,
	...proxyAnchors,
	...clientAnchors,
	...unsentAnchors,
	...stemsOf([...Object.values(failureWords).flat(), ...unreachedWords, ...noCredentialsWords]),
];
