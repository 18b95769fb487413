import type { Certainty } from '../../finding.ts';
import { hasS3Address, hasS3Clue, namesOtherHost, namesS3Request, saysS3 } from './evidence.ts';
import { failing } from './failing.ts';
import type { Mention } from '../mention.ts';
import { isOwnMessage, isSharedMessage } from '../ownMessages.ts';
import { beginsRecord } from '../passage/lines.ts';
import type { Speech } from '../sourceCode.ts';

/** What is asked of the text around words that stand for a code. */
export interface StandInPlace {
	readonly mention: Mention;
	/** The words themselves. */
	readonly words: string;
	/** The words' own line. */
	readonly line: string;
	/** That line without the words. */
	readonly rest: string;
	/** The lines that it stands among: what leads to it and what goes on from it. */
	readonly near: () => string;
	/** The words' line and what goes on from it. */
	readonly entry: () => string;
	/** What is printed around it, whoever says it. */
	readonly around: () => string;
	readonly speech: Speech;
}

/** Something that shows a request to S3 around words that stand for a code; the texts are tests. */
export interface StandInEvidence {
	readonly name: string;
	/** What it lets the words be at most. */
	readonly certainty: Certainty;
	readonly holds: (place: StandInPlace) => boolean;
	/** Texts with a report by it. */
	readonly samples: readonly string[];
	/** Texts that look alike and hold none. */
	readonly nearMisses: readonly string[];
}

const refusal = /[345]\d\d\W{1,3}(?:Forbidden|Not Found|Bad|Moved|Internal|Service|Gateway|Slow)/;

/** Whether a line says that something failed; in a document a status with its reason is no such word. */
function fails(line: string, speech: Speech): boolean {
	return failing.test(line) || (speech === 'log' && refusal.test(line));
}

