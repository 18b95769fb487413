const units = ['KiB', 'MiB', 'GiB', 'TiB'];

/** `7,437,099,286 bytes (6.93 GiB)`: the exact number, and one to grasp. */
export function formatBytes(bytes: number): string {
	const exact = `${String(bytes).replace(/\B(?=(?:\d{3})+$)/g, ',')} bytes`;
	return bytes < 1024 ? exact : `${exact} (${formatSize(bytes)})`;
}

/** `6.93 GiB`: a number to grasp. */
export function formatSize(bytes: number): string {
	let size = bytes;
	let unit = 'bytes';
	for (const next of units) {
		if (size < 1024) break;
		size /= 1024;
		unit = next;
	}
	return `${Number(size.toFixed(2))} ${unit}`;
}
