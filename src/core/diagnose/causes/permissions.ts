import { phrase, value } from '../../richText.ts';
import type { Cause, Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { settingsOf } from '../settingOf.ts';
import { code, isCode, isOperation, look, message } from '../signs.ts';
import {
	askedByService,
	objectsAloneOnList,
	objectsAloneOnRead,
	policyAsksCondition,
	policyDenies,
} from '../signs/policySigns.ts';

const isDenied = isCode(
	'AccessDenied',
	'403',
	'Forbidden',
	'AllAccessDisabled',
	'AccessControlListNotSupported',
	'InvalidRequest',
);

/** Who may do what, by policy, list, lock or role. */
export const permissions: readonly Cause[] = [
	{
		id: 'no-permission',
		what: 'No policy or access list allows this action to this key.',
		next: 'Read the bucket’s policy: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api get-bucket-policy --bucket BUCKET`; objects need `arn:aws:s3:::BUCKET/*`, listing needs `arn:aws:s3:::BUCKET`.',
		signs: [
			message(
				'proves',
				/no (?:identity|resource|session|permissions)[- ](?:based )?(?:policy|boundary) allows/i,
				(report) => listActionOnRead(report) === undefined && aclActionOnWrite(report) === undefined,
			),
			message(
				'suggests',
				/not authorized to perform:? s3:|does not have (?:\S{1,40} )?(?:access|permission)|insufficient (?:permission|privilege)|does not belong to you|lacked the necessary privileges/i,
			),
			look('suggests', objectsAloneOnList),
		],
		pages: ['bucketDocs', 'keys'],
	},
	{
		id: 'policy-condition',
		what: 'A policy denies this, or a condition of it (address, referer, TLS, header) does not hold.',
		next: 'Find the statement with `"Effect": "Deny"` or with a condition that names this action, and compare the condition with the request.',
		signs: [
			message('proves', /explicit deny/i),
			look('suggests', policyDenies, isDenied),
			look('suggests', policyAsksCondition, isDenied),
			look('suggests', askedByService, isDenied),
		],
		pages: ['bucketDocs'],
	},
	{
		id: 'missing-hidden-by-403',
		what: 'The object may not exist: to a key that may not list, a missing object looks forbidden.',
		next: 'List around the key with one that may: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-objects-v2 --bucket BUCKET --prefix KEY --max-keys 20`; then allow `s3:ListBucket`, so that a missing object answers 404.',
		signs: [
			look('proves', listActionOnRead),
			look('suggests', othersOfBucketWork, isDenied),
			look('suggests', objectsAloneOnRead),
		],
		pages: ['bucketDocs'],
	},
	{
		id: 'acl-refused',
		what: 'The request sends an access list that this bucket does not take.',
		next: 'Leave the ACL out: no `--acl`, no `ACL` in the call, no public visibility in the library’s settings.',
		setting: 'noAcl',
		signs: [
			message('proves', /does not allow ACLs|public ACLs? (?:is|are) blocked|block ?public ?acls|canned acl/i),
			code('proves', 'AccessControlListNotSupported'),
			look('proves', aclActionOnWrite),
			look('suggests', sendsAcl, (report) => isDenied(report) && mayCarryAcl(report)),
		],
		pages: ['bucketDocs', 'compatibility'],
	},
	{
		id: 'admin-api',
		what: 'The call goes to the admin API, which needs rights of its own.',
		next: 'Ask with a user that has the admin rights, or leave the admin call out; the store’s own customers have none.',
		signs: [look('proves', adminPath)],
	},
	{
		id: 'object-locked',
		what: 'An object lock protects this version.',
		next: 'Read retention and legal hold: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api get-object-retention --bucket BUCKET --key KEY`; wait until they end.',
		signs: [
			message(
				'proves',
				/WORM protected|object (?:is )?(?:locked|under retention|protected by object lock)|legal hold|object lock (?:is|prevents|retention)|(?:forbidden|denied|prevented|protected) by (?:an? )?object lock|retention (?:period|date|until)/i,
				isCode('AccessDenied', 'InvalidRequest', 'MethodNotAllowed', 'ObjectLocked', 'Forbidden', '403', '405'),
			),
		],
	},
];

const isRead = isOperation(/^(?:Get|Head)Object$/);
const isWrite = isOperation(/^(?:PutObject|CopyObject|CreateMultipartUpload|CreateBucket)$/);

/** The parts of an upload carry no access list: the request that began it does. */
function mayCarryAcl(report: Report): boolean {
	const { operation } = report.facts.request;
	return operation === undefined || isWrite(report) || operation.value.endsWith('Acl');
}

/** A read of one object is refused for want of the right to list: so a store answers of a key that is not there. */
function listActionOnRead(report: Report): Evidence | undefined {
	return isRead(report) ? actionNamed(report, /\bs3:ListBucket\b/) : undefined;
}

/** A write is refused for want of the right to set an access list: the write carries one. */
function aclActionOnWrite(report: Report): Evidence | undefined {
	return isWrite(report) ? actionNamed(report, /\bs3:Put(?:Object|Bucket)(?:Version)?Acl\b/) : undefined;
}

function actionNamed({ facts, translate }: Report, action: RegExp): Evidence | undefined {
	const { message: words } = facts.answer;
	const { operation } = facts.request;
	const named = action.exec(words?.value ?? '')?.[0];
	if (words === undefined || operation === undefined || named === undefined) return undefined;
	return {
		sentence: phrase(translate, '{0} was asked for, and the right that is missing is {1}.', value(operation.value), value(named)),
		place: words.place,
	};
}

/** Other requests of the same text to the same bucket were refused for nothing but a missing key. */
function othersOfBucketWork({ facts, others, translate }: Report): Evidence | undefined {
	const bucket = facts.request.bucket?.value;
	const other = others.find(
		(report) => bucket !== undefined && report.facts.request.bucket?.value === bucket && report.code === 'NoSuchKey',
	);
	const place = other?.facts.request.key?.place;
	if (other === undefined || place === undefined) return undefined;
	return {
		sentence: phrase(translate, 'Another object of the bucket {0} answered that it does not exist.', value(bucket ?? '')),
		place,
	};
}

/** A header or a setting that sends an access list. */
function sendsAcl({ facts, translate }: Report): Evidence | undefined {
	const header = facts.request.headers.get('x-amz-acl') ?? facts.request.headers.get('x-amz-grant-read');
	const signed = facts.request.signedHeaders;
	const setting = settingsOf(facts.settings, 'acl').find(({ value: held }) => /public|private|owner|authenticated/i.test(held));
	const sent = header ?? setting;
	if (sent !== undefined)
		return { sentence: phrase(translate, 'The request sends an access list: {0}.', value(sent.value)), place: sent.place };
	if (signed?.value.includes('x-amz-acl') !== true) return undefined;
	return { sentence: phrase(translate, 'The request sends an access list: {0}.', value('x-amz-acl')), place: signed.place };
}

function adminPath({ facts, translate }: Report): Evidence | undefined {
	const { path } = facts.request;
	if (path === undefined || !/^\/(?:minio\/)?admin\//.test(path.value)) return undefined;
	return { sentence: phrase(translate, 'The path {0} is the admin API’s.', value(path.value)), place: path.place };
}
