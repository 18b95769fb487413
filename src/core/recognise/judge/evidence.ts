import { storeHostEnd } from '../../vendor/serviceOfHost.ts';
import { isS3Operation } from '../s3Operations.ts';

/** What only text about S3 says: schemes, hosts, headers, clients, ids. One test over a bounded stretch. */
const s3Clue = new RegExp(
	String.raw`\bs3[an]?://|\b(?:\w{1,12}_)?[sS]3\b(?!-[A-Z])|aws_request_id|s3_extended|\b(?:[Aa]mazon|[Aa]ws|[Mm]y|[Gg]eneric ?)?S3(?=[A-Z_:. -])|(?<![\w/])s3(?:[.:_-]\w|api\b|cmd\b|fs\b|cli| (?:ls|cp|sync|mb|rb|rm|mv|presign|website)\b)|\.s3[.-]|x-(?:amz|bgs|oss|cos|kss|obs|minio)-|minio|\brgw\b|\bradosgw|aws-sdk|client-s3|botocore|BGSAKIA|backblazeb2|wasabi|aliyuncs|myqcloud|${storeHostEnd}|\bHostId\b|\bhost id:|[Ee]xtended ?[Rr]equest ?I[Dd]|\btx[\da-f]{18,30}-[\da-f]{8,12}-|[Bb]ucket|rclone|restic`,
);

/** S3 by its name: alone, in a class or a module, or as a client's or a server's. */
const s3Word = new RegExp(
	String.raw`(?<![A-Za-z\d])(?:[aA]mazon|[aA]ws|[mM]y)?[sS]3(?!\d)(?!\w{0,3}\d)|[a-z]S3(?=[A-Z_\W]|$)|_s3\b|\b[mM]inio\b|\bMinIO\b|\bradosgw\b|\brgw\b|backblazeb2|[wW]asabi|${storeHostEnd}|\brclone\b|\brestic\b|[oO]bject storage`,
);

/** Whether this text says S3 by name. */
export function saysS3(text: string): boolean {
	return s3Word.test(text);
}

const operationClue = /\b([A-Z][a-z]{2,8}(?:Object|Bucket|Multipart|Part)[A-Za-z\d]{0,40})\b/g;

/** Whether this text is about S3 by its own words. */
export function hasS3Clue(text: string): boolean {
	if (s3Clue.test(text)) return true;
	return hasS3Operation(text);
}

/**
 * Marks of other systems that print the same words, each by its own structure: gRPC and Kubernetes statuses, Azure Storage, Google
 * Cloud, other AWS services' protocols and ARNs of their actions, databases, machine learning, process tools, JavaScript engines.
 */
