import type { Client } from '../clients.ts';

const terminal = (file: string, version: string, lines: readonly string[]): Client => ({
	file,
	as: 'terminal',
	version,
	steps: lines.map((run) => ({ run })),
});

/** Command-line tools other than AWS's own. Their configuration files are written by `home.ts`. */
export const tools: readonly Client[] = [
	terminal('s3cmd.log', 's3cmd --version', [
		's3cmd ls s3://shop-invoices/2026/11/',
		's3cmd get s3://shop-invoices/2026/11/INV-0043.pdf',
		's3cmd info s3://shop-invoices/2026/11/INV-0043.pdf',
		's3cmd ls s3://shop-invoice',
		's3cmd mb s3://partner-data',
		's3cmd rb s3://shop-invoices',
		's3cmd put reports/november.csv s3://partner-data/in/',
		's3cmd -c typo.s3cfg ls',
		's3cmd -c stale.s3cfg ls',
		's3cmd -c suspended.s3cfg ls',
		's3cmd --access_key=BGSAKIAGONE000000001 put reports/november.csv s3://shop-invoices/',
		"faketime '+20 min' s3cmd ls s3://shop-invoices",
		's3cmd setpolicy policy.json s3://shop-invoices',
		's3cmd put reports/november.csv s3://shop-full/',
		's3cmd sync reports/ s3://shop-invoice/reports/',
	]),
	terminal('rclone.log', 'rclone --version', [
		'rclone ls bangmod:shop-invoice',
		'rclone copy reports bangmod:partner-data/reports --retries 1 --low-level-retries 1',
		'rclone copy reports typo:shop-invoices/reports --retries 2 --low-level-retries 1',
		'rclone lsd stale:',
		'rclone lsd suspended:',
		'rclone mkdir bangmod:partner-data',
		'rclone rmdir bangmod:shop-invoices',
		'rclone cat bangmod:shop-invoices/none.txt',
		'rclone copyto reports/november.csv bangmod:shop-full/more.csv --retries 1 --low-level-retries 1 -v',
		'rclone copyto reports/november.csv bangmod:Shop_Reports/november.csv --retries 1 --low-level-retries 1 -vv --dump headers',
	]),
	terminal('s4cmd.log', 's4cmd --version', [
		's4cmd ls s3://shop-invoice --endpoint-url $S3',
		's4cmd get s3://shop-invoices/none.txt --endpoint-url $S3',
		's4cmd put reports/november.csv s3://partner-data/in/ --endpoint-url $S3',
	]),
	terminal('libs3.log', 'dpkg-query -W libs3-2', [
		's3 -u get shop-invoices/none.txt',
		's3 -u list shop-invoice',
		's3 -u create partner-data',
		's3 -u delete shop-invoices',
		's3 -u -r 0 put partner-data/in/today.csv filename=reports/november.csv',
		'S3_SECRET_ACCESS_KEY=mistyped s3 -u list shop-invoices',
		'S3_ACCESS_KEY_ID=BGSAKIAGONE000000001 s3 -u list shop-invoices',
		's3 -u head shop-invoices/none.txt',
	]),
	terminal('davix.log', 'davix-get --version', [
		'davix-get --s3accesskey $AWS_ACCESS_KEY_ID --s3secretkey $AWS_SECRET_ACCESS_KEY --s3region $AWS_REGION --s3alternate s3://127.0.0.1:7480/shop-invoices/none.txt',
		'davix-ls --s3accesskey $AWS_ACCESS_KEY_ID --s3secretkey mistyped --s3region $AWS_REGION --s3alternate s3://127.0.0.1:7480/shop-invoices/',
		'davix-put --s3accesskey $AWS_ACCESS_KEY_ID --s3secretkey $AWS_SECRET_ACCESS_KEY --s3region $AWS_REGION --s3alternate reports/november.csv s3://127.0.0.1:7480/partner-data/in.csv',
	]),
	terminal('restic.log', 'restic version', [
		'restic -r s3:$S3/shop-invoices/backup snapshots',
		'restic -r s3:$S3/partner-data/backup init',
		'AWS_SECRET_ACCESS_KEY=mistyped restic -r s3:$S3/shop-invoices/backup init',
		'AWS_ACCESS_KEY_ID=BGSAKIAGONE000000001 restic -r s3:$S3/shop-invoices/backup init',
	]),
	terminal('duplicity.log', 'duplicity --version', [
		'duplicity --no-encryption --s3-endpoint-url $S3 reports boto3+s3://shop-invoice/backup',
		'duplicity --no-encryption --s3-endpoint-url $S3 --num-retries 1 reports boto3+s3://partner-data/backup',
	]),
];
