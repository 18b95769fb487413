/** Where the lines of a text begin, at least up to the first one behind `last`; they end with LF, CR LF or CR. */
export function lineStarts(text: string, last = Infinity): number[] {
	// Few logs have a CR; without one, the engine's own search for a single character takes a thirtieth of the time.
	if (text.includes('\r')) return [0, ...Array.from(text.matchAll(/\r\n|[\r\n]/g), ({ 0: end, index }) => index + end.length)];
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = at > last ? -1 : text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
