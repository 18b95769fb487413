import type { Translate } from '../../ports.ts';
import { code, phrase, value, type RichText } from '../../richText.ts';
import type { Problem } from './buildRequest.ts';
import type { Caution, EndpointProblem } from '../connect/endpoint.ts';

/** Says what is wrong with a draft's field, and what would be right. */
export function problemSentence({ field, why, name }: Problem, translate: Translate): RichText {
	const say = (sentence: string) => phrase(translate, sentence, value(name));
	switch (why) {
		case 'missing':
			if (field === 'bucket') return say('Give a bucket: without one this would be a request to the whole service.');
			if (field === 'key') return say('Give a key: without one this would be a request on the whole bucket.');
			return say('{0} is needed for this operation.');
		case 'not kept':
			return lostSentence(field, say);
		case 'file not chosen':
			return say('The body’s file {0} was chosen before this panel was opened: choose it again.');
		case 'not told':
			return say('The report does not hold the body: choose one.');
		case 'unknown operation':
			return say('There is no such operation.');
		case 'slash in bucket':
			return say('A bucket name has no slash: the gateway would take what follows it for a key.');
		case 'dots as bucket':
			return say('Dots alone are no bucket name: a proxy would read them as a step in the path.');
		case 'bucket is no host label':
			return say('Virtual-hosted style puts the bucket into the host name; this one cannot stand there. Use path style.');
		case 'endpoint is an address':
			return say('An endpoint that is an IP address has no buckets in its host name. Use path style.');
		case 'bad path':
			return say('A path begins with / and has other characters percent-encoded.');
		case 'bad method':
			return say('S3 knows GET, HEAD, PUT, POST, DELETE and OPTIONS.');
		case 'unknown subresource':
			return say(
				'DELETE with {0} is not sent: Ceph RGW ignores a parameter that it does not know, and deletes the whole bucket or object.',
			);
		case 'dot segments':
			return say('DELETE of a path with . or .. in it is not sent: a proxy may shorten it to another bucket or key.');
		case 'too long':
			return field === 'header' || field === 'query' ? say('{0} is too long to send.') : say('The path is too long to send.');
		case 'empty name':
			return field === 'header' ? say('A header needs a name.') : say('A parameter needs a name.');
		case 'bad name':
			return say('{0} cannot be a name here.');
		case 'bad value':
			return say('{0} may hold blanks and visible ASCII characters only; percent-encode others.');
		case 'half a character':
			return say(
				'This holds half of a character (a lone surrogate), which cannot be sent. Delete it and type the character again.',
			);
		case 'given twice':
			return say('{0} is given twice: both are signed, the gateway reads them as one, and refuses the signature. Give it once.');
		case 'made here':
			return say('{0} is set by the signer or the sender, from the other fields.');
	}
}

function lostSentence(field: Problem['field'], say: (sentence: string) => RichText): RichText {
	if (field === 'body') return say('The body was not kept: choose it again.');
	if (field === 'bucket') return say('The bucket was not kept: type it again.');
	if (field === 'key') return say('The key was not kept: type it again.');
	if (field === 'path') return say('The path was not kept: type it again.');
	return say('The value of {0} was not kept: type it again.');
}

/** Says why an endpoint is refused. */
export function endpointProblemSentence(problem: EndpointProblem, translate: Translate): RichText {
	const example = code('https://s3.bkk.bangmod.storage');
	switch (problem) {
		case 'empty':
			return phrase(translate, 'Give an endpoint, such as {0}.', example);
		case 'not https':
			return phrase(translate, 'The endpoint must begin with {0}: keys and data are never sent in the clear.', code('https://'));
		case 'user name':
			return phrase(translate, 'An endpoint has no user name or password in it: what stands before an @ is not the host.');
		case 'path':
			return phrase(translate, 'An endpoint is scheme and host alone, such as {0}.', example);
		case 'not ascii':
			return phrase(translate, 'The endpoint may hold ASCII letters only; write an international name in its xn-- form.');
		case 'bad host':
			return phrase(translate, 'This is not a host name.');
		case 'bad port':
			return phrase(translate, 'A port is a number from 1 to 65535.');
		case 'disguised address':
			return phrase(translate, 'Write an IP address as four plain numbers, such as {0}.', code('192.0.2.7'));
	}
}

/** Says why a person should look twice before a request goes to this endpoint. */
export function cautionSentence(caution: Caution, translate: Translate): RichText {
	switch (caution) {
		case 'port':
			return phrase(translate, 'The port is not the usual 443.');
		case 'this computer':
			return phrase(translate, 'The endpoint is on the machine that sends the request.');
		case 'private network':
			return phrase(translate, 'The endpoint is inside a private network.');
		case 'link-local':
			return phrase(translate, 'The endpoint is a link-local address; clouds keep machine credentials at one.');
	}
}
