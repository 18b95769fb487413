import type { Facts } from '../facts.ts';
import { reasonPhrase } from '../vendor/reasonPhrase.ts';

/** `403 Forbidden · AccessDenied · GetObject · media-prod/thumbs/1.jpg`: what is known of it, piece by piece. Untrusted. */
export function titleLine(code: string, { answer, request }: Facts): readonly string[] {
	const status = answer.status?.value ?? (/^\d{3}$/.test(code) ? Number(code) : undefined);
	const bucket = request.bucket?.value ?? '';
	const key = request.key?.value ?? '';
	const object = [bucket, key].filter((name) => name !== '').join('/');
	return [
		status === undefined ? '' : `${status} ${reasonPhrase(status)}`.trimEnd(),
		/^\d{3}$/.test(code) ? '' : code,
		request.operation?.value ?? '',
		object,
	].filter((part) => part !== '');
}
