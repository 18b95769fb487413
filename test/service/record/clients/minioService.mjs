// A service on minio-js: one mistake a run, named by the first argument.
import { Client } from 'minio';

const { hostname, port } = new URL(process.env.S3);
const client = new Client({
	endPoint: hostname,
	port: Number(port),
	useSSL: false,
	accessKey: process.env.AWS_ACCESS_KEY_ID,
	secretKey: process.env.AWS_SECRET_ACCESS_KEY,
	region: process.env.AWS_REGION,
});

const mistakes = {
	'missing-key': () => client.getObject('shop-invoices', 'avatars/1007.png'),
	'missing-head': () => client.statObject('shop-invoices', 'avatars/1007.png'),
	'missing-bucket': () => client.listObjectsV2('shop-invoice').toArray(),
	foreign: () => client.putObject('partner-data', 'in/today.csv', 'a,b'),
	taken: () => client.makeBucket('partner-data'),
	'not-empty': () => client.removeBucket('shop-invoices'),
	policy: () => client.getBucketPolicy('shop-invoices'),
};

await mistakes[process.argv[2]]().catch((error) => console.error('upload failed:', error));
