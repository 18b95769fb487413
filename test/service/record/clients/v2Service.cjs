// The same kind of service on AWS SDK for JavaScript v2, which many programs still use.
const S3 = require('aws-sdk/clients/s3');

const [mistake = '', style = 'object'] = process.argv.slice(2);
const client = new S3({ endpoint: process.env.S3, s3ForcePathStyle: true, signatureVersion: 'v4', maxRetries: 1 });

const mistakes = {
	'missing-key': () => client.getObject({ Bucket: 'shop-invoices', Key: 'avatars/1007.png' }),
	'missing-head': () => client.headObject({ Bucket: 'shop-invoices', Key: 'avatars/1007.png' }),
	'missing-bucket': () => client.listObjectsV2({ Bucket: 'shop-invoice' }),
	foreign: () => client.getObject({ Bucket: 'partner-data', Key: 'in/today.csv' }),
	taken: () => client.createBucket({ Bucket: 'partner-data' }),
	'not-empty': () => client.deleteBucket({ Bucket: 'shop-invoices' }),
	plain: () => client.listBuckets(),
};

mistakes[mistake]()
	.promise()
	.catch((error) => {
		if (style === 'uncaught') throw error;
		if (style === 'line')
			console.error(`${new Date().toISOString()} error: ${error.code}: ${error.message} (request ${error.requestId})`);
		else console.error(error);
	});
