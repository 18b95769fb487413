import type { SettingFact } from '../facts.ts';

/** What a printed setting is about. */
export type SettingKind = 'endpoint' | 'region' | 'pathStyle' | 'virtualStyle' | 'bucket' | 'sessionToken' | 'secure' | 'acl';

/**
 * How tools spell each, in lower case and letters alone; the longest end of a name decides, so that `AWS_S3_ENDPOINT_URL`, `externalS3.host`
 * and `s3.endpoint` are one.
 */
const spellings: readonly (readonly [kind: SettingKind, ends: readonly string[]])[] = [
	[
		'endpoint',
		[
			'endpoint',
			'endpointurl',
			'endpoints',
			'serviceurl',
			's3url',
			'hostbase',
			's3host',
			'baseendpoint',
			'endpointoverride',
			'hosturl',
		],
	],
	['region', ['region', 'regionname', 'bucketlocation', 'signingregion', 'defaultregion', 'locationconstraint']],
	[
		'pathStyle',
		[
			'pathstyle',
			'forcepathstyle',
			'usepathstyle',
			'pathstyleaccess',
			'usepathstyleendpoint',
			'usepathrequeststyle',
			'pathstyleaccessenabled',
		],
	],
	['virtualStyle', ['urlstyle', 'addressingstyle', 'bucketlookup', 'virtualhostedstylerequest']],
	['bucket', ['bucket', 'bucketname', 's3bucket']],
	['sessionToken', ['sessiontoken', 'securitytoken', 'awstoken']],
	['secure', ['usessl', 'secure', 'usehttps', 'disablessl', 'insecure']],
	['acl', ['acl', 'cannedacl', 'visibility', 'defaultacl', 'objectacl', 'predefinedacl']],
];

/** What the setting is about by its name; undefined for one that says nothing of an S3 client. */
function kindOfSetting(name: string): SettingKind | undefined {
	const letters = name.toLowerCase().replace(/[^a-z0-9]/g, '');
	return spellings.find(([, ends]) => ends.some((end) => letters.endsWith(end)))?.[0];
}

/** The settings of one kind, in the order in which they are printed. */
export function settingsOf(settings: readonly SettingFact[], kind: SettingKind): readonly SettingFact[] {
	return settings.filter(({ name }) => kindOfSetting(name) === kind);
}
