import type { Client } from '../clients.ts';

const otherHash =
	"curl -q -sS -i --aws-sigv4 aws:amz:$AWS_REGION:s3 --user $AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY -H 'x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'";
const presign = 'aws --endpoint-url $S3 s3 presign s3://shop-invoices/2026/11/INV-0042.pdf --expires-in 60';

/** `~/.curlrc` signs with the main key; `-q` leaves it out. */
const lines: readonly string[] = [
	'curl -q -sS $S3/shop-invoices/2026/11/INV-0042.pdf',
	'curl -q -sS -I $S3/shop-invoices/2026/11/INV-0042.pdf',
	'curl -q -sS $S3/shop-invoice | xmllint --format -',
	`curl -q -sS -i "$(faketime '-10 min' ${presign})"`,
	`curl -q -sS -i "$(${presign})tampered"`,
	"curl -q -sS -i -H 'Authorization: Bearer abc' $S3/shop-invoices",
	'curl -q -sS -i "$S3/shop-invoices?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=$AWS_ACCESS_KEY_ID/20200101/$AWS_REGION/s3/aws4_request&X-Amz-Date=20200101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=00"',
	'curl -i $S3/shop-invoices/none.txt',
	'curl -sS -I $S3/shop-invoices/none.txt',
	'curl -sS -v --user $AWS_ACCESS_KEY_ID:mistyped $S3/shop-invoices',
	'curl -sS -i --user BGSAKIAGONE000000001:revoked $S3/shop-invoices',
	// This curl signs `?policy` without its equals sign: every bare subresource fails like this.
	'curl -sS -i "$S3/shop-invoices?policy"',
	'curl -sS -i "$S3/shop-invoices?policy="',
	`${otherHash} -T reports/november.csv $S3/shop-invoices/a.csv`,
	'cat reports/november.csv | curl -sS -i -T - $S3/shop-invoices/a.csv',
	"curl -sS -i --max-time 5 -H 'Content-Length: 5368709121' -T reports/november.csv $S3/shop-invoices/a.iso",
	'curl -sS -i -X DELETE $S3/',
	'curl -sS -i -X POST $S3/shop-invoices',
	"curl -sS -i -H 'Content-MD5: short' -T reports/november.csv $S3/shop-invoices/a.csv",
	"curl -sS -v -H 'Content-MD5: 1B2M2Y8AsgTpgAmY7PhCfg==' -T reports/november.csv $S3/shop-invoices/a.csv",
	"curl -sS -i -H 'If-None-Match: *' -T reports/november.csv $S3/shop-invoices/2026/11/INV-0042.pdf",
	"curl -sS -i -H 'x-amz-copy-source: /shop-invoices/none.txt' -X PUT $S3/shop-invoices/copy.txt",
	'curl -sS -i --data-binary \'<CORSConfiguration><CORS\' -X PUT "$S3/shop-invoices?cors="',
	"curl -sS -i -H 'Range: bytes=900000-' $S3/shop-invoices/2026/11/INV-0042.pdf",
	"curl -sS -i -H 'x-amz-acl: everybody' -T reports/november.csv $S3/shop-invoices/a.csv",
];

/** Plain HTTP: bodies and headers as they come off the wire. */
export const curl: Client = {
	file: 'curl.txt',
	as: 'terminal',
	version: 'curl --version',
	steps: [
		...lines.map((run) => ({ run })),
		{ run: 'curl -sS -i $S3/shop-invoices', during: 'throttled' },
		{ run: 'curl -sS -i $S3/shop-invoices', during: 'frozen' },
	],
};