const foreignMark =
	/Error from server \(|\breason: ServiceUnavailable\)|x-ms-|\.core\.windows\.net|Microsoft-HTTPAPI|googleapis|gs:\/\/|\bstorage\.objects\.|onnxruntime|ONNXRuntime|psycopg2|psutil|neo4j|fernet|jwt|"__type"|u'__type'|\bnot authorized to perform: (?!s3:)[a-z\d-]{2,32}:|too much recursion|\(pid=\d|\bbolt(?:\+s)?:\/\/|\bcodes\.[A-Z]|\bAmazon\.(?!S3\b|Runtime\b)[A-Z]\w{1,40}\.Amazon\w{2,40}Exception|\/v1\/AUTH_|\bAWS::(?!S3)\w|\bOneDrive|mws\.amazon|transaction is aborted|\b[cC]ouchbase\b/;

/** A gRPC status of the server's own; one that wraps another's error names that error's code behind `desc = `. */
const grpcStatus = /\brpc error: code = (?!Unknown desc = [A-Z]\w{1,79}:|Internal desc = )/;

/** Whether this text is a gRPC server's own words. */
export function hasGrpcStatus(text: string): boolean {
	return grpcStatus.test(text);
}

/** Whether this text names another system as the one that speaks. */
export function hasForeignMark(text: string): boolean {
	return foreignMark.test(text);
}

/** A service's name as SDKs print it, when it is not S3's. */
export function isForeignService(service: string): boolean {
	return !/^(?:Amazon |Aws|AWS)?\s?S3(?:\s?(?:Control|Outposts|Express))?$|^(?:null|s3)$/.test(service.trim());
}

/** A class of an S3 client's, or an SDK's own words for a request to S3. */
const s3Class =
	/\b[A-Za-z]{0,30}S3[A-Za-z]{0,30}(?:Exception|Error|Client|Storage|Response)\b|\bS3::|operation error S3\b|\(Service: (?:Amazon )?S3\b|[Gg]eneric S3|\bS3 [Ee]rror|ErrorResponseException|\bfs\.s3[an]?\.|\bS3A?FileSystem\b/;
/** Where a request to S3 went: a scheme of its own, an ARN, a host that serves S3, a parameter or a header that only S3's requests have. */
const s3Address = new RegExp(
	String.raw`\bs3[an]?://[\w$.<{*]|\bs3:(?:https?:|[\w.-]{1,80}[/:])|\barn:aws[\w-]{0,10}:s3:::|https?://(?:[\w-]{1,63}\.){0,4}(?:s3[.-]|oss-|cos\.|minio|rgw|radosgw|ceph|objects?(?:store|torage)?[.-])|https?://[\w.-]{1,200}(?:\.s3[.-]|minio|${storeHostEnd})|(?<![\w/.-])(?:[\w-]{1,63}\.){0,3}s3[.-][\w-]{1,40}\.[a-z]{2,24}|[?&](?:(?:uploadId|partNumber|list-type|X-Amz-[A-Z]\w{1,20}|x-id)=|X-Amz-(?:\.\.\.|…))|[?&]AWSAccessKeyId=[^\s"']{0,300}&Expires=|[?&]Expires=\d{5,12}&[^\s"']{0,300}AWSAccessKeyId=|\b[xX]-[aA]mz-(?!cf-)\w|\bhost id: |aws4_request|(?<![\w-])tx[\da-f]{16,32}-[\da-f]{6,12}-`,
);
/** How clients and servers of S3 call themselves in a User-Agent or before their own lines, and a shell's command for one. */
const s3Agent =
	/\b(?:Boto3?|[Bb]otocore|aws-sdk-[\w+-]{1,20}|aws-cli|rclone|s3cmd|s5cmd|s4cmd|restic|kopia|MinIO|minio-[a-z]{2,6}|S3Manager|s3fs|goofys|JuiceFS|Cyberduck|APN|S3Browser|Veeam)[/ ]v?\d|\b(?:mc|s3cmd|s5cmd|s3fs): |(?:beast|civetweb): 0x|\bop status=-?\d|\bMin[iI][oO] \(|\bgarage_api\w{0,10}::|\baws (?:--?\S{1,60} (?:[^-\s]\S{0,60} )?){0,4}s3(?:api)? [a-z]/;

/** A host of another service of Amazon's: its name stands before the region, where S3's own has `s3`. */
const otherAmazonHost =
	/(?:^|[/\s"'(])(?!s3[.-])[a-z][a-z\d-]{1,24}\.[a-z]{2}(?:-[a-z]{2,9}){1,2}-\d\.(?:api\.)?(?:amazonaws|aws)\b|\/\/(?!s3[.-])[a-z]{2,24}\.amazonaws\.com\b/;
/** A browser names beside the address the page that asked for it. */
const urlHost = /(?<!\borigin ["'])\bhttps?:\/\/([\w.-]{1,255})(?:\/[^\s"'<>)]{0,400})?/g;
/** A page that explains. */
const document = /\.html?\b|\/(?:docs?|wiki|help)\/|\/\/(?:docs?|help|support|aka)\.|github\.com\//;

/** Whether a text names a host, and none of those hosts shows itself as S3's. */
export function namesOtherHost(text: string): boolean {
	if (otherAmazonHost.test(text)) return true;
	if (!text.includes('://') || s3Address.test(text)) return false;
	return [...text.matchAll(urlHost)].some(([url]) => !document.test(url));
}

/** Whether a text says where in S3 something is. */
export function hasS3Address(text: string): boolean {
	return s3Address.test(text);
}

/** Whether a text shows a request to S3: an operation of S3's, a client's own words, or where it went. */
export function namesS3Request(text: string): boolean {
	return s3Class.test(text) || s3Address.test(text) || s3Agent.test(text) || hasS3Operation(text);
}

/** An operation in a library's own spelling: `head_bucket(`, `s3.putObject`. */
const method =
	/(?<![a-z])(?:get|put|head|delete|list|create|copy|upload|complete|abort)_?(?:[oO]bjects?|[bB]ucket|[mM]ultipart_?[uU]pload|[pP]art)(?:_?[vV]2|_?[aA]cl|_?[cC]ommand)?\b/;

function hasS3Operation(text: string): boolean {
	if (method.test(text)) return true;
	for (const match of text.matchAll(operationClue)) if (isS3Operation(match[1] ?? '')) return true;
	return false;
}
