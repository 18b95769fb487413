// A small service on AWS SDK for JavaScript v3: one mistake a run, named by the first argument.
import { Readable } from 'node:stream';
import * as s3 from '@aws-sdk/client-s3';

const [mistake = '', style = 'error'] = process.argv.slice(2);
const client = new s3.S3Client({
	endpoint: process.env.S3,
	region: process.env.AWS_REGION,
	forcePathStyle: true,
	maxAttempts: 2,
});
const Bucket = 'shop-invoices';
const Key = '2026/11/INV-0042.pdf';

const mistakes = {
	'missing-key': new s3.GetObjectCommand({ Bucket, Key: 'avatars/1007.png' }),
	'missing-head': new s3.HeadObjectCommand({ Bucket, Key: 'avatars/1007.png' }),
	'missing-bucket': new s3.ListObjectsV2Command({ Bucket: 'shop-invoice' }),
	'missing-bucket-head': new s3.HeadBucketCommand({ Bucket: 'shop-invoice' }),
	foreign: new s3.PutObjectCommand({ Bucket: 'partner-data', Key: 'in/today.csv', Body: 'a,b' }),
	'foreign-head': new s3.HeadBucketCommand({ Bucket: 'partner-data' }),
	taken: new s3.CreateBucketCommand({ Bucket: 'partner-data' }),
	'not-empty': new s3.DeleteBucketCommand({ Bucket }),
	'no-length': new s3.PutObjectCommand({ Bucket, Key: 'stream.bin', Body: Readable.from(['a', 'b']) }),
	'if-match': new s3.GetObjectCommand({ Bucket, Key, IfMatch: '"0"' }),
	range: new s3.GetObjectCommand({ Bucket, Key, Range: 'bytes=900000-' }),
	'no-upload': new s3.AbortMultipartUploadCommand({ Bucket, Key, UploadId: '2~gone' }),
	'no-cors': new s3.GetBucketCorsCommand({ Bucket }),
	location: new s3.CreateBucketCommand({ Bucket: 'shop-eu', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
	plain: new s3.ListBucketsCommand(),
};

try {
	const answer = await client.send(mistakes[mistake]);
	console.log(`[uploads] ok ${answer.$metadata.httpStatusCode} ${answer.$metadata.requestId}`);
} catch (error) {
	if (style === 'object') console.error(error);
	else if (style === 'json')
		console.error(JSON.stringify({ level: 'error', time: new Date().toISOString(), service: 'uploads', err: error }));
	else if (style === 'uncaught') throw error;
	else console.error(`[uploads] ${new Date().toISOString()} ERROR ${String(error)}`);
}
