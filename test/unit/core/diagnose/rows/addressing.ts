import type { CauseRow } from '../causeRow.ts';
import { amazonKey, amazonXml, boto, curl, goV1, goV2, home, java, js, names, ourKey, s3cmd, signed, xml } from '../notations.ts';

const { bucket, key, host } = names;
const endpoint = `endpoint_url = https://${host}`;
const amazonWords = 'The AWS Access Key Id you provided does not exist in our records.';
const mismatch = xml('SignatureDoesNotMatch');

/** Where the request went. */
export const addressing: readonly CauseRow[] = [
	{
		cause: 'wrong-region',
		proved: {
			'a store’s words about a scope': goV1(
				'AuthorizationHeaderMalformed',
				400,
				'Authorization header malformed, unexpected scope: 20260314/us-east-1/s3/aws4_request',
			),
			'a store that has names of its own': goV1(
				'InvalidArgument',
				400,
				"The region name 'us-east-1' is not valid. Must be one of: north, south, auto",
			),
			'the server’s words, with both names': java(
				'AuthorizationHeaderMalformed',
				400,
				"The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-north-3'",
			),
			'both names in a parameter of a URL': xml(
				'AuthorizationQueryParametersError',
				"Error parsing the X-Amz-Credential parameter; the region 'us-east-1' is wrong; expecting 'eu-north-3'",
			),
			'words about an empty region': goV2('InvalidRequest', 'ListObjectsV2', 400, 'A non-empty region must be specified'),
			'the bucket’s region in a header, and another in the scope': curl({
				sent: [signed(ourKey, 'us-east-1')],
				status: '301 Moved Permanently',
				headers: ['x-amz-bucket-region: eu-north-3'],
				body: xml('PermanentRedirect'),
			}),
			'the other region’s name at our endpoint': curl({
				host: home,
				sent: [signed(ourKey, 'us-east-1')],
				status: '403 Forbidden',
				body: mismatch,
			}),
			'our endpoint and the other region’s name, in Django’s settings': `AWS_S3_ENDPOINT_URL=https://s3.sg.bangmod.storage\nAWS_S3_REGION_NAME=ap-southeast-1-bkk\n${boto('SignatureDoesNotMatch', 'PutObject', '')}`,
			'our endpoint as .NET writes it, and another region': `ServiceURL = "https://${home}", region_name = "eu-north-3"\n${boto('SignatureDoesNotMatch', 'PutObject', '')}`,
			'our endpoint and another region in settings': `endpoint_url = https://${home}\nregion = eu-north-3\n${boto('SignatureDoesNotMatch', 'PutObject', '')}`,
		},
		suggested: {
			'a host that names its region': curl({
				host: 's3.eu-north-3.amazonaws.com',
				sent: [signed(ourKey, 'us-east-1')],
				status: '400 Bad Request',
				body: amazonXml('SignatureDoesNotMatch'),
			}),
			'a redirect that names the bucket’s region': curl({
				status: '301 Moved Permanently',
				headers: ['x-amz-bucket-region: eu-north-3'],
				body: xml('PermanentRedirect', 'The bucket you are attempting to access must be addressed using the specified endpoint.'),
			}),
		},
		nearMisses: {
			'a host that names the same region': curl({
				host: 's3.us-east-1.amazonaws.com',
				sent: [signed(ourKey, 'us-east-1')],
				status: '400 Bad Request',
				body: amazonXml('SignatureDoesNotMatch'),
			}),
			'another store’s words about a scope': xml('InvalidRequest', 'the scope of the job is unexpected'),
			'the region that our endpoint wants': curl({ host: home, sent: [signed()], status: '403 Forbidden', body: mismatch }),
			'the same region in header and scope': curl({
				sent: [signed(ourKey, 'eu-north-3')],
				status: '403 Forbidden',
				headers: ['x-amz-bucket-region: eu-north-3'],
				body: mismatch,
			}),
			'a header that is malformed in another way': java('AccessDenied', 403, 'The date in the header is malformed'),
		},
	},
	{
		cause: 'endpoint-not-used',
		proved: {
			'an endpoint’s host for a bucket': xml('NoSuchBucket', '', '<BucketName>s3.example.net</BucketName>'),
			'Amazon’s host for our region’s name': js(
				'InternalError',
				500,
				`Error: getaddrinfo ENOTFOUND ${bucket}.s3.ap-southeast-1-bkk.amazonaws.com`,
			),
			'the same, by Python': `botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: "https://${bucket}.s3.bkk.amazonaws.com/a.txt"`,
			'our key at Amazon’s host': curl({
				host: 's3.us-west-2.amazonaws.com',
				sent: [signed(ourKey, 'us-west-2')],
				status: '403 Forbidden',
				body: amazonXml('InvalidAccessKeyId'),
			}),
			'our key, and Amazon’s ids': amazonXml('InvalidAccessKeyId').replace(
				'</Error>',
				`<AWSAccessKeyId>${ourKey}</AWSAccessKeyId></Error>`,
			),
			'Amazon’s ids, and a container in settings': `S3_ENDPOINT=http://gateway:9000\n${amazonXml('InvalidAccessKeyId')}`,
			'Amazon’s ids, and another endpoint in settings': `${endpoint}\n${amazonXml('InvalidAccessKeyId')}`,
			'Amazon’s host in a transcript, and another endpoint': `${endpoint}\n${curl({ host: 's3.us-west-2.amazonaws.com', status: '404 Not Found', body: amazonXml('NoSuchBucket') })}`,
		},
		suggested: {
			'Amazon’s words, and a key of another form': `AWS_ACCESS_KEY_ID=harbourmaster\n${xml('InvalidAccessKeyId', amazonWords).replace(/<RequestId>.*<\/RequestId>/, '')}`,
			'the same in PHP’s words': `aws_access_key_id = GKharbour7\nInvalidAccessKeyId (client): ${amazonWords}`,
			'a short id that may be Amazon’s': `${endpoint}\n<Error><Code>InvalidAccessKeyId</Code><Message></Message><RequestId>4A7FB0C1D2E3F5A8</RequestId></Error>`,
			'a host that nobody set': `${endpoint}\n${curl({ host: 'cache.example.org', status: '404 Not Found', body: xml('NoSuchBucket') })}`,
		},
		open: {
			'Amazon’s words, and nothing else': java('InvalidAccessKeyId', 403, amazonWords).replace(names.requestId, names.amazonId),
			'Amazon’s words without an id': `InvalidAccessKeyId (client): ${amazonWords}`,
			'Amazon’s ids, and nothing else': amazonXml('InvalidAccessKeyId'),
		},
		nearMisses: {
			'Amazon’s host for a region of its own': `botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: "https://${bucket}.s3.ap-southeast-7.amazonaws.com/a.txt"`,
			'Amazon’s words beside an id of another store’s': java('InvalidAccessKeyId', 403, amazonWords),
			'the same, by Go': goV2('InvalidAccessKeyId', 'ListBuckets', 403, amazonWords).replace(names.requestId, '7d1a-4b6e'),
			'Amazon’s words, and a key of Amazon’s form': `AWS_ACCESS_KEY_ID=${amazonKey}\nInvalidAccessKeyId (client): ${amazonWords}`,
			'another store’s words, and a key of another form': `AWS_ACCESS_KEY_ID=harbourmaster\nInvalidAccessKeyId (client): The Access Key Id you provided does not exist in our records.`,
			'our key at our own ids': xml('InvalidAccessKeyId', '', `<AWSAccessKeyId>${ourKey}</AWSAccessKeyId>`),
			'the endpoint that was set': `${endpoint}\n${curl({ status: '404 Not Found', body: xml('NoSuchBucket') })}`,
			'RGW’s ids': `${endpoint}\n${xml('InvalidAccessKeyId')}`,
			'Amazon’s endpoint in settings': `endpoint_url = https://s3.us-west-2.amazonaws.com\n${amazonXml('InvalidAccessKeyId')}`,
		},
	},
	{
		cause: 'wrong-port',
		proved: {
			'a console’s page': `${curl({ status: '403 Forbidden', sent: [signed()], headers: ['Content-Type: text/html'], body: '<html><head><title>Harbour Console</title></head></html>' })}\n${boto('403', 'HeadBucket', 'Forbidden')}`,
			'a website’s host': `PUT http://${bucket}.s3-website-eu-north-3.amazonaws.com/${key}\n${xml('MethodNotAllowed')}`,
			'another store’s website': `PUT https://${bucket}.website.example.net/${key}\n${boto('MethodNotAllowed', 'PutObject', '')}`,
			'the console’s own words': xml('AccessDenied', 'S3 API requests must be made to the API port.'),
			'Go, whose request was not sent': `level=error msg="failed to put object: RequestError: send request failed caused by: Put \\"https://s3.${host}/${bucket}/a\\": http: server gave HTTP response to HTTPS client"`,
			'Go at a port without TLS': goV1('InternalError', 500, 'http: server gave HTTP response to HTTPS client'),
		},
		nearMisses: {
			'a login’s page': `${curl({ status: '403 Forbidden', sent: [signed()], headers: ['Content-Type: text/html'], body: '<html><head><title>Harbour Login</title></head></html>' })}\n${boto('403', 'HeadBucket', 'Forbidden')}`,
			'a signature that was looked at, so by no website': `PUT http://${bucket}.s3-website-eu-north-3.amazonaws.com/${key}\n${xml('SignatureDoesNotMatch')}`,
			'a bucket that is called so': `PUT https://website-${bucket}.example.net/${key}\n${boto('MethodNotAllowed', 'PutObject', '')}`,
			'a refusal without a port': xml('AccessDenied', 'S3 API requests must be signed.'),
		},
	},
	{
		cause: 'bucket-sent-twice',
		proved: {
			'host and path that begin alike': curl({ host: `${bucket}.${host}`, status: '404 Not Found', body: xml('NoSuchKey') }),
			'an endpoint with the bucket in front': `$ aws --endpoint-url https://${bucket}.${host} s3 cp a.txt s3://${bucket}/a.txt\nupload failed: ./a.txt to s3://${bucket}/a.txt An error occurred (NoSuchKey) when calling the PutObject operation: The specified key does not exist.`,
			'an endpoint with the bucket in its path': `$ aws --endpoint-url https://${host}/${bucket} s3 cp a.txt s3://${bucket}/a.txt\nupload failed: ./a.txt to s3://${bucket}/a.txt An error occurred (NoSuchBucket) when calling the PutObject operation: The specified bucket does not exist`,
		},
		suggested: {
			'a missing key at a list, by Python': boto('NoSuchKey', 'ListObjectsV2', 'The specified key does not exist.'),
			'a missing key at a list, by Go': goV2('NoSuchKey', 'ListObjects', 404, 'UnknownError'),
		},
		nearMisses: {
			'a download whose key begins as its bucket is called': `ERR! Tried to download(403): https://${bucket}.${host.replace('storage', 's3')}/${bucket}/v2.tar.gz`,
			'a missing key at a read': boto('NoSuchKey', 'GetObject', 'The specified key does not exist.'),
			'a key that begins otherwise': curl({
				host: `${bucket}.${host}`,
				target: `/${key}`,
				status: '404 Not Found',
				body: xml('NoSuchKey'),
			}),
			'an endpoint without the bucket': `$ aws --endpoint-url https://${host} s3 cp a.txt s3://${bucket}/a.txt\nupload failed: ./a.txt to s3://${bucket}/a.txt An error occurred (NoSuchKey) when calling the PutObject operation: The specified key does not exist.`,
		},
	},
	{
		cause: 'path-style-needed',
		proved: {
			'a key’s first part that was taken for the bucket': `${endpoint}\n${curl({ host: `${bucket}.${host}`, target: `/${key}`, status: '404 Not Found', body: xml('NoSuchBucket', '', '<BucketName>photos</BucketName>') })}`,
			'a bucket’s host that does not resolve': js(
				'InternalError',
				500,
				`Error: getaddrinfo ENOTFOUND ${bucket}.${host}`,
				`\n  hostname: 'https://${bucket}.${host}/',\n  Bucket: '${bucket}',`,
			),
			'a name that stands before the resolver’s words':
				`fs.s3a.endpoint=http://gateway:9000\nS3Client.putObject: ${bucket}.gateway.lan: Name or service not known`.replaceAll(
					'gateway:9000',
					'gateway.lan:9000',
				),
			'a name in front of an address': `S3 put failed: Failed to open TCP connection to ${bucket}.10.0.0.7:9000 (initialize: name or service not known)`,
			'a container’s name behind the bucket': `[AWS s3 undefined 0.2s] putObject({ Bucket: '${bucket}', Key: '${key}' })\nUnknownEndpoint: Inaccessible host: \`${bucket}.gateway'. This service may not be available in the \`us-east-1' region.\n    at Request.ENOTFOUND_ERROR (/app/node_modules/aws-sdk/lib/event_listeners.js:481:46)`,
			'a host that Windows does not know': `Amazon.S3.AmazonS3Client.PutObjectAsync failed: System.Net.Http.HttpRequestException: No such host is known. (covers.gateway.lan:9000)\n  BucketName = "covers"`,
			'an endpoint that nobody reached': `endpoint_url = http://gateway:9000\nupload failed: ./a.txt to s3://${bucket}/a.txt Could not connect to the endpoint URL: "http://${bucket}.gateway:9000/a.txt"`,
			'the same, by JavaScript': `S3.GetObject: Hostname/IP does not match certificate's altnames: Host: a.b.s3.${host}. is not in the cert's altnames: DNS:s3.${host}, DNS:*.s3.${host}`,
			'a bucket with dots, and a certificate for one label': goV1(
				'InternalError',
				500,
				`Put https://a.b.${host}/${key}: x509: certificate is valid for *.${host}, not a.b.${host}`,
			),
			'a name that is looked up behind the command’s endpoint': `$ restic -r s3:https://${host}/${bucket} init\nFatal: client.PutObject: Put "https://${bucket}.${host}/config": dial tcp: lookup ${bucket}.${host}: no such host`,
			'a certificate for other names': `${endpoint}\n${goV1('InternalError', 500, `Put https://${bucket}.${host}/${key}: x509: certificate is valid for *.example.com, not ${bucket}.${host}`)}`,
		},
		suggested: {
			'a store’s hint': xml('InvalidRequest', 'Use path-style requests with this gateway'),
			'a setting that the client did not take': `MEDIA_S3_FORCE_PATH_STYLE=true\nS3 upload failed: Error: getaddrinfo ENOTFOUND covers.gateway.lan`,
			'a setting that is told of': `MEDIA_S3_FORCE_PATH_STYLE not working any more?\nS3 upload failed: Error: getaddrinfo ENOTFOUND covers.gateway.lan`,
			'the same, by Go': `use_path_style: true\nlevel=error msg="S3 upload failed" error="dial tcp: lookup covers.gateway.lan: no such host"`,
		},
		nearMisses: {
			'the bucket that was meant': `${endpoint}\n${curl({ host: `${bucket}.${host}`, target: `/${key}`, status: '404 Not Found', body: xml('NoSuchBucket', '', `<BucketName>${bucket}</BucketName>`) })}`,
			'a container’s name alone': `[AWS s3 undefined 0.2s] putObject({ Bucket: '${bucket}', Key: '${key}' })\nUnknownEndpoint: Inaccessible host: \`store.gateway'. This service may not be available in the \`us-east-1' region.\n    at Request.ENOTFOUND_ERROR (/app/node_modules/aws-sdk/lib/event_listeners.js:481:46)`,
			'an address alone': `S3 put failed: Failed to open TCP connection to 10.0.0.7:9000 (initialize: name or service not known)`,
			'the endpoint itself, which nobody reached': `endpoint_url = http://gateway:9000\nupload failed: ./a.txt to s3://${bucket}/a.txt Could not connect to the endpoint URL: "http://gateway:9000/${bucket}/a.txt"`,
			'a store that has such names': `endpoint_url = https://nyc9.digitaloceanspaces.com\nupload failed: ./a.txt to s3://${bucket}/a.txt Could not connect to the endpoint URL: "https://${bucket}.nyc9.digitaloceanspaces.com/a.txt"`,
			'a host that Windows does not know, which is no bucket’s': `Amazon.S3.AmazonS3Client.PutObjectAsync failed: System.Net.Http.HttpRequestException: No such host is known. (storage.gateway.lan:9000)\n  BucketName = "covers"`,
			'a certificate for another endpoint': goV1(
				'InternalError',
				500,
				`Put https://b.${host}/${key}: x509: certificate is valid for *.example.com, not b.${host}`,
			),
			'the endpoint itself, which does not resolve': `${endpoint}\n${goV1('InternalError', 500, `Put https://${host}/${bucket}/${key}: dial tcp: lookup ${host}: no such host`)}`,
			'a setting that says no': `MEDIA_S3_FORCE_PATH_STYLE=false\nS3 upload failed: Error: getaddrinfo ENOTFOUND covers.gateway.lan`,
			'a setting beside the endpoint itself': `endpoint: http://gateway.lan:9000\nMEDIA_S3_FORCE_PATH_STYLE=true\nS3 upload failed: Error: getaddrinfo ENOTFOUND gateway.lan`,
			'a hint about the path of a key': xml('InvalidRequest', 'Use a shorter path with this gateway'),
		},
	},
	{
		cause: 'virtual-host-needed',
		proved: {
			'another store’s words': xml('AccessDenied', 'The bucket has to be addressed by its virtual-styled domain'),
			'the code': xml('SecondLevelDomainForbidden'),
			'the words, by Java': java('InvalidRequest', 400, 'Please use virtual hosted style for this bucket'),
		},
		nearMisses: { 'the words for the other style': java('InvalidRequest', 400, 'Please use path style for this bucket') },
	},
	{
		cause: 'plain-http',
		proved: {
			'a redirect to the same host': `${curl({ status: '301 Moved Permanently', headers: [`Location: https://${host}/${bucket}/${key}`] })}\n${boto('301', 'HeadObject', 'Moved Permanently')}`,
			'nginx’s words in a body': boto('400', 'PutObject', 'The plain HTTP request was sent to HTTPS port'),
			'a store’s words': xml('AccessDenied', 'Secure transport is required'),
		},
		suggested: {
			'our endpoint with http://': `endpoint_url = http://${home}\n${boto('403', 'HeadObject', 'Forbidden')}`,
		},
		nearMisses: {
			'a redirect to another host': `${curl({ status: '301 Moved Permanently', headers: [`Location: https://south.example.net/${bucket}/${key}`] })}\n${boto('301', 'HeadObject', 'Moved Permanently')}`,
			'our endpoint with https://': `endpoint_url = https://${home}\n${boto('403', 'HeadObject', 'Forbidden')}`,
			'a request that was sent otherwise': boto('400', 'PutObject', 'The request was sent to a closed bucket'),
		},
	},
	{
		cause: 'not-the-store',
		suggested: {
			'an application’s server': `${curl({ status: '404 Not Found', sent: [signed()], headers: ['Server: Werkzeug/3.0 Python/3.12'] })}\n${boto('404', 'HeadBucket', 'Not Found')}`,
			'an empty id, by Java': java('404 Not Found', 404, 'Not Found').replace(/Request ID: tx[^;]*/, 'Request ID: null'),
			'an empty id, by Go': goV2('MethodNotAllowed', 'PutObject', 405, 'Method Not Allowed').replace(
				/RequestID: [^,]*/,
				'RequestID: ',
			),
			'no id and no message, by Java': java('null', 503, 'null').replace(/Request ID: tx[^;]*/, 'Request ID: null'),
			'an answer in JSON': `${curl({ status: '404 Not Found', sent: [signed()], headers: ['Content-Type: application/json'] })}\n${boto('404', 'HeadBucket', 'Not Found')}`,
			'an answer in plain text': `${curl({ status: '403 Forbidden', sent: [signed()], headers: ['Content-Type: text/plain'] })}\n${boto('403', 'HeadObject', 'Forbidden')}`,
		},
		nearMisses: {
			'a store’s server': `${curl({ status: '404 Not Found', sent: [signed()], headers: ['Server: SeaweedFS 3.80'] })}\n${boto('404', 'HeadBucket', 'Not Found')}`,
			'a HEAD with an empty id': goV2('Forbidden', 'HeadBucket', 403, 'Forbidden').replace(/RequestID: [^,]*/, 'RequestID: '),
			'an id, by Java': java('404 Not Found', 404, 'Not Found'),
			'an empty id beside a code of S3’s': goV2('NoSuchBucket', 'PutObject', 404, '').replace(/RequestID: [^,]*/, 'RequestID: '),
			'an answer in JSON with S3’s id': `${curl({ status: '404 Not Found', sent: [signed()], headers: ['Content-Type: application/json', `x-amz-request-id: ${names.requestId}`] })}\n${boto('404', 'HeadBucket', 'Not Found')}`,
			'an answer in XML': s3cmd('NotFound', 404, 'Not Found'),
		},
	},
];
