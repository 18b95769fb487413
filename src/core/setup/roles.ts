const roles = [
	'endpoint',
	'hostBucket',
	'region',
	'pathStyle',
	'virtualStyle',
	'style',
	'checksums',
	'integrity',
	'signature',
	'signatureV2',
	'signatureV4',
	'keyId',
	'secret',
	'token',
	'profile',
	'keyFile',
	'fromEnvironment',
	'bucket',
	'bucketEndpoint',
	'secure',
	'insecure',
	'scheme',
] as const;

/** What a setting is about. */
export type Role = (typeof roles)[number];

/** How tools name each setting: ends of names in lower case, without what parts their words; the longest end decides. */
const ends: Readonly<Record<Role, string>> = {
	endpoint:
		'endpoint endpoints endpointurl endpointurls3 endpoints3 endpointuri endpointhost endpointhostname endpointaddress endpointoverride ' +
		'regionendpoint baseendpoint customendpoint serviceurl serviceendpoint hostbase s3host s3hostname s3server ' +
		's3serviceurl s3endpoint s3apiurl apiendpoint endpointresolver endpointconfiguration s3endpointurl gatewayurl',
	hostBucket: 'hostbucket',
	region:
		'region regionname regionid regionstatic defaultregion signingregion awsregion s3region bucketregion bucketlocation ' +
		'authenticationregion storageregion regionoverride s3regionname',
	pathStyle:
		'pathstyle forcepathstyle usepathstyle s3forcepathstyle pathstyleaccess pathstyleaccessenabled pathstyleenabled enablepathstyle ' +
		'pathstyleaccessenable usepathstyleendpoint usepathrequeststyle usepathstyleaddressing forcepathstyleaddressing usepathaddressing ' +
		'pathaddressing enablepathstyleaccess s3pathstyle s3usepathstyle usepathstyleaccess pathstylerequest pathstylerequests pathstyleurls ' +
		'forcepathstyleurls s3pathstyleaccess allowpathstyle',
	virtualStyle:
		'virtualhostedstyle virtualhoststyle virtualstyle virtualhostedstylerequest enablevirtualhoststyle usevirtualhost ' +
		'usevirtualhostedstyle forcevirtualaddressing usevirtualaddressing virtualhosting bucketvirtualhosting ' +
		'usevirtualhosting enablevirtualstyleendpoint virtualhostedstyleaccess',
	style:
		'addressingstyle urlstyle uristyle bucketlookup bucketlookuptype hoststyle s3urlstyle addressing bucketaddressing requeststyle s3addressingstyle s3uristyle',
	checksums: 'requestchecksumcalculation checksumcalculation',
	integrity: 'usedataintegrityprotections',
	signature:
		'signatureversion sigversion signatureversions signeroverride signaturetype s3signatureversion signerversion signatureversionoverride',
	signatureV2: 'signaturev2 signatureversion2 v2auth sigv2 v2signing usesigv2 s3v2',
	signatureV4: 'v4auth signaturev4 sigv4 usesigv4 usesignaturev4 v4signing',
	keyId:
		'accesskey accesskeyid keyid accessid awskey s3key awsaccesskey awsaccesskeyid accesskeyidentifier s3accesskey s3accesskeyid accesskeyvalue apikeyid',
	secret:
		'secret secretkey secretaccesskey accesskeysecret keysecret s3secret awssecret secretaccess s3secretkey s3secretaccesskey awssecretkey ' +
		'awssecretaccesskey secretkeyvalue accesssecret s3keysecret',
	token: 'sessiontoken securitytoken awssessiontoken awssecuritytoken s3sessiontoken s3keytoken',
	profile: 'profile profilename awsprofile credentialprofile credentialsprofile awscliprofile awsdefaultprofile',
	keyFile:
		'credentialsfile sharedcredentialsfile credentialsfilename credentialsfilepath credentialspath passwdfile credentialfile sharedcredentialsfiles',
	fromEnvironment: 'envauth usecredentialsfromenv useenvironment fromenvironment useenvironmentcredentials enviam useiamprofile',
	bucket: 'bucket bucketname bucketnames s3bucket awsbucket s3bucketname defaultbucket storagebucketname bucketid',
	bucketEndpoint: 'bucketendpoint s3bucketendpoint cnamebucket',
	secure:
		'usessl usehttps secure usetls sslenabled enablessl s3usessl sslenable enabletls ishttps connectionsslenabled enablehttps',
	scheme: 's3protocol endpointprotocol endpointscheme s3scheme',
	insecure: 'insecure disablessl nossl disabletls usehttp insecurehttp insecureconnection allowhttp s3insecure',
};

/** Names too short to be the end of another one, or of an address that may be anybody's. */
const wholes: Readonly<Record<string, Role>> = {
	host: 'endpoint',
	hostname: 'endpoint',
	url: 'endpoint',
	uri: 'endpoint',
	server: 'endpoint',
	address: 'endpoint',
	baseurl: 'endpoint',
	hostpath: 'endpoint',
	s3: 'endpoint',
	key: 'keyId',
	id: 'keyId',
	ssl: 'secure',
	https: 'secure',
	api: 'signature',
	protocol: 'scheme',
	scheme: 'scheme',
	path: 'style',
};

const byEnd = new Map<string, Role>();
for (const role of roles) for (const name of ends[role].split(' ')) byEnd.set(name, role);

/** What a name says of a setting. */
export interface NamedRole {
	readonly role: Role;
	/** False for a name that means this only beside others that are surer. */
	readonly isSure: boolean;
	/** The words before, in lower case: `media` of `MEDIA_S3_ENDPOINT` has `media`, `s3`. */
	readonly before: readonly string[];
}

/** Words before an address that make it another one than a store's. */
const otherServices =
	/^(?:website|web|cdn|public|sts|iam|kms|sns|sqs|ses|dynamodb|lambda|cloudfront|redis|kafka|database|db|smtp|mail|otel|otlp|metadata|sso|auth|login|external|proxy|elastic|loki|prometheus|webhook|notification|oidc|oauth|glue|athena|catalog|api)$/;

/** Whether a word names another service than object storage. */
export function isOtherService(word: string): boolean {
	return otherServices.test(word);
}

/** Names of settings are shorter. */
const longestName = 120;

/** What a setting is about by its name, in any notation; undefined for a name that says nothing of an S3 client. */
export function roleOf(name: string): NamedRole | undefined {
	const words = wordsOf(name);
	for (const index of words.keys()) {
		const role = byEnd.get(words.slice(index).join(''));
		if (role === undefined) continue;
		const before = words.slice(0, index);
		return role === 'endpoint' && otherServices.test(before.at(-1) ?? '') ? undefined : { role, isSure: true, before };
	}
	const last = words.at(-1) ?? '';
	if (otherServices.test(words.at(-2) ?? '')) return undefined;
	return Object.hasOwn(wholes, last) && wholes[last] !== undefined
		? { role: wholes[last], isSure: false, before: words.slice(0, -1) }
		: undefined;
}

/** `roleOf` for one text, in which the same names come again and again; half of the time that a dense program takes. */
export function rolesOfText(): typeof roleOf {
	const known = new Map<string, NamedRole | undefined>();
	return (name) => {
		if (!known.has(name)) known.set(name, roleOf(name));
		return known.get(name);
	};
}

/** The words of a name, in lower case. */
export function wordsOf(name: string): readonly string[] {
	const parted = name
		.slice(-longestName)
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
	return parted
		.toLowerCase()
		.split(/[^a-z\d]+/)
		.filter((word) => word !== '');
}
