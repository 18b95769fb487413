import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf, originsOf } from '../../../../src/core/diagnose/origin.ts';
import { factsOf } from '../../../../src/core/recognise/facts/factsOf.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';

const named =
	(...paths: readonly string[]) =>
	(name: string) =>
		paths.filter((path) => path.split('/').at(-1) === name).map((within) => ({ path: `/home/me/work/${within}`, within }));

/** What is printed, by whom, the files of the workspace, and the line that is meant. */
const traces: readonly (readonly [client: string, text: string, files: readonly string[], origin: string | undefined])[] = [
	[
		'Python, the innermost frame last',
		'Traceback (most recent call last):\n  File "/srv/app/main.py", line 20, in <module>\n    run()\n  File "/srv/app/uploader.py", line 11, in put\n    s3.put_object()\n  File "/usr/lib/python3/site-packages/botocore/client.py", line 565, in call\nbotocore.exceptions.ClientError: An error occurred (SlowDown) when calling the PutObject operation: Unknown',
		['app/main.py', 'app/uploader.py', 'app/client.py'],
		'app/uploader.py:11',
	],
	[
		'Node, a module’s address',
		'SlowDown: Please reduce your request rate.\n    at throwDefaultError (/srv/node_modules/@smithy/smithy-client/index.js:388:20)\n    at async put (file:///srv/shop/src/uploader.mjs:11:5)\n    at main (/srv/shop/src/main.mjs:3:1) {\n  $metadata: { httpStatusCode: 503 }\n}',
		['shop/src/uploader.mjs', 'shop/src/main.mjs', 'index.js'],
		'shop/src/uploader.mjs:11',
	],
	[
		'Node on Windows',
		'SlowDown: Please reduce your request rate.\n    at put (C:\\shop\\src\\uploader.js:11:5) {\n  $metadata: { httpStatusCode: 503 }\n}',
		['src/uploader.js'],
		'src/uploader.js:11',
	],
	[
		'Java, by its package',
		'com.amazonaws.services.s3.model.AmazonS3Exception: null (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: tx1)\n\tat com.amazonaws.http.AmazonHttpClient.send(AmazonHttpClient.java:156)\n\tat app//com.acme.shop.Uploader$Part.lambda$put$0(Uploader.java:31)',
		['api/src/main/java/com/acme/shop/Uploader.java', 'job/src/main/java/com/acme/job/Uploader.java'],
		'api/src/main/java/com/acme/shop/Uploader.java:31',
	],
	[
		'Kotlin',
		'com.amazonaws.services.s3.model.AmazonS3Exception: null (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: tx1)\n\tat com.acme.shop.UploadKt.main(Upload.kt:9)',
		['src/main/kotlin/com/acme/shop/Upload.kt'],
		'src/main/kotlin/com/acme/shop/Upload.kt:9',
	],
	[
		'Go, a panic',
		'panic: operation error S3: PutObject, https response error StatusCode: 503, RequestID: tx1, HostID: , api error SlowDown: UnknownError\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/cmd/upload/main.go:42 +0x1d4',
		['cmd/upload/main.go', 'cmd/list/main.go'],
		'cmd/upload/main.go:42',
	],
	[
		'Go, a log’s own line',
		'2026/11/22 10:00:00 uploader.go:42: operation error S3: PutObject, https response error StatusCode: 503, RequestID: tx1, HostID: , api error SlowDown: UnknownError',
		['internals/uploader.go'],
		'internals/uploader.go:42',
	],
	[
		'PHP',
		'PHP Fatal error:  Uncaught Aws\\S3\\Exception\\S3Exception: Error executing "PutObject" on "https://s3.bkk.bangmod.storage/shop/a"; AWS HTTP error: 503 SlowDown (server):  - <Error><Code>SlowDown</Code></Error> in /var/www/vendor/aws/WrappedHttpHandler.php:195\nStack trace:\n#0 /var/www/vendor/aws/WrappedHttpHandler.php(97): parse()\n#1 /var/www/src/Uploader.php(42): Aws\\AwsClient->__call()',
		['src/Uploader.php', 'WrappedHttpHandler.php'],
		'src/Uploader.php:42',
	],
	[
		'Ruby, the nearest frame in the error’s own line',
		"lib/uploader.rb:11:in `put': SlowDown (Aws::S3::Errors::SlowDown)\n\tfrom lib/main.rb:3:in `<main>'",
		['lib/uploader.rb', 'lib/main.rb'],
		'lib/uploader.rb:11',
	],
	[
		'.NET',
		'Amazon.S3.AmazonS3Exception: Error making request with Error Code SlowDown and Http Status Code 503\n   at Amazon.S3.X() in D:\\a\\sdk\\AmazonS3Client.cs:line 3\n   at Shop.Uploader.PutAsync(String key) in C:\\src\\Shop\\Uploader.cs:line 31',
		['Shop/Uploader.cs'],
		'Shop/Uploader.cs:31',
	],
	[
		'Rust',
		'thread \'main\' panicked at src/uploader.rs:31:10:\nServiceError { source: ErrorMetadata { code: Some("SlowDown"), message: None, extras: Some({"aws_request_id": "tx1"}) } }\n   3: shop::put\n             at ./src/uploader.rs:31:5\n             at /home/me/.cargo/registry/src/aws/lib.rs:3:5',
		['src/uploader.rs', 'src/aws/lib.rs'],
		'src/uploader.rs:31',
	],
	[
		'a frame of a package is nobody’s line here, though a file of the workspace has its name',
		'SlowDown: Please reduce your request rate.\n    at put (/srv/node_modules/shop/src/uploader.js:11:5) {\n  $metadata: { httpStatusCode: 503 }\n}',
		['shop/src/uploader.js'],
		undefined,
	],
];

