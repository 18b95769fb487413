/** Services that speak S3, by the end of their host names; where the owner has other services below the same name, what S3's hosts are told by. */
const services: readonly (readonly [suffix: string, name: string, own?: RegExp])[] = [
	['.bangmod.storage', 'BangmodStorage'],
	['.amazonaws.com', 'Amazon S3', /(?:^|[.-])s3[.-]/],
	['.amazonaws.com.cn', 'Amazon S3', /(?:^|[.-])s3[.-]/],
	['.digitaloceanspaces.com', 'DigitalOcean Spaces'],
	['.r2.cloudflarestorage.com', 'Cloudflare R2'],
	['.backblazeb2.com', 'Backblaze B2'],
	['.wasabisys.com', 'Wasabi'],
	['.storage.googleapis.com', 'Google Cloud Storage', /(?:)/],
	['.aliyuncs.com', 'Alibaba Cloud OSS', /(?:)/],
	['.myqcloud.com', 'Tencent COS', /(?:)/],
	['.linodeobjects.com', 'Linode Object Storage'],
	['.scw.cloud', 'Scaleway Object Storage', /(?:)/],
	['.idrivee2.com', 'IDrive e2'],
	['.tigris.dev', 'Tigris'],
	['.cloud-object-storage.appdomain.cloud', 'IBM Cloud Object Storage'],
	['.your-objectstorage.com', 'Hetzner Object Storage'],
	['.contabostorage.com', 'Contabo Object Storage'],
	['.vultrobjects.com', 'Vultr Object Storage'],
	['.storjshare.io', 'Storj'],
	['.upcloudobjects.com', 'UpCloud Object Storage'],
	['.filebase.com', 'Filebase', /(?:^|\.)s3\./],
];

/** Whose service a host belongs to; undefined when its name does not tell. */
export function serviceOf(host: string): string | undefined {
	return services.find(([suffix, , own]) => `.${host}`.endsWith(suffix) && own?.test(host) !== false)?.[1];
}

/** A pattern's source: how the hosts end that serve S3 and nothing else. */
export const storeHostEnd = services
	.filter(([, , own]) => own === undefined)
	.map(([suffix]) => suffix.slice(1).replaceAll('.', '\\.'))
	.join('|');

/** True for a host that is known to be somebody else's. */
export function isForeign(host: string | undefined): boolean {
	const service = host === undefined ? undefined : serviceOf(host);
	return service !== undefined && service !== 'BangmodStorage';
}
