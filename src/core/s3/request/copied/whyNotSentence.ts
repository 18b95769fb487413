import type { Translate } from '../../../ports.ts';
import { phrase, value, type RichText } from '../../../richText.ts';
import type { NoSnippet } from './snippet.ts';

/** Says why a request is not offered in a form. */
export function whyNotSentence({ why, name }: NoSnippet, translate: Translate): RichText {
	const say = (sentence: string) => phrase(translate, sentence, value(name));
	switch (why) {
		case 'control':
			return say('The request holds a control character, which a terminal would obey when it is pasted.');
		case 'surrogate':
			return say('The request holds half a character, which no program can be given.');
		case 'quote':
			return say('The request holds a quote or an ending that this shell hands on differently from version to version.');
		case 'line':
			return say('The request holds a line end, where this shell would cut the command.');
		case 'raw':
			return say('It sends operations only, not a method and path as typed.');
		case 'xml body':
			return say('It writes the XML body of this operation itself, otherwise than the panel.');
		case 'bucket name':
			return say('It reads more than a bucket in this name and may send the request elsewhere.');
		case 'dot segments':
			return say('It shortens . and .. in a key, so another key would be meant.');
		case 'no parameter':
			return say('It has no parameter for {0}, so that would not be sent.');
		case 'value':
			return say('It would send another value for {0} than the one typed.');
		case 'twice':
			return say('It takes {0} once, and it is given twice.');
		case 'style':
			return say('It takes virtual-hosted style from its settings, not from a command.');
		case 'body as file':
			return say('It takes a body from a file only: save the text and choose it as the body.');
		case 'object as file':
			return say('It gives an object into a file only, and this shell has none that stands for the screen.');
		case 'read as option':
			return say('It would take {0} apart, or read a file that it names, instead of sending it.');
		case 'file elsewhere':
			return say('The body’s file is on no disk that a command could read.');
		case 'chunks':
			return say('The body is signed chunk by chunk, and only the panel sends it so. Choose another payload signature.');
		case 'body of HEAD':
			return say('It cannot send HEAD with a body.');
		case 'empty header':
			return say('It cannot sign a header without a value.');
	}
}
