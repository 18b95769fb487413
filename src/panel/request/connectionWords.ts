import type { Translate } from '../../core/ports.ts';
import { code, phrase, value, type RichText } from '../../core/richText.ts';
import { maskKeyId } from '../../core/vendor/accessKeyId.ts';
import type { ConnectionProblem, Doubt } from '../../core/s3/connect/connection.ts';
import { endpointProblemSentence } from '../../core/s3/request/problemSentence.ts';
import type { Source } from '../../core/s3/connect/profile.ts';
import { accessKeyPrefix } from '../../core/vendor/service.ts';
import { refusalWords } from './refusalWords.ts';

/** Says where a value came from: `from ~/.aws/config, line 3`. */
export function sourceWords(source: Source, translate: Translate): RichText {
	switch (source.of) {
		case 'file':
			return phrase(translate, 'from {0}, line {1}', value(source.path), value(String(source.line)));
		case 'variable':
			return phrase(translate, 'from the variable {0}', value(source.name));
		case 'preset':
			return phrase(translate, 'from the region chosen here');
		case 'typed':
			return phrase(translate, 'typed here');
		case 'stored':
			return phrase(translate, 'from the keys that you added');
	}
}

/** Says why there is no connection, and what would make one. */
export function connectionProblemWords(problem: ConnectionProblem, translate: Translate): RichText {
	switch (problem.of) {
		case 'no endpoint':
			return phrase(translate, 'Choose a region, or give an endpoint: the chosen profile names none.');
		case 'endpoint':
			return endpointProblemSentence(problem.problem, translate);
		case 'no region':
			return phrase(translate, 'Give a region: without one there is no signature.');
		case 'bad region':
			return phrase(translate, 'A region is made of a-z, 0-9 and hyphens, such as {0}.', code('ap-southeast-1-bkk'));
		case 'no such key':
			return phrase(translate, 'The chosen key is not there any more. Choose another, or add it again.');
		case 'profile':
			return refusalWords(problem.refusal, translate);
		case 'not bound':
			return phrase(
				translate,
				'The key {0} is not bound to {1}: you are asked before it signs anything for it.',
				value(maskKeyId(problem.credential.accessKeyId)),
				value(problem.origin),
			);
	}
}

/** Says what looks wrong about a connection that is allowed all the same. */
export function doubtWords(doubt: Doubt, translate: Translate): RichText {
	if (doubt.of === 'key prefix') {
		return phrase(translate, 'This key id does not begin with {0}, as those of BangmodStorage do.', code(accessKeyPrefix));
	}
	return phrase(
		translate,
		'The region {0} is not the one of this endpoint, which is {1}.',
		value(doubt.region),
		code(doubt.expected),
	);
}
