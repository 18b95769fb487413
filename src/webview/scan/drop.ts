/** Takes files and folders that are dropped anywhere, as addresses. VS Code lets a drag through to a view while Shift is held. */
export function acceptDrops(target: Document, onDrop: (uris: string[]) => void): void {
	target.addEventListener('dragover', (event) => {
		event.preventDefault();
		if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
	});
	target.addEventListener('drop', (event) => {
		event.preventDefault();
		const { dataTransfer: data } = event;
		const own = data?.getData('application/vnd.code.uri-list') ?? '';
		const list = own === '' ? (data?.getData('text/uri-list') ?? '') : own;
		// RFC 2483: one address a line, comments begin with #.
		const uris = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
		if (uris.length > 0) onDrop(uris);
	});
}
