import assert from 'node:assert/strict';

/** Secrets of nobody, made at run time so that no scanner takes this file for a leak. Each is unlike any honest text. */
export const canaries = {
	keyId: ['BGSAKIA', 'CANARY7Q2X', 'ZK4M9'].join(''),
	secret: ['c4n4rySecret', 'k7MDENGbPxRfiCYqW', 'zT3vU8sA0dLp'].join(''),
	token: ['c4n4ryToken', 'FwoGZXIvYXdzEJr', 'Qm8nB2vX6cS1'].join(''),
	signature: ['5ac1c0de', 'fe5f80f7', '9b3d27a1', 'e64c08fb', '71d2a953', '0cb8e4f6', 'a37f5d19', '28e06bc4'].join(''),
	password: ['c4n4ryPass', 'hX5jR9wE2tY7'].join(''),
};

/** As much of a secret as nobody may guess the rest from. */
const pieceLength = 12;

/** Fails when `output` holds a canary (or `more`, such as a signature that was made on the way), a piece of one, or one written in another way. */
export function assertNoCanary(output: string, where: string, more = ''): void {
	const texts = [...readings(output)];
	for (const secret of [...Object.values(canaries), ...(more === '' ? [] : [more])]) {
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
	const pieces = Array.from({ length: secret.length - pieceLength + 1 }, (_, at) =>
		secret.slice(at, at + pieceLength).toLowerCase(),
	);
	// What stands before decides which of three base64 spellings a text has; its edges mix with their neighbours.
	const base64 = ['', 'x', 'xx'].map((before) =>
		Buffer.from(before + secret)
			.toString('base64')
			.slice(4, -4)
			.toLowerCase(),
	);
	return [...pieces, ...base64, Buffer.from(secret).toString('hex')];
}
