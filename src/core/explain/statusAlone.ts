import { phrase, type RichText, value } from '../richText.ts';
import type { Subject } from './subject.ts';

/** What a status without a code amounts to, where the text says which request got it; undefined for everything else. */
export function statusAlone({ code, facts: { request }, translate }: Subject): RichText | undefined {
	if (!/^[3-5]\d\d$/.test(code)) return undefined;
	const asked = request.operation ?? request.method;
	if (asked === undefined) return undefined;
	const isHead = request.method?.value === 'HEAD' || /^Head[A-Z]/.test(asked.value);
	return isHead
		? phrase(
				translate,
				'{0} got status {1}: an answer to HEAD has no body, so no code came with it.',
				value(asked.value),
				value(code),
			)
		: phrase(translate, '{0} got status {1}, and this text holds no code.', value(asked.value), value(code));
}
