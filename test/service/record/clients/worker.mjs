// Code of an edge worker on aws4fetch, which gives the raw answer and no error object.
import { AwsClient } from 'aws4fetch';

const aws = new AwsClient({
	accessKeyId: process.env.AWS_ACCESS_KEY_ID,
	secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
	region: process.env.AWS_REGION,
	service: 's3',
	retries: 0,
});
const [method, path] = process.argv.slice(2);
const answer = await aws.fetch(`${process.env.S3}${path}`, { method });
console.log(`${new Date().toISOString()} ${method} ${path} -> ${answer.status} ${answer.statusText}`);
if (!answer.ok) console.log(await answer.text());
