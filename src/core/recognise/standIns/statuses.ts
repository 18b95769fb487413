import type { LogShape } from '../logShape.ts';
import { failed, linear } from '../shapes/parts.ts';

/** HTTP's words for the statuses with which S3 and what stands before it refuse. */
const reasons =
	'Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Request Time-?out|Conflict|Length Required|Precondition Failed|(?:Request Entity|Payload|Content|URI) Too L|Unsupported Media|Requested Range|Too Many Requests|Internal Server|Internal Error|Not Implemented|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?[oO]ut|Slow Down|SlowDown|Client Error|Server Error|Moved Permanently|Temporary Redirect|Permanent Redirect|Insufficient Storage|Client Closed';

/** What follows a number that is no status: a share, a size, a count, a time. */
const noUnit = String.raw`(?![.,]?\d|[\w%]| ?(?:[kKMGT]i?B|ms|%|s|m|bytes?|files?|objects?|rows?|times?|seconds?|of|items?|records?|MB\/s)\b)`;

/** What all rows say of a status. */
const said = { standsFor: 'status', shape: 'other', codes: 'known', bodyless: true, trust: 'hint' } as const;

/** The status of the answer where no code is printed, by what says that it is one. */
export const statuses: readonly LogShape[] = [
	{
		name: 'status-line',
		...said,
		gates: ['TP/1.', 'TP/2'],
		pattern: linear(String.raw`(?<!["\w\]]\s)\bHTTP\/\d(?:\.\d)? (?<code>${failed})\b`),
		rank: 2,
		isTranscript: true,
		samples: [
			'> HEAD /frames/a.bin HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n< HTTP/1.1 «403» Forbidden\n< x-amz-request-id: tx01-6922d2f4-7-bkk',
		],
		antiSamples: ['> GET /cart HTTP/1.1\n> Host: shop.example\n< HTTP/1.1 404 Not Found\n< Server: nginx'],
	},
	{
		name: 'status-label',
		...said,
		gates: ['tatus', 'HTTP', 'TATUS', 'esponse'],
		pattern: linear(
			String.raw`(?:[sS]tatus|HTTP|STATUS|[rR]esponse)(?:[ _]?[cC]ode)?(?: (?:was|is|of))?\s?[:(]?\s?["'([]?(?<code>${failed})(?!\w|\.\d|: \d)`,
		),
		rank: 2,
		samples: [
			'polars: Generic S3 error: Client error with status «403» Forbidden: No Body',
			'Uploading dist.zip to bucket frames-builds-7\n##[error]Deployment failed: Error: Status: «307». Message: ',
		],
		antiSamples: ['{"path":"/cart","statusCode":403}', 's3 sync of 14 files: upstream returned status 503'],
	},
	{
		// One value among a record's: what the record tells in words says more.
		name: 'status-value',
		...said,
		gates: ['tatus', 'ode', 'TATUS', 'http='],
		pattern: linear(
			String.raw`(?:[sS]tatus|[cC]ode|STATUS|\bhttp(?==))(?:[ _]?[cC]ode)?["']?\s?(?:=>?|(?<=["'])\s?:)\s?["'(]?(?<code>${failed})(?![\d.]|\w|: \d)`,
		),
		rank: 1,
		needsRequest: true,
		samples: [
			'{"api":{"name":"GetObject","bucket":"frames","object":"a.bin","statusCode":«403»},"requestID":"17F3A"}',
			'lvl=eror msg="object write failed" store=s3 bucket=frames-cold http=«503» attempt=4',
		],
		antiSamples: ['{"path":"/cart","statusCode":403}', 'lvl=eror msg="page load failed" store=redis http=503 attempt=4'],
	},
	{
		name: 'status-and-reason',
		...said,
		gates: reasons.split('|').map((reason) => /[A-Za-z ]{6,}$|^[A-Za-z ]{6,}/.exec(reason)?.[0] ?? reason),
		pattern: linear(String.raw`(?<![\w./:-])[([]?(?<code>${failed})[)\]]?:?(?: -)? {1,2}\(?"?(?=(?:${reasons}))`),
		rank: 2,
		samples: [
			'xhr.js:12 PUT https://frames.s3.ap-southeast-1.amazonaws.com/a.jpg?x-id=PutObject «403» (Forbidden)',
			'ERROR: unable to publish: error getting information about pool/a.deb from S3: th-1:frames/: «500» Internal Server Error',
			'requests.exceptions.HTTPError: «403» Client Error: Forbidden for url: https://frames.s3.bkk.bangmod.storage/a.bin',
			'level=error msg="failed to initialize S3 client: failed to test for existence of bucket etcd-snapshots: «400» Bad Request"',
		],
		antiSamples: [
			'HTTP Error: Unable to connect to URL "https://data.example.com/trips.parquet": 403 (Forbidden)',
			'error writing manifest blob: unexpected status: 400 Bad Request',
			'A missing object gives 404 Not Found in S3.',
		],
	},
	{
		name: 'reason-and-status',
		...said,
		gates: ['(40', '(41', '(42', '(50'],
		pattern: linear(
			String.raw`(?:(?:[fF]orbidden|[uU]nauthorized|[dD]enied|[nN]ot [fF]ound|[rR]equest|[cC]onflict|[fF]ailed|[eE]rror|[uU]navailable|[gG]ateway) |\b(?:down|up)load ?)\((?<code>${failed})\)(?![\w%])`,
		),
		rank: 1,
		samples: [
			"HTTP PUT on resource 'https://s3.bkk.bangmod.storage:443/frames/in/1.csv' failed: forbidden («403»).",
			'ERR! Tried to download(«403»): https://frames.s3.amazonaws.com/lib/v2-linux-arm.tar.gz',
		],
		antiSamples: ["HTTP PUT on resource 'https://erp.example:443/in/1.csv' failed: forbidden (403)."],
	},
	{
		// .NET and what is made of its names: the status as a word.
		name: 'status-name',
		...said,
		gates: ['tatus'],
		pattern: linear(
			String.raw`[sS]tatus(?:[ _]?[cC]ode)?["']?(?:\s?[:=]\s?| (?:is |of |was )?)["']?(?<code>Forbidden|NotFound|BadRequest|Unauthorized|MovedPermanently|PreconditionFailed|ServiceUnavailable)\b`,
		),
		rank: 0,
		samples: [
			'[ERR] Upload to S3 bucket "frames-2026" failed with status code «Forbidden»',
			'[WRN] AmazonS3Client: HeadObject frames/a.bin returned HttpStatusCode=«NotFound»',
		],
		antiSamples: [
			'[ERR] Upload to page "frames" failed with status code Forbidden',
			'The status Forbidden means that S3 refused.',
		],
	},
	{
		name: 'status-said',
		...said,
		gates: [
			'rror',
			'ode',
			'eturned',
			'ot ',
			'o many',
			'eceived',
			'with',
			'esponse',
			'replied',
			'resulted',
			' -> ',
			'=> ',
			': 4',
			': 5',
			': (',
			'rror,',
		],
		pattern: linear(
			String.raw`(?:\b(?:[eE]rror|ERROR|[rR]eturned|[gG]ot|[rR]eceived|with|[rR]esponse|replied|resulted in(?: a)?|too many|[cC]ode)(?: error| code| HTTP| status)?[:,]? |(?:->|=>|(?<=\S{3}):) |_error, ?)["'\x60(]?(?<code>${failed})${noUnit}(?=["'\x60).,;:]|\s{0,4}(?:\n|$)| (?:from|for|on|at|while|when|with|error|response)\b)`,
		),
		rank: 1,
		samples: [
			'curl: (22) The requested URL returned error: «403» for https://frames.s3.bkk.bangmod.storage/a.bin',
			'Error: HeadObject on frames/a.bin: server replied «503»',
			's3 worker terminating: {aws_error,{http_error,«503»,"Slow Down",<<>>}} bucket=<<"frames">>',
			'WebException: Der Remoteserver hat einen Fehler gemeldet: («403») Unzulässig.\n   bei Amazon.S3.AmazonS3Client.PutObject(PutObjectRequest request)',
		],
		antiSamples: ['Error: upload of 404 objects to s3://frames/a', 'GET https://shop.example/cart failed: 404'],
	},
	{
		name: 'status-before-noun',
		...said,
		gates: [' respon', ' error'],
		pattern: linear(
			String.raw`(?<![\w./:-])(?<code>${failed})(?= (?:response|error)(?:["'\x60:,.)]| (?:from|for|on|at|while|when|in)\b|\s{0,4}(?:\n|$)))`,
		),
		rank: 1,
		samples: ["disk-3: rec'd «403» response: PUT https://frames.s3.bkk.bangmod.storage/blocks/17"],
		antiSamples: [
			"disk-3: rec'd 403 response: PUT https://files.example.com/blocks/17",
			'wrote 503 error lines to s3://frames/a',
		],
	},
	{
		name: 'page-title',
		...said,
		standsFor: 'page',
		gates: ['title>'],
		pattern: linear(String.raw`<title>\s{0,8}(?<code>${failed})\b`),
		rank: 3,
		samples: ['s3cmd: upload of s3://frames/a.bin: <html><head><title>«502» Bad Gateway</title></head></html>'],
		antiSamples: ['curl https://shop.example: <html><head><title>502 Bad Gateway</title></head></html>'],
	},
];
