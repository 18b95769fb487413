import type { Facts } from '../facts.ts';
import { reasonPhrase } from '../vendor/reasonPhrase.ts';

/** `403 Forbidden · AccessDenied · GetObject · media-prod/thumbs/1.jpg`: what is known of it, piece by piece; `clean` sees each value alone. */
export function titleLine(code: string, { answer, request }: Facts, clean: (value: string) => string): string {
	const status = answer.status?.value ?? (/^\d{3}$/.test(code) ? Number(code) : undefined);
	const object = [request.bucket?.value ?? '', request.key?.value ?? ''].filter((name) => name !== '').map(clean);
	return [
		status === undefined ? '' : `${status} ${reasonPhrase(status)}`.trimEnd(),
		/^\d{3}$/.test(code) ? '' : clean(code),
		clean(request.operation?.value ?? ''),
		object.join('/'),
	]
		.filter((part) => part !== '')
		.join(' · ');
}
