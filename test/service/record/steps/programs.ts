import type { Client } from '../clients.ts';

const log = (file: string, version: string, program: string, runs: readonly string[]): Client => ({
	file,
	as: 'log',
	version,
	steps: runs.map((run) => ({ run: `${program} ${run}` })),
});

const npmVersion = (name: string): string => `node -p 'JSON.parse(fs.readFileSync("node_modules/${name}/package.json")).version'`;

const boto3 = log('boto3.log', "python3 -c 'import boto3; print(boto3.__version__)'", 'python3 nightlyReport.py', [
	'plain',
	'missing-key',
	'missing-head',
	'missing-bucket default traceback',
	'foreign-bucket default dict',
	'foreign-head',
	'download default traceback',
	'upload default traceback',
	'taken default dict',
	'bad-name',
	'not-empty',
	'plain',
	'bad-digest',
	'if-match',
	'range default dict',
	'small-part',
	'wrong-etag default traceback',
	'no-upload',
	'no-lifecycle',
	'plain typo',
	'plain stale',
	'plain suspended dict',
	'versions',
]);

const v3 = log('js-v3.log', npmVersion('@aws-sdk/client-s3'), 'node v3Service.mjs', [
	'plain',
	'missing-key object',
	'missing-head object',
	'missing-bucket',
	'missing-bucket-head json',
	'foreign json',
	'foreign-head object',
	'taken object',
	'plain',
	'not-empty',
	'no-length object',
	'if-match object',
	'range json',
	'no-upload uncaught',
	'no-cors',
	'location object',
]);

const v3Keys: Client = {
	...v3,
	steps: [
		...v3.steps,
		{ run: 'AWS_SECRET_ACCESS_KEY=mistyped node v3Service.mjs plain object' },
		{ run: 'AWS_ACCESS_KEY_ID=BGSAKIAGONE000000001 node v3Service.mjs plain json' },
		{ run: "faketime '-20 min' node v3Service.mjs plain uncaught" },
		{ run: 'node v3Service.mjs plain', during: 'throttled' },
	],
};

/** Small programs on the SDKs (`clients/`), run once a mistake, and a day in the life of a larger one. */
export const programs: readonly Client[] = [
	boto3,
	v3Keys,
	log('js-v2.log', npmVersion('aws-sdk'), 'node v2Service.cjs', [
		'missing-key',
		'missing-head',
		'missing-bucket line',
		'foreign line',
		'taken uncaught',
		'not-empty',
	]),
	log('minio-js.log', npmVersion('minio'), 'node minioService.mjs', [
		'missing-key',
		'missing-head',
		'missing-bucket',
		'foreign',
		'taken',
		'not-empty',
		'policy',
	]),
	log('aws4fetch.log', npmVersion('aws4fetch'), 'node worker.mjs', [
		'GET /shop-invoices/2026/11/INV-0042.pdf',
		'GET /shop-invoices/avatars/1007.png',
		'HEAD /shop-invoices/avatars/1007.png',
		'DELETE /shop-invoices',
		'GET /partner-data/in/today.csv',
	]),
	log('ruby.log', "ruby -e 'require %q(aws-sdk-s3); puts Aws::S3::GEM_VERSION'", 'ruby import.rb', [
		'missing-key',
		'missing-head',
		'missing-bucket',
		'foreign',
		'not-empty',
		'uncaught',
	]),
	log('boto2.log', "python3 -c 'import boto; print(boto.__version__)'", 'python3 oldScript.py', [
		'missing-bucket',
		'missing-key',
		'taken',
	]),
	{
		file: 'mixed-app.log',
		as: 'log',
		version: "python3 -c 'import botocore; print(botocore.__version__)'",
		steps: [{ run: 'python3 shopApp.py' }],
	},
];
