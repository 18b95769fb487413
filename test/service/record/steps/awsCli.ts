import type { Client } from '../clients.ts';

const shop = '--bucket shop-invoices';
const invoice = `${shop} --key 2026/11/INV-0042.pdf`;

/** An object carries ten at most. */
const elevenTags = Array.from({ length: 11 }, (_, at) => `{Key=t${at},Value=x}`).join(',');

/** Lines after `aws --endpoint-url $S3`. */
const lines: readonly string[] = [
	's3 ls s3://shop-invoices/2026/11/',
	's3 cp s3://shop-invoices/2026/11/INV-0043.pdf .',
	`s3api get-object ${shop} --key 2026/11/INV-0043.pdf INV-0043.pdf`,
	`s3api head-object ${shop} --key 2026/11/INV-0043.pdf`,
	's3 ls s3://shop-invoice',
	's3api head-bucket --bucket shop-invoice',
	's3 sync reports s3://shop-invoice/reports',
	's3 cp reports/november.csv s3://shop-invoices/reports/november.csv',
	's3 cp reports/november.csv s3://shop-invoices/reports/november.csv --profile typo',
	's3 ls --profile stale',
	's3 ls --profile suspended',
	's3 ls s3://partner-data',
	's3 cp reports/november.csv s3://partner-data/in/november.csv',
	's3api head-bucket --bucket partner-data',
	's3 mb s3://partner-data',
	's3 mb s3://Shop_Reports',
	's3 rb s3://shop-invoices',
	's3api create-bucket --bucket shop-eu --create-bucket-configuration LocationConstraint=eu-west-1',
	`s3api get-object ${invoice} --if-match 00000000000000000000000000000000 INV-0042.pdf`,
	`s3api get-object ${invoice} --range bytes=900000- INV-0042.pdf`,
	`s3api put-object ${shop} --key a.txt --body reports/november.csv --content-md5 1B2M2Y8AsgTpgAmY7PhCfg==`,
	`s3api put-object ${shop} --key a.txt --body reports/november.csv --content-md5 c2hvcnQ=`,
	`s3api upload-part ${shop} --key backup.tar --upload-id 2~gone --part-number 1 --body reports/november.csv`,
	`s3api complete-multipart-upload ${shop} --key backup.tar --upload-id 2~gone --multipart-upload 'Parts=[{ETag=0,PartNumber=1}]'`,
	`s3api get-bucket-policy ${shop}`,
	`s3api get-bucket-cors ${shop}`,
	`s3api get-bucket-lifecycle-configuration ${shop}`,
	`s3api get-bucket-website ${shop}`,
	`s3api get-object-lock-configuration ${shop}`,
	`s3api put-object-tagging ${invoice} --tagging 'TagSet=[${elevenTags}]'`,
	`s3api put-bucket-encryption ${shop} --server-side-encryption-configuration '{"Rules":[]}'`,
	`s3api put-object ${shop} --key sealed.bin --body reports/november.csv --server-side-encryption rot13`,
	`s3api delete-objects --bucket shop-archive --delete 'Objects=[{Key=2025/tax.pdf},{Key=2025/audit.pdf}]'`,
	's3api put-object --bucket shop-full --key more.bin --body reports/november.csv',
	's3 mb s3://partner-more --profile partner',
	`s3api put-object-retention ${invoice} --retention Mode=GOVERNANCE,RetainUntilDate=2030-01-01`,
	`s3api put-object ${shop} --key "$(printf 'k%.0s' {1..1025})" --body reports/november.csv`,
];

/** The command-line tool of AWS. Its first lines are asked of the gateway as it is, and show what its empty messages do to it. */
export const awsCli: Client = {
	file: 'aws-cli.log',
	as: 'terminal',
	speaksFrom: 4,
	version: 'aws --version',
	steps: [
		...lines.map((line) => ({ run: `aws --endpoint-url $S3 ${line}` })),
		{ run: "faketime '-20 min' aws --endpoint-url $S3 s3 ls s3://shop-invoices" },
		{ run: 'AWS_MAX_ATTEMPTS=2 aws --endpoint-url $S3 s3 ls s3://shop-invoices', during: 'throttled' },
		{ run: 'AWS_MAX_ATTEMPTS=1 aws --endpoint-url $S3 s3 ls s3://shop-invoices', during: 'frozen' },
	],
};