/** `bucket frames-th`: a name, and no word of the message. */
const statedBucket =
	/\b[bB]ucket(?:_?[nN]ame)?["']?(?:=>|[ =:]{1,3})["']?(?!does|is\b|you|name|that|has|was|policy|not\b)(?:[a-z\d][\w.-]{2,62}|<\w{1,40}>)/;

/** The first that holds decides; none: nothing says that the words are S3's. They are none by themselves. */
export const standInEvidence: readonly StandInEvidence[] = [
	{
		name: 'a document names an operation and says what it does',
		certainty: 'possible',
		holds: ({ mention, words, line, rest }) =>
			mention.standsFor === 'message' && !isOwn(mention, words) && !failing.test(rest) && hasS3Clue(line),
		samples: [],
		nearMisses: ['docs: PutObject: Uploads one object with its body'],
	},
	{
		name: 'a request to S3 in its line',
		certainty: 'likely',
		holds: ({ mention, words, line, speech }) =>
			(fails(line, speech) || (mention.standsFor !== 'message' ? speech === 'log' : isOwn(mention, words))) &&
			namesS3Request(line),
		samples: ['polars: Generic S3 error: Client error with status 403 Forbidden: No Body'],
		nearMisses: ['polars: Generic HTTP error: Client error with status 403 Forbidden: No Body'],
	},
	{
		name: 'a request to S3 in what the failure goes on with',
		certainty: 'likely',
		holds: ({ mention: { standsFor }, entry }) => (standsFor === 'failure' || standsFor === 'unsent') && namesS3Request(entry()),
		samples: [
			'Error: socket hang up\n    at put (/srv/node_modules/@aws-sdk/client-s3/dist/index.js:4:2)\n    host: "frames.s3.bkk.bangmod.storage"',
		],
		nearMisses: ['Error: socket hang up\n    at put (/srv/node_modules/redis/dist/index.js:4:2)'],
	},
	{
		name: "a request to S3 above a transcript's status or a proxy's page",
		certainty: 'likely',
		holds: ({ mention: { standsFor, isTranscript }, near, around }) =>
			(isTranscript === true && namesS3Request(near())) || (standsFor === 'page' && namesS3Request(around())),
		samples: ['> PUT /frames/a.bin HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n< HTTP/1.1 503 Busy'],
		nearMisses: ['> PUT /frames/a.bin HTTP/1.1\n> Host: shop.example\n< HTTP/1.1 503 Busy'],
	},
	{
		name: 'a message that nobody else sends, in a line that fails',
		certainty: 'likely',
		holds: ({ mention, words, line, rest, speech }) =>
			isOwn(mention, words) && (speech === 'log' ? failing.test(rest) || isValue.test(line) : rest.trim().length < 2),
		samples: ['level=warning msg="Failed to put file: The specified bucket does not exist"'],
		nearMisses: ['level=warning msg="Failed to put file: The given bucket does not exist"'],
	},
	{
		name: 'S3 by name, or a bucket, in a line that fails',
		certainty: 'likely',
		holds: ({ mention, line, entry, speech }) =>
			speech === 'log' &&
			(mention.needsRequest === undefined
				? failsAtS3(line) || (mention.unit === undefined && failsAtS3(entry()))
				: mention.standsFor === 'status' && failsAtS3(line) && saysS3(line) && statedBucket.test(line)),
		samples: ['Error uploading cat.jpg to S3: 503 Service Unavailable', 'my-s3-gateway: error: got 503 Service Unavailable'],
		nearMisses: [
			'Error uploading cat.jpg to FTP: 503 Service Unavailable',
			'Error from https://auth.example/token for S3: 503 Service Unavailable',
		],
	},
	{
		name: 'a request to S3 right above or below what a program says to its user',
		certainty: 'likely',
		holds: ({ mention: { standsFor }, line, near, speech }) =>
			!beginsRecord(line) &&
			(fails(line, speech) || (standsFor === 'failure' && hasS3Address(near()))) &&
			!namesOtherHost(line) &&
			(speech === 'log' ? namesS3Request(near()) || statedBucket.test(near()) : speech === 'prose' && hasS3Address(near())),
		samples: ['Uploading dist.zip to bucket frames-builds-7\nDeployment failed: Error: Status: 307. Message: '],
		nearMisses: ['Uploading dist.zip to server frames-builds-7\nDeployment failed: Error: Status: 307. Message: '],
	},
	{
		name: "an SDK's own words for a request that failed, and S3 by name around them",
		certainty: 'likely',
		holds: ({ mention, line, entry, around, speech }) =>
			speech === 'log' && (mention.isSdks === true || sdkObject.test(entry())) && !namesOtherHost(line) && saysS3(around()),
		samples: [
			'{\n  "type": "s3",\n  "settings": {\n    "client": "b1"\n  },\n  "error": {\n    "reason": "sdk_client_exception: Unable to execute HTTP request: store.example"\n  }\n}',
		],
		nearMisses: [
			'{\n  "type": "s3",\n  "settings": {\n    "client": "b1"\n  },\n  "error": {\n    "reason": "Unable to execute HTTP request: sqs.ap-southeast-1.amazonaws.com"\n  }\n}',
		],
	},
	{
		name: 'S3 by name beside words that others say as well',
		certainty: 'possible',
		holds: ({ mention, line, rest, speech }) =>
			speech === 'log' && mention.standsFor === 'message' && (hasS3Clue(line) || failing.test(rest)),
		samples: [],
		nearMisses: ['Error: Access Denied'],
	},
];

/** What the JavaScript SDK prints of each failure, of any service. */
const sdkObject = /\$metadata\b|totalRetryDelay/;

/** Something failed there, S3 or a bucket is named, and no other host is. */
function failsAtS3(text: string): boolean {
	return fails(text, 'log') && (saysS3(text) || statedBucket.test(text)) && !namesOtherHost(text);
}

/** A message of the servers' own that nobody else sends. */
function isOwn({ standsFor }: Mention, words: string): boolean {
	return standsFor === 'message' && isOwnMessage(words) && !isSharedMessage(words);
}

/** The whole of what a label states: `message=The specified key does not exist.`. */
const isValue = /(?:[=:>]|["'])\s?["']?[A-Z][^\n]{0,160}$/;
