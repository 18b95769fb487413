/** Three to 63 lower-case letters, digits and hyphens; a letter or digit at both ends. */
const shape = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/** Whether a new bucket may bear the name, by BangmodStorage's rules, which are stricter than Ceph's (no dots, no `bgs-`). */
export function isBucketName(name: string): boolean {
	return shape.test(name) && !name.startsWith('xn--') && !name.startsWith('bgs-');
}
