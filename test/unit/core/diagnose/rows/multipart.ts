import type { CauseRow } from '../causeRow.ts';
import { boto, curl, goV1, goV2, java, js, names, ruby, s3cmd, xml } from '../notations.ts';

const { bucket, key } = names;
const part = (number: string) => `/${bucket}/${key}?partNumber=${number}&uploadId=2~gull`;

/** Uploads in parts, and sizes. */
export const multipart: readonly CauseRow[] = [
	{
		cause: 'upload-gone',
		proved: {
			'the code, by Go': goV2('NoSuchUpload', 'UploadPart', 404, 'UnknownError'),
			'the words, under a status': java('404 Not Found', 404, 'The specified upload does not exist.'),
			'a body': xml('NoSuchUpload'),
		},
		nearMisses: { 'the words for a key': java('404 Not Found', 404, 'The specified key does not exist.') },
	},
	{
		cause: 'no-parts',
		proved: {
			'a store’s words': boto('InvalidRequest', 'CompleteMultipartUpload', 'You must specify at least one part'),
			'another’s words': goV1('InvalidArgument', 400, 'cannot complete an upload of zero parts'),
		},
		suggested: {
			'the end of an upload, by Python': boto('MalformedXML', 'CompleteMultipartUpload', ''),
			'a list of deletions, by Go': goV2('MalformedXML', 'DeleteObjects', 400, 'UnknownError'),
		},
		nearMisses: {
			'a document of a setting': boto('MalformedXML', 'PutBucketLifecycleConfiguration', ''),
			'words about too many': boto('InvalidRequest', 'CompleteMultipartUpload', 'You specified too many parts'),
		},
	},
	{
		cause: 'part-too-small',
		proved: {
			'a size that is counted': xml('EntityTooSmall', '', '<ProposedSize>60166</ProposedSize>'),
			'the code, by Ruby': ruby('EntityTooSmall', 'UnknownError'),
			'the words, under another code': java('InvalidRequest', 400, 'The part is smaller than the minimum allowed'),
		},
		says: { 'a size that is counted': '60,166 bytes' },
		nearMisses: { 'the words for the other end': java('InvalidRequest', 400, 'The part is larger than the maximum allowed') },
	},
	{
		cause: 'parts-unequal',
		proved: {
			'a store’s words, by Python': boto(
				'InvalidPart',
				'CompleteMultipartUpload',
				'All parts but the trailing one must be of equal size',
			),
			'another’s words': xml('InvalidPart', 'Non-trailing parts must have the same length'),
		},
		nearMisses: { 'words about other parts': xml('InvalidPart', 'Non-trailing parts must have the same owner') },
	},
	{
		cause: 'part-etag-hidden',
		proved: {
			'an ETag of nothing': xml('InvalidPart', '', '<PartNumber>1</PartNumber><ETag>null</ETag>'),
			'an ETag that JavaScript did not know': xml('MalformedXML', '', '<ETag>"undefined"</ETag>'),
			'the browser’s words': boto('InvalidPart', 'CompleteMultipartUpload', 'Refused to get unsafe header "ETag"'),
		},
		nearMisses: {
			'an ETag': xml('InvalidPart', '', '<PartNumber>1</PartNumber><ETag>9b2cf535f27731c974343645a3985328</ETag>'),
		},
	},
	{
		cause: 'part-mismatch',
		suggested: {
			'the code, by Go': goV1('InvalidPart', 400, ''),
			'the order, by s3cmd': s3cmd('InvalidPartOrder', 400, 'UnknownError'),
			'the words, under another code': java('InvalidRequest', 400, 'The parts have to stand in ascending order'),
		},
		nearMisses: {
			'parts of unequal length': goV1('InvalidPart', 400, 'parts must be of equal size'),
			'an upload that is gone': goV1('NoSuchUpload', 404, ''),
			'the words about another order': java('InvalidRequest', 400, 'The parts have to stand in line'),
		},
	},
	{
		cause: 'too-many-parts',
		proved: {
			'the number in the query': curl({
				method: 'PUT',
				target: part('10001'),
				status: '400 Bad Request',
				body: xml('InvalidArgument'),
			}),
			'a store’s words': goV2(
				'InvalidArgument',
				'UploadPart',
				400,
				'Part number must be an integer between 1 and 10000, inclusive',
			),
			'the uploader’s words': js('InvalidRequest', 400, 'Exceeded MaxUploadParts'),
		},
		suggested: {
			'the neighbour’s number': `${curl({ method: 'PUT', target: `/${bucket}/${key}?uploadId=2~gull`, status: '416 Range', body: xml('InvalidRange') })}\n${curl({ method: 'PUT', target: part('10001'), status: '503 Slow Down', body: xml('SlowDown') })}`,
		},
		nearMisses: {
			'a number within the limit': curl({
				method: 'PUT',
				target: part('10000'),
				status: '400 Bad Request',
				body: xml('InvalidArgument'),
			}),
			'a neighbour within the limit': `${curl({ method: 'PUT', target: `/${bucket}/${key}?uploadId=2~gull`, status: '416 Range', body: xml('InvalidRange') })}\n${curl({ method: 'PUT', target: part('10000'), status: '503 Slow Down', body: xml('SlowDown') })}`,
		},
	},
	{
		cause: 'too-large',
		proved: {
			'the code, by Python': boto('EntityTooLarge', 'PutObject', ''),
			'a size that is counted': xml(
				'EntityTooLarge',
				'',
				'<ProposedSize>7437099286</ProposedSize><MaxSizeAllowed>5368709120</MaxSizeAllowed>',
			),
			'a copy’s source': java('InvalidRequest', 400, 'The specified copy source is larger than 5368709120 bytes'),
		},
		says: { 'a size that is counted': '7,437,099,286 bytes' },
		nearMisses: { 'a source that is something else': java('InvalidRequest', 400, 'The specified copy source is encrypted') },
	},
];
