import type { ClientFacts, Fact } from '../../facts.ts';
import { framesIn } from './frames.ts';
import type { Stretch } from './stretch.ts';

/** How each client names itself in a User-Agent, a trace or its own lines; group 1 is the version. The more telling name comes first, since aws-cli also names botocore. */
const marks: readonly (readonly [name: string, pattern: RegExp])[] = [
	[
		'aws-cli',
		/\baws-cli\/(\d{1,9}\.\d{1,9}\.\d{1,9})|^\s{0,8}(?:\$ |❯ |# |\w[\w.-]{0,30}[$#] )?aws (?:--?\S{1,60} (?:[^-\s]\S{0,60} )?){0,4}s3(?:api)? /im,
	],
	['rclone', /\brclone(?:[/ ]v?(\d{1,9}\.\d{1,9}\.\d{1,9}))?\b/i],
	['s3cmd', /\bs3cmd(?:[/ ]v?(\d{1,9}\.\d{1,9}\.\d{1,9}))?\b/i],
	['s5cmd', /\bs5cmd(?:[/ ]v?(\d{1,9}\.\d{1,9}\.\d{1,9}))?\b/i],
	['restic', /\brestic(?:[/ ]v?(\d{1,9}\.\d{1,9}\.\d{1,9}))?\b/i],
	['s3fs', /\bs3fs(?:[/ ]v?(\d{1,9}\.\d{1,9}(?:\.\d{1,9})?))?\b/i],
	[
		'boto3',
		/\b(?:boto3|botocore)[/ =]{1,2}(\d{1,9}\.\d{1,9}\.\d{1,9})|\bbotocore\.(?:exceptions|errorfactory)\b|\bboto3\b|\) when calling the \w{1,80} operation/i,
	],
	['AWS SDK for JavaScript v3', /\baws-sdk-js\/(3\.\d{1,9}\.\d{1,9})|@aws-sdk\/client-s3\b|@smithy\/|\$metadata\b/i],
	['AWS SDK for JavaScript v2', /\baws-sdk-nodejs\/(2\.\d{1,9}\.\d{1,9})|node_modules\/aws-sdk\//i],
	['AWS SDK for Go v2', /\baws-sdk-go-v2\b(?:[^\n]{0,300}\bapi\/s3#(\d{1,9}\.\d{1,9}\.\d{1,9}))?|operation error S3:/i],
	['AWS SDK for Go v1', /\baws-sdk-go\/(1\.\d{1,9}\.\d{1,9})|\bstatus code: \d{3}, request id: /],
	['AWS SDK for Java v2', /\baws-sdk-java\/(2\.\d{1,9}\.\d{1,9})|software\.amazon\.awssdk\b|\(Service: S3, Status Code: /i],
	['AWS SDK for Java v1', /\baws-sdk-java\/(1\.\d{1,9}\.\d{1,9})|com\.amazonaws\.|\(Service: Amazon S3; Status Code: /i],
	['AWS SDK for .NET', /\baws-sdk-dotnet[\w-]{0,20}\/(\d{1,9}\.\d{1,9}\.\d{1,9})|\bAmazon\.(?:S3|Runtime)\./],
	['AWS SDK for PHP', /\baws-sdk-php\d?\/(\d{1,9}\.\d{1,9}\.\d{1,9})|\bAws\\S3\\|Error executing "\w{1,80}" on "/],
	['AWS SDK for Ruby', /\baws-sdk-(?:ruby|s3)\d?\/(\d{1,9}\.\d{1,9}\.\d{1,9})|\bAws::S3::/],
	['AWS SDK for Rust', /\baws-sdk-rust\/(\d{1,9}\.\d{1,9}\.\d{1,9})|\baws_sdk_s3\b/],
	['AWS SDK for C++', /\baws-sdk-cpp\/(\d{1,9}\.\d{1,9}\.\d{1,9})|\bAWSClient\b|\bAws::S3::S3Client/],
	[
		'MinIO',
		/\bminio-(?:go|java|py|js|dotnet|cpp|rs)\/v?(\d{1,9}\.\d{1,9}\.\d{1,9})|\bminio\.error\.|\bio\.minio\.|\bminio-go\b|^mc: </im,
	],
];

const release = String.raw`(\d{1,9}\.\d{1,9}\.\d{1,9})`;
/** How lists of packages and reports of versions name a client's release, where its own lines do not. */
const releases: Readonly<Record<string, RegExp>> = {
	'aws-cli': new RegExp(String.raw`\baws-?cli(?:[/ @]|==| version:? )v?${release}`, 'di'),
	boto3: new RegExp(String.raw`\b(?:boto3|botocore)["']?(?:[/ @-]|: ?|={1,2} ?["']?| version:? )v?${release}`, 'di'),
	'AWS SDK for JavaScript v3': new RegExp(
		String.raw`@aws-sdk\/(?:client-s3|lib-storage)(?:@|["']?: ?["'][~^]?| )v?${release}`,
		'd',
	),
	'AWS SDK for Go v2': new RegExp(String.raw`\bservice\/s3[ @]v${release}`, 'd'),
	'AWS SDK for Java v2': new RegExp(
		String.raw`\bsoftware\.amazon\.awssdk:[\w-]{1,40}:${release}|\b(?:awssdk-bom-|AWS SDK for Java(?: v?2)? v?)${release}`,
		'd',
	),
	'AWS SDK for Rust': new RegExp(String.raw`\baws-sdk-s3["']?(?: ?= ?["']| v?|@)${release}`, 'd'),
};

/** A shell's line: behind a prompt, or beginning with a client's own name. */
const command =
	/(?:^|\n)(?:[^\n]{0,60}[$❯➜#%>] |\+{1,3} )?(?<line>(?:sudo |time |docker run [^\n]{0,200})?(?:aws|rclone|s3cmd|s5cmd|mc|restic|kopia|duplicity|gsutil|curl|s4cmd|terraform|tofu|velero|s3fs|goofys|juicefs|hadoop|spark-submit|pgbackrest|barman-cloud-\w{1,80}|python3?|node|\.\/rclone)\b [^\n]{2,2000}(?:\\\n[^\n]{1,1000}){0,20})/d;

/** Names the client, its frames and the command that ran it. */
export function clientIn(stretch: Stretch): ClientFacts {
	const line = command.exec(stretch.text);
	const span = line?.indices?.groups?.['line'];
	return {
		frames: framesIn(stretch),
		...nameIn(stretch),
		lead: leadIn(stretch),
		command:
			span === undefined || span[0] > stretch.code.start
				? undefined
				: stretch.fact(line?.groups?.['line'] ?? '', span[0], span[1], 'client'),
	};
}

/** A line of a log begins with a time, a level and a logger, and says within so many units what failed. */
const leadUnits = 400;

/** What stands on the code's line before it. */
function leadIn({ text, code, fact }: Stretch): Fact | undefined {
	const start = Math.max(text.lastIndexOf('\n', code.start - 1) + 1, code.start - leadUnits);
	const lead = text.slice(start, code.start).trim();
	return lead === '' ? undefined : fact(lead, start, code.start, 'client');
}

function nameIn(stretch: Stretch): Pick<ClientFacts, 'name' | 'version'> {
	for (const [name, pattern] of marks) {
		const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(stretch.text);
		if (match === null || (match[1] === undefined && isOfAnother(name, stretch))) continue;
		return {
			name: stretch.fact(name, match.index, match.index + match[0].length, 'client'),
			version:
				versionOf(stretch, match) ??
				versionOf(stretch, versioned(stretch, pattern)) ??
				versionOf(stretch, releases[name]?.exec(stretch.text)),
		};
	}
	return {};
}

/** What each tool's own errors are made of; a report in the words of another client is not the tool's, whose name stands near. */
const notMadeOf: Readonly<Record<string, RegExp>> = {
	'aws-cli': /^AWS SDK for/,
	// A package of Python's has the name of the file system.
	s3fs: /^boto3$/,
};

function isOfAnother(tool: string, { text, extent }: Stretch): boolean {
	const strange = notMadeOf[tool];
	const own = text.slice(extent.start, extent.end);
	return strange !== undefined && marks.some(([name, pattern]) => strange.test(name) && pattern.test(own));
}

/** The first place where a client names itself with its version, where its first name has none. */
function versioned({ text }: Stretch, pattern: RegExp): RegExpExecArray | undefined {
	return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}dg`))].find((match) => match[1] !== undefined);
}

function versionOf(stretch: Stretch, match: RegExpExecArray | null | undefined): Fact | undefined {
	const span = match?.indices?.slice(1).find((each) => each !== undefined);
	return span && stretch.fact(stretch.text.slice(...span), span[0], span[1], 'client');
}
