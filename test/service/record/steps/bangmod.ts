import type { Client } from '../clients.ts';

const aws = 'aws --endpoint-url $S3';
const asProfile = (name: string): string => `env -u AWS_ACCESS_KEY_ID -u AWS_SECRET_ACCESS_KEY AWS_PROFILE=${name}`;

const lines: readonly string[] = [
	`${aws} s3 ls s3://shop-invoices/2026/11/`,
	`${aws} s3 ls s3://shop-invoices --profile singapore`,
	`${aws} s3 cp reports/november.csv s3://shop-invoices/reports/ --profile unverified`,
	`${aws} s3 ls --profile billing`,
	`${aws} s3api head-bucket --bucket shop-invoices --profile billing`,
	`${aws} s3 ls --profile suspended`,
	`AWS_DEFAULT_REGION=us-east-1 AWS_REGION=us-east-1 ${aws} s3 ls s3://shop-invoices`,
	`faketime '-20 min' ${aws} s3 ls s3://shop-invoices`,
	`${aws} s3 mb s3://bgs-invoices`,
	`${aws} s3api put-object --bucket shop-invoices --key a.txt --body reports/november.csv --content-md5 1B2M2Y8AsgTpgAmY7PhCfg==`,
	'curl -sS -i -X PUT $S3/shop.eu',
	'curl -sS -i $S3/shop-invoices/none.txt',
	'curl -sS -i -X PUT $S3/shop-invoices/a.txt',
	'python3 nightlyReport.py plain billing traceback',
	'python3 nightlyReport.py plain singapore dict',
	'python3 nightlyReport.py bad-digest',
	`${asProfile('unverified')} node v3Service.mjs plain object`,
	`${asProfile('singapore')} node v3Service.mjs plain json`,
	`${asProfile('suspended')} node v3Service.mjs plain`,
];

/** What BangmodStorage says that plain Ceph does not, asked of its stand-in over the same gateway. */
export const bangmod: Client = {
	file: 'bangmod.log',
	as: 'terminal',
	of: 'stand-in',
	version: 'aws --version',
	steps: [
		...lines.map((run) => ({ run })),
		{ run: 'curl -sS -i $S3/shop-invoices', during: 'over-rate' },
		{ run: `AWS_MAX_ATTEMPTS=2 ${aws} s3 ls s3://shop-invoices`, during: 'over-rate' },
		{ run: 'python3 nightlyReport.py plain default traceback', during: 'degraded' },
	],
};
