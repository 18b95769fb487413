/** Operations on lists and on what a bucket is, by S3's name or an access log's. */
export const onList = /^(?:List(?:Object|Multipart|Version|Part)|GetBucket(?:Location|Versioning)?$|HeadBucket)|\.GET\.BUCKET/;
/** Operations whose answer has no body. */
export const onHead = /^Head|\.HEAD\./;
/** Operations that write an object or a part of one. */
export const onWrite =
	/^(?:PutObject$|UploadPart|CreateMultipartUpload|CompleteMultipartUpload|CopyObject|PostObject)|\.PUT\.(?:OBJECT|PART)|\.POST\.(?:OBJECT|UPLOAD)/;
/** The making of a bucket. */
export const onCreate = /^CreateBucket$|\.PUT\.BUCKET$/;
/** Operations that delete anything. */
export const onDelete = /^Delete/;
/** The end of an upload in parts. */
export const onComplete = /^CompleteMultipartUpload$/;
/** The deletion of several objects at once. */
export const onDeletes = /^DeleteObjects$|MULTI_OBJECT_DELETE/;
/** The writing of a setting of a bucket or an object. */
export const onSetting = /^Put(?:Bucket|ObjectLock|ObjectAcl|ObjectTagging|ObjectRetention)/;
/** The reading and writing of access control lists. */
export const onAcl = /Acl$|\.ACL/;
