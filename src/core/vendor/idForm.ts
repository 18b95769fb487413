/** Whose server writes ids of this form. `amazon`: Amazon S3; `rgw`: Ceph's gateway, so BangmodStorage's too; `minio`: MinIO. */
export type IdForm = 'amazon' | 'rgw' | 'minio';

/** `tx00000ca615cf2d2b855ac-006b030a54-1023-bkk` */
const rgw = /^tx[0-9a-f]{16,40}-[0-9a-f]{8,12}-/i;
/** MinIO's is the time in nanoseconds as 16 hexadecimal digits: 15… since 2018, 18… in 2025. */
const minio = /^1[5-9A-C][0-9A-F]{14}$/;
/** 16 capitals and digits. */
const amazon = /^[0-9A-Z]{16}$/;
/** Amazon's extended id: 56 bytes or more as base64. */
const amazonHost = /^[A-Za-z0-9+/]{60,}={0,2}$/;

/** Who writes such ids; undefined where the form does not tell. */
export function idFormOf(requestId: string | undefined, hostId: string | undefined): IdForm | undefined {
	const id = requestId ?? '';
	if (rgw.test(id)) return 'rgw';
	if (hostId !== undefined && amazonHost.test(hostId) && !/^[0-9a-f]{64}$/.test(hostId)) return 'amazon';
	if (minio.test(id)) return 'minio';
	return amazon.test(id) && /\d/.test(id) && /[A-Z]/.test(id) ? 'amazon' : undefined;
}
