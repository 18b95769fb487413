import { isS3Operation } from './s3Operations.ts';

/** What only text about S3 says: schemes, hosts, headers, clients, ids. One test over a bounded stretch. */
const s3Clue =
	/\bs3[an]?:\/\/|\b(?:\w{1,12}_)?[sS]3\b(?!-[A-Z])|aws_request_id|s3_extended|\b(?:[Aa]mazon|[Aa]ws|[Mm]y|[Gg]eneric ?)?S3(?=[A-Z_:. -])|(?<![\w/])s3(?:[.:_-]\w|api\b|cmd\b|fs\b|cli| (?:ls|cp|sync|mb|rb|rm|mv|presign|website)\b)|\.s3[.-]|x-(?:amz|bgs|oss|cos|kss|obs|minio)-|minio|\brgw\b|\bradosgw|aws-sdk|client-s3|botocore|bangmod\.storage|BGSAKIA|backblazeb2|wasabi|digitaloceanspaces|aliyuncs|myqcloud|cloudflarestorage|\bHostId\b|\bhost id:|[Ee]xtended ?[Rr]equest ?I[Dd]|\btx[\da-f]{18,30}-[\da-f]{8,12}-|[Bb]ucket|rclone|restic/;

const operationClue = /\b([A-Z][a-z]{2,8}(?:Object|Bucket|Multipart|Part)[A-Za-z\d]{0,40})\b/g;

/** Whether this text is about S3 by its own words. */
export function hasS3Clue(text: string): boolean {
	if (s3Clue.test(text)) return true;
	for (const match of text.matchAll(operationClue)) if (isS3Operation(match[1] ?? '')) return true;
	return false;
}

/**
 * Marks of other systems that print the same words, each by its own structure: gRPC and Kubernetes statuses, Azure Storage, Google
 * Cloud, other AWS services' protocols and ARNs of their actions, databases, machine learning, process tools, JavaScript engines.
 */
const foreignMark =
	/Error from server \(|\breason: ServiceUnavailable\)|x-ms-|\.core\.windows\.net|Microsoft-HTTPAPI|googleapis|gs:\/\/|\bstorage\.objects\.|onnxruntime|ONNXRuntime|psycopg2|psutil|neo4j|fernet|jwt|"__type"|u'__type'|\bnot authorized to perform: (?!s3:)[a-z\d-]{2,32}:|too much recursion|\(pid=\d|\bbolt(?:\+s)?:\/\/|\bcodes\.[A-Z]|\bAWS::(?!S3)\w|\bOneDrive|mws\.amazon|requests?\.exceptions|transaction is aborted/;

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
