import type { Translate } from '../../core/ports.ts';
import { code, phrase, value, type RichText } from '../../core/richText.ts';
import type { Refusal, Source } from '../../core/s3/connect/profile.ts';

/** Says why a profile gives no key, and where that stands. */
export function refusalWords(refusal: Refusal, translate: Translate): RichText {
	switch (refusal.of) {
		case 'file':
			return fileWords(refusal, translate);
		case 'way':
			return phrase(
				translate,
				'This profile gets its key by {0} ({1}), which is not followed here.',
				code(refusal.entry),
				value(placeOf(refusal.source)),
			);
		case 'entry':
			return phrase(
				translate,
				'The value of {0} ({1}) is no single value that can be used as it stands.',
				code(refusal.entry),
				value(placeOf(refusal.source)),
			);
		case 'services':
			return phrase(
				translate,
				'This profile names the services section {0} ({1}), which is not there or has no settings of S3 as a group.',
				value(refusal.name),
				value(placeOf(refusal.source)),
			);
		case 'no secret':
			return phrase(translate, 'This profile has an access key id and no secret beside it.');
		case 'no key':
			return phrase(translate, 'This profile has no key. Choose another key, or send without one.');
	}
}

function fileWords({ path, line, fault }: Extract<Refusal, { of: 'file' }>, translate: Translate): RichText {
	const [file, at] = [value(path), value(`${path}:${line}`)];
	switch (fault) {
		case 'byte order mark':
			return phrase(translate, '{0} begins with a byte order mark, for which AWS’s tools refuse it. Save it without one.', file);
		case 'outside a section':
			return phrase(translate, '{0} stands in no section, for which the whole file is refused.', at);
		case 'neither section nor entry':
			return phrase(translate, '{0} is neither [section] nor name = value, for which the whole file is refused.', at);
		case 'section twice':
			return phrase(translate, '{0} begins a section that is there already, for which AWS’s tools refuse the whole file.', at);
		case 'entry twice':
			return phrase(translate, '{0} gives a name for the second time, for which AWS’s tools refuse the whole file.', at);
		case 'no name in a group':
			return phrase(translate, '{0} stands in a group and is not name = value, for which the whole file is refused.', at);
		case 'quote without end':
			return phrase(translate, '{0} begins a quote that does not end, for which the whole file is refused.', at);
		case 'encrypted':
			return phrase(translate, '{0} is encrypted, and is not read here.', file);
		case 'not UTF-8':
			return phrase(translate, '{0} is not UTF-8, and is not read.', file);
		case 'too long':
			return phrase(translate, '{0} is longer than 1 MiB, and is not read.', file);
		case 'relative path':
			return phrase(translate, '{0} is named by a variable without its whole path, and is not read.', file);
	}
}

function placeOf(source: Source): string {
	if (source.of === 'file') return `${source.path}:${source.line}`;
	return source.of === 'variable' ? source.name : '';
}
