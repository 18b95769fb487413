/** Words and phrases that people use for one thing, in both languages; lower case. A phrase wins over its words, a longer one over a shorter. */
export interface Concept {
	readonly id: string;
	/** English words as `stemOf` leaves them, phrases of up to four. */
	readonly english: string;
	/** Thai ones; Thai has no blanks between words, so these are looked for anywhere. */
	readonly thai?: string;
}

/** What stands under `english` and `thai` is parted by commas. */
export const concepts: readonly Concept[] = [
	{
		id: 'denied',
		english:
			'permission, denied, deny, denies, refused, forbidden, not allowed, not allow, unauthorized, unauthorised, not authorized, not entitled, access, blocked',
		thai: 'ไม่มีสิทธิ์, สิทธิ์, สิทธิ, ไม่อนุญาต, ไม่ได้รับอนุญาต, ปฏิเสธ, เข้าไม่ได้, เข้าถึงไม่ได้, ห้าม',
	},
	{
		id: 'missing',
		english: 'not found, no such, not exist, not exists, missing, absent, lost, unknown, never existed, there is no',
		thai: 'ไม่พบ, ไม่มี, ไม่เจอ, หาไม่เจอ, หาย, ไม่อยู่',
	},
	{
		id: 'exists',
		english: 'already exists, already exist, exist already, exist, taken, already, duplicate, owned',
		thai: 'มีอยู่แล้ว, ซ้ำ, ถูกใช้แล้ว',
	},
	{ id: 'bucket', english: 'bucket, container', thai: 'บักเก็ต, บัคเก็ต, ถัง' },
	{ id: 'object', english: 'object, file, key', thai: 'ไฟล์, ออบเจ็กต์, อ็อบเจ็กต์, วัตถุ, คีย์' },
	{ id: 'access-key', english: 'access key id, access key, key id, accesskey, credential' },
	{ id: 'secret', english: 'secret access key, secret key, secret' },
	{ id: 'wrong', english: 'wrong, invalid, illegal, bad, not valid, incorrect', thai: 'ไม่ถูกต้อง, ผิด' },
	{ id: 'mismatch', english: 'not match, mismatch, mismatched, differ, differs, another', thai: 'ไม่ตรงกัน, ไม่ตรง' },
	{ id: 'capital', english: 'uppercase, upper case, capital, capital letter' },
	{ id: 'version', english: 'version, versioning, versioned', thai: 'เวอร์ชัน' },
	{ id: 'acl', english: 'acl, access control list' },
	{ id: 'policy', english: 'bucket policy, policy, policies', thai: 'นโยบาย' },
	{ id: 'name', english: 'name, naming', thai: 'ชื่อ' },
	{ id: 'signature', english: 'signature, signed, signing', thai: 'ลายเซ็น, ลายเซ็นต์, ลงนาม' },
	{ id: 'malformed', english: 'malformed, not well formed, parse', thai: 'รูปแบบผิด' },
	{ id: 'empty', english: 'not empty, still has, still hold, cannot delete, not delete, delete', thai: 'ไม่ว่าง, ลบไม่ได้, ลบ' },
	{
		id: 'slow',
		english:
			'slow, slow down, throttl, throttled, throttling, throttle, rate limit, request rate, rate, too many request, per second, rate exceeded',
		thai: 'ช้าเกินไป, ช้า, ถี่เกินไป, ถี่, เยอะเกิน, จำกัดความเร็ว, บ่อยเกิน',
	},
	{ id: 'timeout', english: 'timeout, timed out, time out, too slow, waited', thai: 'หมดเวลา, รอนาน, ค้าง' },
	{
		id: 'clock',
		english: 'clock, difference, clock skew, skew, skewed, time difference, system time, ntp, request time, current time',
		thai: 'นาฬิกา, เวลาไม่ตรง, เวลาเครื่อง, เวลาผิด',
	},
	{ id: 'expired', english: 'expired, expire, expiry, no longer valid', thai: 'หมดอายุ' },
	{ id: 'presigned', english: 'presigned, presigned url, pre signed, link, signed url', thai: 'ลิงก์, ลิงค์' },
	{ id: 'token', english: 'session token, security token, token', thai: 'โทเค็น, โทเคน' },
	{
		id: 'quota',
		english: 'quota, disk full, storage full, no space left, no space, storage limit, capacity, storage',
		thai: 'พื้นที่เต็ม, โควตา, โควต้า, เต็ม, พื้นที่',
	},
	{
		id: 'billing',
		english: 'billing, bill, invoice, unpaid, payment, pay, past due, overdue, balance',
		thai: 'ค้างชำระ, จ่ายเงิน, ชำระเงิน, ใบแจ้งหนี้, ค่าบริการ, บิล',
	},
	{
		id: 'suspended',
		english: 'suspended, suspend, account locked, account disabled, account blocked',
		thai: 'ถูกระงับ, ระงับ, ถูกปิด',
	},
	{ id: 'account', english: 'account, user', thai: 'บัญชี, แอคเคานต์, ผู้ใช้' },
	{ id: 'verified', english: 'verified, verify, verification, confirm, confirmed, unverified', thai: 'ยืนยัน' },
	{ id: 'email', english: 'e mail, email', thai: 'อีเมล, อีเมล์' },
	{ id: 'region', english: 'region, singapore, bangkok, zone', thai: 'สิงคโปร์, กรุงเทพ' },
	{ id: 'location', english: 'location constraint, location' },
	{ id: 'redirect', english: 'redirect, moved, moved permanently', thai: 'เปลี่ยนเส้นทาง' },
	{
		id: 'too-large',
		english: 'too large, too big, maximum size, larger than, 5 gb, 5gb, exceed maximum, big, large',
		thai: 'ใหญ่เกินไป, ใหญ่เกิน, ใหญ่',
	},
	{ id: 'too-small', english: 'too small, smaller than, minimum size, smaller, small', thai: 'เล็กเกินไป, เล็กเกิน, เล็ก' },
	{ id: 'upload', english: 'multipart upload, upload id, upload, multipart', thai: 'อัปโหลด, อัพโหลด' },
	{ id: 'checksum', english: 'checksum, md5, crc, crc32, digest, corrupt, corrupted, hash', thai: 'ไฟล์เสีย, ข้อมูลเสีย, เสียหาย' },
	{ id: 'precondition', english: 'precondition, pre condition, condition, if match, if none match, etag', thai: 'เงื่อนไข' },
	{
		id: 'outage',
		english: 'outage, server down, unavailable, down, overloaded, maintenance',
		thai: 'ระบบล่ม, เซิร์ฟเวอร์ล่ม, ล่ม, ใช้งานไม่ได้',
	},
	{ id: 'internal', english: 'internal error, server error, internal', thai: 'เซิร์ฟเวอร์ขัดข้อง' },
	{ id: 'unsupported', english: 'not supported, not support, unsupported, not implemented, not know', thai: 'ไม่รองรับ' },
	{ id: 'encryption', english: 'encryption, encrypted, kms, server side encryption', thai: 'เข้ารหัส' },
	{ id: 'archive', english: 'glacier, archived, archive' },
	{ id: 'restore', english: 'restore, restored', thai: 'กู้คืน' },
	{ id: 'browser', english: 'cors, browser, cross origin, preflight', thai: 'เบราว์เซอร์' },
	{ id: 'tls', english: 'ssl, tls, certificate, x509', thai: 'ใบรับรอง' },
	{ id: 'dns', english: 'dns, host name, hostname, resolve', thai: 'โดเมน' },
];
