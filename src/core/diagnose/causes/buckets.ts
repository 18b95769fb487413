import { setUpWithOddBucket } from '../signs/setupSigns.ts';
import { phrase, value } from '../../richText.ts';
import type { Fact } from '../../facts.ts';
import type { Cause, Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { settingsOf } from '../settingOf.ts';
import { namingRulesBroken } from '../signs/nameSigns.ts';
import { code, isCode, isOperation, look, message } from '../signs.ts';

const isOfCreate = isCode(
	'TooManyBuckets',
	'AccessDenied',
	'BucketAlreadyExists',
	'BucketAlreadyOwnedByYou',
	'InvalidLocationConstraint',
	'IllegalLocationConstraintException',
	'OperationAborted',
	'InvalidBucketName',
	'403',
	'Forbidden',
);
/** Codes that only CreateBucket has. */
const isOnlyOfCreate = isCode(
	'TooManyBuckets',
	'BucketAlreadyExists',
	'BucketAlreadyOwnedByYou',
	'InvalidLocationConstraint',
	'IllegalLocationConstraintException',
);

const ofLocation = code('proves', 'IllegalLocationConstraintException');

/** Buckets themselves: their names, their making and their end, and the documents that set them up. */
export const buckets: readonly Cause[] = [
	{
		id: 'client-creates-bucket',
		what: 'The client creates the bucket first, during an ordinary copy.',
		next: 'Tell the client not to create or check the bucket.',
		setting: 'noBucketCheck',
		signs: [
			look('proves', createDuringCopy, isOfCreate),
			look('suggests', createByRclone, isOfCreate),
			look('suggests', createAtAnotherTask, isOfCreate),
			look('against', createAskedFor, isOfCreate),
		],
	},
	{
		id: 'location-constraint',
		what: 'The request to create the bucket names a location that this store does not know.',
		next: 'Leave the location out: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api create-bucket --bucket BUCKET`; boto3 `create_bucket(Bucket=name)` without `CreateBucketConfiguration`.',
		signs: [
			code('proves', 'InvalidLocationConstraint'),
			look('proves', ofLocation.read, (report) => madeElsewhere(report) === undefined),
			message('proves', /location[- ]constraint/i, (report) => madeElsewhere(report) === undefined),
		],
		pages: ['regionDocs'],
	},
	{
		id: 'bucket-name',
		what: 'The bucket’s name breaks the rules.',
		next: 'Use 3 to 63 lower-case letters, digits and hyphens, a letter or digit at both ends; print the name with quotes around it to see a stray space.',
		signs: [
			message(
				'proves',
				/bucket name .{0,60}(?:must|not valid|cannot|invalid|should)|invalid bucket name|specified bucket (?:name )?is not valid/i,
			),
			look('proves', namingRulesBroken),
			code('suggests', 'InvalidBucketName'),
		],
		ofSetup: [look('suggests', setUpWithOddBucket, isCode('InvalidBucketName', 'InvalidURI', '400', 'BadRequest'))],
		pages: ['bucketDocs'],
	},
	{
		id: 'bucket-missing',
		what: 'No bucket of that name belongs to this account here.',
		next: 'List the buckets that this key sees: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3 ls`.',
		signs: [
			message('suggests', /(?:specified )?bucket (?:\S{1,70} )?(?:does not exist|not found)/i),
			code('suggests', 'NoSuchBucket'),
		],
		pages: ['buckets', 'regionDocs'],
	},
	{
		id: 'bucket-other-region',
		what: 'The bucket is in the other region of this store.',
		next: 'List the buckets of the other region, with a key of that region: `aws --endpoint-url https://s3.sg.bangmod.storage --region ap-southeast-1-sg s3 ls`.',
		signs: [look('proves', seenElsewhere)],
		pages: ['regionDocs', 'buckets'],
	},
	{
		id: 'bucket-taken',
		what: 'The name belongs to another account, or is locked after the bucket’s deletion.',
		next: 'Choose a longer name with your organisation in it; a deleted bucket’s name stays locked for 14 days.',
		signs: [
			code('suggests', 'BucketAlreadyExists', 'BucketAlreadyOwnedByYou'),
			message('suggests', /bucket name is not available|already own(?:ed)?/i),
			look('suggests', madeElsewhere),
		],
		pages: ['bucketDocs'],
	},
	{
		id: 'bucket-not-empty',
		what: 'Objects, versions or unfinished uploads are left in the bucket.',
		next: 'Look what is left: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-object-versions --bucket BUCKET --max-items 20`, and `list-multipart-uploads` for unfinished uploads.',
		signs: [code('proves', 'BucketNotEmpty'), message('proves', /bucket .{0,40}(?:is )?not empty|delete all versions/i)],
		pages: ['buckets'],
	},
	{
		id: 'malformed-document',
		what: 'The document of a bucket’s setting is not what the store expects.',
		next: 'Cut the document down to one rule, set it, and add the others one by one; what was written for another store may hold parts that this one does not know.',
		signs: [
			code('proves', 'MalformedPolicy', 'MalformedPolicyDocument', 'MalformedACLError', 'InvalidPolicyDocument'),
			look('suggests', documentRefused, isCode('MalformedXML', 'InvalidRequest', 'InvalidArgument', 'MissingRequestBodyError')),
		],
		pages: ['compatibility', 'apiReference'],
	},
];

/** Commands and operations that write or read objects, so that no bucket was asked for. */
const isCopy =
	/(?:^|[\s/])(?:rclone|mc|s3cmd|s5cmd|aws s3|gsutil|restic|kopia|duplicity|s4cmd)\b.{0,200}?\s(?:copy|copyto|cp|sync|move|moveto|mv|put|upload|mirror|backup|rcat|bisync)\b/i;
const isCreate = isOperation(/^CreateBucket$|\.PUT\.BUCKET$/);

/** Only CreateBucket gives this code or needs this action, and the command was a copy. */
function createDuringCopy(report: Report): Evidence | undefined {
	const { facts } = report;
	const words = facts.answer.message;
	const isCreateBucket = isCreate(report) || isOnlyOfCreate(report) || /s3:CreateBucket\b/.test(words?.value ?? '');
	if (!isCreateBucket) return undefined;
	const { command } = facts.client;
	const copy = command !== undefined && isCopy.test(command.value) ? command : undefined;
	return copy && notAskedFor(report, copy);
}

function notAskedFor({ translate, finding }: Report, { value: asked, place }: Fact): Evidence {
	const sentence = phrase(
		translate,
		'{0} belongs to the creation of a bucket, but what was asked for is a copy: {1}.',
		value(finding.code),
		value(asked),
	);
	return { sentence, place };
}

/** How clients say that they failed to write an object; a logger may be named for the same. */
const isWriting =
	/\b(?:fail\w{0,3}|unable|could ?n[o']t|cannot|while|when|during)\b[^:\n]{0,40}\b(?:upload|push|put|copy|writ|sync|back(?:ing)?[ -]?up|snapshot|archiv)(?:e|ing|ting|s)?\b/i;

/** Only CreateBucket gives this code, and the client says on the same line that it was writing an object. */
function createAtAnotherTask(report: Report): Evidence | undefined {
	const { facts } = report;
	const { lead } = facts.client;
	if (lead === undefined || !(isCreate(report) || isOnlyOfCreate(report))) return undefined;
	// Its last words are S3's own: the operation, or `when calling the`.
	const task = lead.value.replace(/(?:operation error|an error occurred)[\s\S]*$/i, '');
	return isWriting.test(task) && !/bucket/i.test(task) ? notAskedFor(report, { ...lead, value: task }) : undefined;
}

/** Commands that make a bucket and do nothing else. */
const isMaking = /(?:^|\s)(?:mb|mkdir|make-bucket|create-bucket)\s/;

/** rclone creates the bucket before each copy, unless `no_check_bucket` is set. */
function createByRclone(report: Report): Evidence | undefined {
	const { client, request } = report.facts;
	if (client.name?.value !== 'rclone' || request.operation === undefined || !isCreate(report)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'rclone asks for the bucket’s creation before a copy, unless {0} is set.',
			value('no_check_bucket'),
		),
		place: request.operation.place,
	};
}

/** The command asks for a bucket. */
function createAskedFor({ facts, translate }: Report): Evidence | undefined {
	const { command } = facts.client;
	if (command === undefined || !isMaking.test(command.value)) return undefined;
	return { sentence: phrase(translate, 'The command makes a bucket: {0}.', value(command.value)), place: command.place };
}

/** The same bucket answered elsewhere in this text. */
function seenElsewhere({ facts, others, translate, code: name }: Report): Evidence | undefined {
	const bucket = facts.request.bucket?.value;
	if (name !== 'NoSuchBucket' || bucket === undefined) return undefined;
	const other = others.find(
		(report) =>
			report.facts.request.bucket?.value === bucket &&
			report.code !== 'NoSuchBucket' &&
			report.facts.request.host?.value !== facts.request.host?.value &&
			report.facts.request.host !== undefined,
	);
	const host = other?.facts.request.host;
	return (
		host && {
			sentence: phrase(translate, 'The bucket {0} answered at {1}.', value(bucket), value(host.value)),
			place: host.place,
		}
	);
}

/** The one region whose buckets are made without a location. */
const unconstrained = 'us-east-1';

/** A location is missed where none belongs: the request was sent on to another region, where a bucket of that name is. */
function madeElsewhere({ facts, code: name, translate }: Report): Evidence | undefined {
	if (name !== 'IllegalLocationConstraintException' || facts.answer.message?.value.startsWith('The unspecified') !== true)
		return undefined;
	const regions = settingsOf(facts.settings, 'region').filter(({ value: held }) => /-\d$/.test(held));
	const [wanted] = regions;
	if (wanted === undefined || regions.some(({ value: held }) => held !== unconstrained)) return undefined;
	return {
		sentence: phrase(
			translate,
			'{0} needs no location: another region answered, where a bucket of that name is.',
			value(wanted.value),
		),
		place: wanted.place,
	};
}

const settings = isOperation(/^Put(?:Bucket|ObjectLock|ObjectAcl|ObjectTagging|ObjectRetention|ObjectLegalHold)/);

function documentRefused(report: Report): Evidence | undefined {
	const { operation } = report.facts.request;
	if (operation === undefined || !settings(report)) return undefined;
	return {
		sentence: phrase(report.translate, '{0} sends a document, and the store refused it.', value(operation.value)),
		place: operation.place,
	};
}
