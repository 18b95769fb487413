const units = ['KiB', 'MiB', 'GiB', 'TiB'];

/** `7,437,099,286 bytes (6.93 GiB)`: the exact number, and one to grasp. */
export function formatBytes(bytes: number): string {
	const exact = `${String(bytes).replace(/\B(?=(?:\d{3})+$)/g, ',')} bytes`;
	let size = bytes;
	let unit = '';
	for (const next of units) {
		if (size < 1024) break;
		size /= 1024;
		unit = next;
	}
	return unit === '' ? exact : `${exact} (${Number(size.toFixed(2))} ${unit})`;
}
