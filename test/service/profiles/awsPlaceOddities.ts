import { key, type AwsOddity } from './awsOddity.ts';

/** AWS SDKs and Tools Reference Guide, "Service-specific endpoints". */
const endpoints = 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html';
/** The same guide, "AWS Region". */
const regions = 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html';
const variables: readonly AwsOddity[] = [
	{
		what: 'a key of the environment beside a profile',
		credentials: `[a]\n${key}`,
		variables: { AWS_ACCESS_KEY_ID: 'E', AWS_SECRET_ACCESS_KEY: 'F' },
	},
	{ what: 'AWS_DEFAULT_REGION', config: `[profile a]\nregion = r\n${key}`, variables: { AWS_DEFAULT_REGION: 's' } },
	{
		what: 'AWS_DEFAULT_REGION without a value',
		config: `[profile a]\nregion = r\n${key}`,
		variables: { AWS_DEFAULT_REGION: '' },
	},
	{
		what: 'AWS_REGION',
		config: `[profile a]\nregion = r\n${key}`,
		variables: { AWS_REGION: 's', AWS_DEFAULT_REGION: 't' },
		documented: { by: regions, region: 's' },
	},
	{ what: 'the environment’s key', environment: true, variables: { AWS_ACCESS_KEY_ID: 'E', AWS_SECRET_ACCESS_KEY: ' F ' } },
	{
		what: 'the environment’s key without its secret',
		environment: true,
		variables: { AWS_ACCESS_KEY_ID: 'E', AWS_SECRET_ACCESS_KEY: '' },
	},
	{
		what: 'the environment’s older token',
		environment: true,
		variables: { AWS_ACCESS_KEY_ID: 'E', AWS_SECRET_ACCESS_KEY: 'F', AWS_SECURITY_TOKEN: 'T', AWS_SESSION_TOKEN: 'U' },
	},
	{
		what: 'the environment’s older token without a value',
		environment: true,
		variables: { AWS_ACCESS_KEY_ID: 'E', AWS_SECRET_ACCESS_KEY: 'F', AWS_SECURITY_TOKEN: '', AWS_SESSION_TOKEN: 'U' },
	},
];

const service = '[services here]\ns3 =\n  endpoint_url = https://s3.example\n';

/** Endpoints, of which botocore knows since 1.31. */
const places: readonly AwsOddity[] = (
	[
		['endpoint_url', `[profile a]\nendpoint_url = https://a.example\n${key}`, 'https://a.example'],
		[
			'a services section',
			`[profile a]\nendpoint_url = https://a.example\nservices = here\n${key}${service}`,
			'https://s3.example',
		],
		[
			'a services section with a quoted name',
			`[profile a]\nservices = here\n${key}${service.replace('here', '"here"')}`,
			'https://s3.example',
		],
		[
			'a services section of another service',
			`[profile a]\nendpoint_url = https://a.example\nservices = here\n${key}[services here]\nec2 =\n  endpoint_url = https://b.example\n`,
			'https://a.example',
		],
		[
			'an empty endpoint in a services section',
			`[profile a]\nendpoint_url = https://a.example\nservices = here\n${key}[services here]\ns3 =\n  endpoint_url =\n`,
			'https://a.example',
		],
		['a group s3 in the profile itself', `[profile a]\n${key}s3 =\n  endpoint_url = https://b.example\n`, null],
		['an empty endpoint_url', `[profile a]\nendpoint_url =\n${key}`, null],
		[
			'ignore_configured_endpoint_urls',
			`[profile a]\nignore_configured_endpoint_urls = True\nendpoint_url = https://a.example\n${key}`,
			null,
		],
		[
			'ignore_configured_endpoint_urls = yes',
			`[profile a]\nignore_configured_endpoint_urls = yes\nendpoint_url = https://a.example\n${key}`,
			'https://a.example',
		],
		[
			'a variable before files',
			`[profile a]\nendpoint_url = https://a.example\n${key}`,
			'https://v.example',
			{ AWS_ENDPOINT_URL: 'https://v.example' },
		],
		[
			'the variable of S3 before the general one',
			`[profile a]\n${key}`,
			'https://w.example',
			{ AWS_ENDPOINT_URL: 'https://v.example', AWS_ENDPOINT_URL_S3: 'https://w.example' },
		],
		[
			'a variable without a value',
			`[profile a]\nendpoint_url = https://a.example\n${key}`,
			'https://a.example',
			{ AWS_ENDPOINT_URL: '' },
		],
		[
			'a variable while all are ignored',
			`[profile a]\n${key}`,
			null,
			{ AWS_ENDPOINT_URL: 'https://v.example', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
		],
		[
			'a profile that ignores and a variable that does not',
			`[profile a]\nignore_configured_endpoint_urls = true\nendpoint_url = https://a.example\n${key}`,
			'https://a.example',
			{ AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' },
		],
	] as const
).map(([what, config, endpoint, given]) => ({
	what,
	config,
	...(given && { variables: given }),
	documented: { by: endpoints, endpoint },
}));

const missing: readonly AwsOddity[] = (
	[
		['a services section that is not there', `[profile a]\nservices = gone\n${key}${service}`],
		['a services section without an entry', `[profile a]\nservices = here\n${key}[services here]\n`],
		[
			'a services section whose s3 is one value',
			`[profile a]\nservices = here\n${key}[services here]\ns3 = https://s3.example\n`,
		],
	] as const
).map(([what, config]) => ({ what, config, documented: { by: endpoints, refused: 'services' } }));

/** What is odd about variables, and about where an endpoint comes from. */
export const awsPlaceOddities: readonly AwsOddity[] = [
	...variables,
	...places,
	{
		what: 'an endpoint in the credentials file',
		config: '[profile a]\nendpoint_url = https://a.example\n',
		credentials: `[a]\nendpoint_url = https://b.example\n${key}`,
		documented: { by: endpoints, endpoint: 'https://b.example' },
	},
	{
		what: 'a services line in the credentials file',
		config: service,
		credentials: `[a]\nservices = here\n${key}`,
		documented: { by: endpoints, endpoint: 'https://s3.example' },
	},
	...missing,
];
