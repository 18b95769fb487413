import type { Block, Entry } from './block.ts';

const profile = /^(?:profile )?([\w.@+-]{1,80})$/;

/** The sections of `~/.aws` as the profiles they are: each with its name, and with what the `services` section says that it uses. */
export function profilesOf(root: Block): Block {
	const sections = root.entries.flatMap(({ value }) => (value.kind === 'block' ? [value.block] : []));
	const entries = sections.flatMap((section): readonly Entry[] => {
		const [, name] = profile.exec(section.head) ?? [];
		if (name === undefined) return [];
		const used = section.entries.find((entry) => entry.name === 'services')?.value;
		const services = used?.kind === 'text' ? sections.find(({ head }) => head === `services ${used.text}`) : undefined;
		const place = section.place;
		const start = place.start + 1 + section.head.length - name.length;
		const own: Entry = {
			name: 'profile',
			value: { kind: 'text', text: name, place: { start, end: start + name.length } },
			place,
		};
		const block = { ...section, entries: [own, ...section.entries, ...(services?.entries ?? [])] };
		return [{ name: section.head, value: { kind: 'block', block }, place }];
	});
	return { ...root, entries };
}
