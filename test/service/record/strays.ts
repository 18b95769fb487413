/** What must not stand in a recorded file, by name. */
export interface Stray {
	readonly what: string;
	/** 1-based. */
	readonly line: number;
}

/** Folders in which people and build machines keep things; the recorder's own folder is /tmp/demo. */
const machinePath = /(?:\/home\/|\/root\b|\/work\/|\/Users\/|\/var\/lib\/|\/tmp\/(?!demo\b)|[A-Z]:\\)/;

/** Finds what would give away a secret or the machine that recorded the text. */
export function findStrays(text: string, secrets: readonly string[]): readonly Stray[] {
	return text.split('\n').flatMap((line, at) => {
		const found: Stray[] = [];
		if (secrets.some((secret) => line.includes(secret))) found.push({ what: 'a secret key', line: at + 1 });
		if (machinePath.test(line)) found.push({ what: 'a path of this machine', line: at + 1 });
		return found;
	});
}
