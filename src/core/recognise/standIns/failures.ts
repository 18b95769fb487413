import type { LogShape } from '../logShape.ts';
import { linear } from '../shapes/parts.ts';
import { anyOf, failureWords, noCredentialsWords, stemsOf, unreachedWords } from './failureWords.ts';

/** What all rows say of their words. */
const said = { standsFor: 'failure', shape: 'other', codes: 'known', trust: 'hint' } as const;

/** Words for having got no answer, by what was missing: a name, a connection, a tunnel, the time, credentials, the request itself. */
export const failures: readonly LogShape[] = [
	{
		name: 'no-name',
		...said,
		gates: stemsOf(failureWords.noName),
		pattern: linear(`(?<code>(?:getaddrinfo (?=E))?(?:${anyOf(failureWords.noName)}))`),
		rank: 2,
		samples: [
			'operation error S3: PutObject, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , HostID: , request send failed, Put "https://frames.s3.example:9000/a": dial tcp: lookup frames.s3.example: «no such host»',
			'{:op :GetBucketAcl, :message "s3.ap-southeast-1.amazonaws.com: «nodename nor servname provided, or not known»"}',
		],
		antiSamples: ['dial tcp: lookup db.internal: no such host'],
	},
	{
		name: 'no-connection',
		...said,
		gates: [...stemsOf(failureWords.noConnection), ': EOF'],
		pattern: linear(`(?<code>${anyOf(failureWords.noConnection)}|(?<=: )EOF(?=["'\\s,)]|$))`),
		rank: 2,
		samples: [
			'store.rs: service: s3, path: a.json => send request, source: error sending request for url (https://s3.example.com/frames/a.json): «connection closed» before message completed',
			'upload failed: ./a.bin to s3://frames/a.bin «Connection was closed» before we received a valid response from endpoint URL: "https://s3.bkk.bangmod.storage/frames/a.bin"',
		],
		antiSamples: ['dial tcp 10.0.0.5:5432: connect: connection refused', 'the bucket leaked: no route to host'],
	},
	{
		name: 'no-tunnel',
		...said,
		gates: [...stemsOf(failureWords.noTunnel), 'x509: '],
		pattern: linear(String.raw`(?<code>x509: [^\n"\]]{4,120}[^\s"\].]|${anyOf(failureWords.noTunnel)})`),
		rank: 2,
		samples: [
			'Put "https://frames.s3.bkk.bangmod.storage/a": tls: failed to verify certificate: «x509: certificate signed by unknown authority»',
		],
		antiSamples: ['https://db.internal:8443: x509: certificate signed by unknown authority'],
	},
	{
		name: 'no-time',
		...said,
		gates: [...stemsOf(failureWords.noTime), 'imeout on endpoint'],
		pattern: linear(`(?<code>(?:Connect|Read) timeout on endpoint|${anyOf(failureWords.noTime)})`),
		rank: 2,
		samples: [
			'Fatal: unable to open repository at s3:https://s3.bkk.bangmod.storage/vault: Stat: Get "https://s3.bkk.bangmod.storage/vault/?location=": dial tcp 203.0.113.9:443: «i/o timeout»',
			'{:message=>"Plugin: <Acme::Inputs::S3 bucket=>"frames">\\n  Error: «execution expired»", :level=>:error}',
		],
		antiSamples: ['dial tcp 10.0.0.5:5432: i/o timeout', 'the bucket of mortar timed out'],
	},
	{
		name: 'no-credentials',
		...said,
		standsFor: 'unsent',
		gates: [...stemsOf(noCredentialsWords), 'nvalid bucket name'],
		pattern: linear(String.raw`(?<code>${anyOf(noCredentialsWords)}|[iI]nvalid bucket name(?= "[^"\n]))`),
		rank: 2,
		needsRequest: true,
		samples: [
			'upload failed: ./a.bin to s3://frames/a.bin «Unable to locate credentials»',
			"MissingCredentialsError: «unable to sign request without credentials» set\n/srv/gems/aws-sdk-s3-1.177.0/lib/aws-sdk-s3/client.rb:17571:in `put_object'",
		],
		antiSamples: ['sts: Unable to locate credentials'],
	},
	{
		// What was wrong with a parameter stands below.
		name: 'refused-parameters',
		...said,
		standsFor: 'unsent',
		gates: ['arameter validation'],
		pattern: linear('(?<code>Parameter validation failed)'),
		rank: 1,
		needsRequest: true,
		samples: ['s3.put_object: botocore.exceptions.ParamValidationError: «Parameter validation failed»:'],
		antiSamples: ['sqs: botocore.exceptions.ParamValidationError: Parameter validation failed:'],
	},
	{
		// Whatever the reason: it stands beside, or nowhere.
		name: 'unsent-request',
		...said,
		gates: ['equest', 'ailed', 'onnect', 'ispatch'],
		pattern: linear(
			String.raw`(?<code>RequestError(?=[:,]? send request failed)|request send failed(?=[:,])|error sending request(?! for url)|${anyOf(unreachedWords)}|(?<operation>[A-Z][a-z]{2,8}(?:Object|Bucket|MultipartUpload|Part)[A-Za-z\d]{0,40})(?: request| operation| call)? failed(?=\s{0,4}(?:\n|$|["'.,!])))`,
		),
		rank: 1,
		isSdks: true,
		samples: [
			'AWS Error: «RequestError» send request failed Get "https://s3.bkk.bangmod.storage/frames?prefix=a": net/http: invalid header field value',
			'[error] [output:s3:s3.0] «PutObject request failed»',
			'Generic S3 error: Error performing PUT http://127.0.0.1:9000/frames/1.manifest in 98µs - HTTP error: «error sending request»',
			'upload failed: ./a.bin to s3://frames/a.bin «Could not connect to the endpoint» URL: "https://s3.bkk.bangmod.storage/frames/a.bin"',
		],
		antiSamples: ['RequestError: send request failed caused by: Get "https://queue.example/1": EOF', 'ValidatePart failed'],
	},
];
