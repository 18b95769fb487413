/** Services that speak S3, by the end of their host names. */
const services: readonly (readonly [suffix: string, name: string])[] = [
	['.bangmod.storage', 'BangmodStorage'],
	['.amazonaws.com', 'Amazon S3'],
	['.amazonaws.com.cn', 'Amazon S3'],
	['.digitaloceanspaces.com', 'DigitalOcean Spaces'],
	['.r2.cloudflarestorage.com', 'Cloudflare R2'],
	['.backblazeb2.com', 'Backblaze B2'],
	['.wasabisys.com', 'Wasabi'],
	['.storage.googleapis.com', 'Google Cloud Storage'],
	['.aliyuncs.com', 'Alibaba Cloud OSS'],
	['.myqcloud.com', 'Tencent COS'],
	['.linodeobjects.com', 'Linode Object Storage'],
	['.scw.cloud', 'Scaleway Object Storage'],
	['.idrivee2.com', 'IDrive e2'],
	['.tigris.dev', 'Tigris'],
	['.cloud-object-storage.appdomain.cloud', 'IBM Cloud Object Storage'],
];

/** Whose service a host belongs to; undefined when its name does not tell. */
export function serviceOf(host: string): string | undefined {
	const name = services.find(([suffix]) => `.${host}`.endsWith(suffix))?.[1];
	// Amazon hosts every one of its services below the same name; only these are S3.
	return name === 'Amazon S3' && !/(?:^|[.-])s3[.-]/.test(host) ? undefined : name;
}

/** True for a host that is known to be somebody else's. */
export function isForeign(host: string | undefined): boolean {
	const service = host === undefined ? undefined : serviceOf(host);
	return service !== undefined && service !== 'BangmodStorage';
}