for (const [client, text, files, origin] of traces) {
	test(`from a finding to its line: ${client}`, () => {
		const findings = recognise(text, { languageId: 'log' });
		const finding = findings.find(({ code }) => code === 'SlowDown') ?? assert.fail('no finding');
		const [nearest] = originsOf(factsOf(text, finding, findings).client.frames, finding.span, named(...files));
		assert.equal(nearest && `${nearest.file.within}:${nearest.line}`, origin);
	});
}

/** A frame's file, the files of the workspace, and which of them is meant. */
const paths: readonly (readonly [why: string, file: string, files: readonly string[], path: string | undefined])[] = [
	['the same path', '/home/me/work/app/a.py', ['app/a.py', 'old/app/a.py'], 'app/a.py'],
	['a container’s root', '/app/lib/a.py', ['lib/a.py'], 'lib/a.py'],
	['two segments that agree', '/app/lib/a.py', ['services/app/lib/a.py'], 'services/app/lib/a.py'],
	['the longest common end', '/srv/one/app/a.py', ['two/app/a.py', 'one/app/a.py'], 'one/app/a.py'],
	['two that end alike', '/srv/app/a.py', ['one/app/a.py', 'two/app/a.py'], undefined],
	['a name that is all the frame says', 'a.go', ['cmd/a.go'], 'cmd/a.go'],
	['such a name twice', 'a.go', ['cmd/a.go', 'lib/a.go'], undefined],
	['only the name agrees', '/srv/other/a.py', ['app/a.py'], undefined],
	['another letter case', '/srv/app/A.py', ['app/a.py'], undefined],
	['steps upwards', '../../etc/app/a.py', ['app/a.py'], 'app/a.py'],
	['a bundler’s scheme', 'webpack://shop/./src/a.ts?3f2a', ['src/a.ts'], 'src/a.ts'],
	['made from the person’s own', '/srv/shop/dist/a.js', ['shop/dist/a.js'], undefined],
	['nothing', '', ['a.py'], undefined],
];

for (const [why, file, files, path] of paths) {
	test(`a frame’s file in the workspace: ${why}`, () => {
		assert.equal(originOf({ file, line: 3, isOwn: true }, named(...files))?.file.within, path);
	});
}
