import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	operationOfRequest,
	readNearestPlace,
	readPlace,
	readPlaceOfRequest,
} from '../../../../src/core/recognise/stated/places.ts';

const shown = ({ bucket = '', key = '' }: { readonly bucket?: string; readonly key?: string }) => `${bucket}/${key}`;

/** A text of a request, and `bucket/key` as it states them. */
for (const [text, place] of [
	['s3://shop/a/b.csv', 'shop/a/b.csv'],
	['s3://shop', 'shop/'],
	['arn:aws:s3:::shop/a.csv', 'shop/a.csv'],
	['s3:s3.bkk.bangmod.storage/shop/a', 'shop/a'],
	['https://shop.s3.bkk.bangmod.storage/a%20b.csv', 'shop/a b.csv'],
	['https://s3.bkk.bangmod.storage/shop/a%zz', 'shop/a%zz'],
	['GET https://files.example/shop/a.csv', 'shop/a.csv'],
	['see https://files.example/shop/a.csv', '/'],
	['GET https://docs.example/shop/a', '/'],
	['GET https://shop.files.example/?list-type=2', 'shop/'],
	['GET https://shop.files.example/?x=2', '/'],
	['GET https://files.example/?list-type=2', '/'],
	['GET https://files.example.com/?list-type=2', 'files/'],
	['GET https://10.0.0.1/?list-type=2', '/'],
	['PUT /shop/a.csv HTTP/1.1', 'shop/a.csv'],
	['PUT /a.csv HTTP/1.1\nHost: shop.s3.bkk.bangmod.storage', 'shop/a.csv'],
	['upload: ./a.csv to shop/b.csv', 'shop/b.csv'],
	['to shop/b.csv', 'shop/b.csv'],
	['upload: ./a.csv\nto shop/b.csv', '/'],
	['object a/b.csv from bucket shop', 'shop/a/b.csv'],
	['bucket "shop"', 'shop/'],
	['bucket shop-1 and key "a/b.csv"', 'shop-1/a/b.csv'],
	['object "a/b.csv" is gone', '/a/b.csv'],
	['docs/a.csv: Failed to copy', '/docs/a.csv'],
	['docs/a.csv -> SlowDown: wait', '/docs/a.csv'],
	['docs/a.csv : SlowDown: wait', '/docs/a.csv'],
	['docs/a.csv → s3://shop', 'shop/docs/a.csv'],
	['upload of docs/a.csv', '/docs/a.csv'],
	["'docs/a.csv': Status Code: 403", '/docs/a.csv'],
	['secret key "a/b.csv"', '/'],
	['bucket "NoSuchKey"', '/'],
	['s3://shop/a.csv.', 'shop/a.csv.'],
	['s3://shop/a.csv).', 'shop/a.csv'],
] as const) {
	test(`${JSON.stringify(text)} asks for ${place}`, () => assert.equal(shown(readPlaceOfRequest(text)), place));
}

test('outside of a request only an address of S3 is one', () => {
	const texts = ['GET https://files.example/shop/a.csv', 'https://s3.example/shop/a.csv', 'bucket "shop"'];
	assert.deepEqual(
		texts.map((text) => shown(readPlace(text))),
		['/', 'shop/a.csv', '/'],
	);
});

for (const [what, text, place, host] of [
	['the last line that names a bucket', 's3://one/a\ns3://two/b', 'two/b', undefined],
	['a bucket, with a key of a nearer line', 's3://one/a\nkey "b/c"', 'one/b/c', undefined],
	['no key of a farther line', 'key "b/c"\nbucket "shop"', 'shop/', undefined],
	['a request with its host', 'PUT /a.csv HTTP/1.1\nHost: shop.s3.example\nx: 1', 'shop/a.csv', 'shop.s3.example'],
	['a request by path', 'PUT /shop/a.csv HTTP/1.1\nHost: s3.example', 'shop/a.csv', undefined],
	['the last request', 'PUT /one/a HTTP/1.1\nGET /two/b HTTP/1.1', 'two/b', undefined],
] as const) {
	test(`of several lines ${what} counts`, () => {
		const found = readNearestPlace(text);
		assert.deepEqual([shown(found), found.host], [place, host]);
	});
}

for (const [line, operation] of [
	['POST /shop/a?uploads HTTP/1.1', 'CreateMultipartUpload'],
	['POST /shop/a?uploadId=1 HTTP/1.1', 'CompleteMultipartUpload'],
	['PUT /shop/a?partNumber=1&uploadId=1 HTTP/1.1', 'UploadPart'],
	['GET /shop?list-type=2 HTTP/1.1', 'ListObjectsV2'],
	['GET /shop?uploads HTTP/1.1', undefined],
	['GET /shop HTTP/1.1', undefined],
	['POST /shop/a?uploads HTTP/1.1\nGET /shop HTTP/1.1', undefined],
	['no request', undefined],
] as const) {
	test(`${JSON.stringify(line)} is ${operation ?? 'told by no query'}`, () => assert.equal(operationOfRequest(line), operation));
}
