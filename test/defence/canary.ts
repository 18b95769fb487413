import assert from 'node:assert/strict';

/** Secrets of nobody, made at run time so that no scanner takes this file for a leak. Each is unlike any honest text. */
export const canaries = {
	keyId: ['BGSAKIA', 'CANARY7Q2X', 'ZK4M9'].join(''),
	secret: ['c4n4ry/Secret', 'k7MDENG+PxRfiCYqW', 'zT3vU8sA0d'].join(''),
	token: ['c4n4ryToken', 'FwoGZXIvYXdzEJr', 'Qm8nB2vX6cS1'].join(''),
	signature: ['5ac1c0de', 'fe5f80f7', '9b3d27a1', 'e64c08fb', '71d2a953', '0cb8e4f6', 'a37f5d19', '28e06bc4'].join(''),
	password: ['c4n4ry&P', 'a,hX5jR9wE2tY7'].join(''),
};

/** Random-looking letters of which longer secrets are cut. */
export const longCanary = ['c4n4ry8Zq', 'Lm3Vt7Xw1', 'Bk5Rd9Ns2', 'Hj6Fp4Gc0', 'Ty8Ue3Ia7', 'Qo1Wz5Xl9', 'Mb2Vn6Ck4']
	.join('')
	.padEnd(64, 'D7f');

/** As much of a secret as nobody may guess the rest from. */
const pieceLength = 12;

/** Fails when `output` holds a canary (or `more`, such as a signature that was made on the way), a piece of one, or one written in another way. */
export function assertNoCanary(output: string, where: string, more = ''): void {
	assertNoneOf([...Object.values(canaries), ...(more === '' ? [] : [more])], output, where);
}

/** Fails when `output` holds one of these secrets, a piece of one, or one written in another way. */
export function assertNoneOf(secrets: readonly string[], output: string, where: string): void {
	const texts = [...readings(output)];
	for (const secret of secrets) {
		for (const needle of needlesOf(secret)) {
			const found = texts.find((text) => text.includes(needle));
			assert.ok(
				found === undefined,
				`${where} holds ${needle}: …${found?.slice(Math.max(0, found.indexOf(needle) - 120), found.indexOf(needle) + 80)}…`,
			);
		}
	}
}

/** The output as it is and with each way of writing undone, in small letters. */
function* readings(output: string): Generator<string> {
	yield output.toLowerCase();
	const character = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
	const undone = output
		.replaceAll(/&#(\d{1,7});/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
		.replaceAll(/\\{1,4}u([\da-f]{4})/gi, character)
		.replaceAll(/%(?:25)*([\da-f]{2})/gi, character);
	yield undone.toLowerCase();
	yield undone.toLowerCase().split('').toReversed().join('');
}

function needlesOf(secret: string): readonly string[] {
	const length = Math.min(pieceLength, secret.length);
	const pieces = Array.from({ length: secret.length - length + 1 }, (_, at) => secret.slice(at, at + length).toLowerCase());
	// What stands before decides which of three base64 spellings a text has; its edges mix with their neighbours.
	const base64 = ['', 'x', 'xx'].map((before) =>
		Buffer.from(before + secret)
			.toString('base64')
			.slice(4, -4)
			.toLowerCase(),
	);
	return [...pieces, ...base64, Buffer.from(secret).toString('hex')];
}
