import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const linesOf = (file: string) => readFileSync(path.join(root, file), 'utf8').split(/\r?\n/);

/** What makes a line of a sample or an article hold a key id, a signature, a cookie or an address on purpose. */
const onPurpose =
	/A[KS]IA[A-Z0-9]{8}|signature[^\n]{0,30}[\da-f]{20}|secret[\w ]{0,12}["']?[=:] ?["']?\w{9}|@[\w-]+\.\w|cookie:|AWS [A-Z0-9]{8,}:|token["']?[:=] ?["']?[A-Za-z0-9+/]{16}/i;

/**
 * Texts that hold no secret: what was written by hand, sentences and names out of a grammar, and the lines of the project's own samples, articles
 * and phrases in both languages.
 */
export function innocentTexts(): readonly string[] {
	const written = linesOf('test/defence/redaction/innocent.txt');
	const samples = globSync('samples/*.{log,txt}', { cwd: root }).flatMap(linesOf);
	const articles = globSync('src/core/catalog/codes/{en,th}/*.md', { cwd: root }).flatMap(linesOf);
	const phrases = globSync('l10n/*.json', { cwd: root }).flatMap((file) => spokenIn(JSON.parse(linesOf(file).join('\n'))));
	const own = [...samples, ...articles, ...phrases].filter((line) => !onPurpose.test(line));
	return [...new Set([...written, ...made(), ...own])].filter((text) => text !== '');
}

function spokenIn(phrases: Readonly<Record<string, string>>): readonly string[] {
	return Object.entries(phrases).flat();
}

const words = [
	'the token',
	'your password',
	'a secret key',
	'the signature',
	'the access key',
	'an API key',
	'the session token',
	'Authorization',
	'the cookie',
	'รหัสผ่าน',
];
const verbs = [
	'is missing',
	'has expired',
	'was refused by the server',
	'must be set',
	'does not match',
	'is not valid for this bucket',
	'ไม่ถูกต้อง',
	'could not be read from the file',
];
const labels = [
	'token',
	'password_policy',
	'secretName',
	'signature_version',
	'Key',
	'key',
	'session',
	'auth_type',
	'user',
	'continuation-token',
	'token_type',
];
const plain = ['none', 'null', 'true', 'photos/a.jpg', 'default', 's3v4', '${TOKEN}', '***', '<not set>'];
const joints = ['=', ': ', ' = ', '":"', "': '"];
const folders = ['img', 'secrets', 'tokens/2026', 'keys', 'auth', 'รูป', 'a b', 'pass', 'sig', 'cookie=1', 'token=a'];
const names = [
	'hero@2x.webp',
	'a.jpg',
	'password.txt',
	'part-00000-8f6b2c1e.parquet',
	'id_rsa.pub',
	'แมว.png',
	'secret key.pdf',
	'IMG_20261122_100000.HEIC',
	'v1.2.3.tar.gz',
	'2026-11-22T10:00:00Z.log',
	'9b2cf535f27731c974343645a3985328',
	'Signature Page (signed).docx',
];
const frames = ['{0}', 'ERROR {0}', '2026-11-22 10:00:00,123 WARN [s3] {0}', '"{0}"', 'GET /shop/{0} HTTP/1.1', '(Key: {0})'];

/** Sentences of the words that secrets stand under, settings that hold none, and names of objects. */
function made(): readonly string[] {
	const sentences = words.flatMap((word) =>
		verbs.flatMap((verb) => [`${word} ${verb}`, `${word}: ${verb}`, `Error: ${word} ${verb}. Try again.`]),
	);
	const settings = labels.flatMap((label) => plain.flatMap((value) => joints.map((joint) => `${label}${joint}${value}`)));
	const keys = folders.flatMap((folder) =>
		names.flatMap((name) => frames.map((frame) => frame.replace('{0}', () => `${folder}/${name}`))),
	);
	return [...sentences, ...settings, ...keys];
}
