/** What stands beside the files of a workspace and holds for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setupTools } from '../../../../src/core/setup/trees/setupTools.ts';
import { readSurroundings } from '../../../../src/features/services/surroundings.ts';
import type { ListedFile } from '../../../../src/features/services/workspaceFiles.ts';

const texts: Readonly<Record<string, string>> = {
	'.env': 'STORE=https://s3.bkk.bangmod.storage\nMAIL=smtp.example.com\n',
	'shop/.env': 'STORE=https://s3.sg.bangmod.storage\n',
	'.env.example': 'SAMPLE=https://s3.bkk.bangmod.storage\n',
	'.aws/config': '[profile island]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\n',
	'deploy.sh': 'aws --profile other --endpoint-url https://s3.bkk.bangmod.storage s3 ls\n',
	'gone/.env': '',
};

const files = [...Object.keys(texts), 'app/up.py', 'shop/a/b/up.py'].map(listedAs);
const around = await readSurroundings(files, setupTools, async ({ within }) =>
	within === 'gone/.env' ? undefined : texts[within],
);
const storeOf = (within: string) => around.variablesOf(listedAs(within))?.get('STORE');

test('a file has the variables of the nearest .env, in its folder or above it', () => {
	assert.equal(storeOf('app/up.py'), 'https://s3.bkk.bangmod.storage');
	assert.equal(storeOf('shop/a/b/up.py'), 'https://s3.sg.bangmod.storage');
});

test('an .env has none but its own, one of examples gives none, and one that is gone hides none above it', () => {
	assert.equal(around.variablesOf(listedAs('shop/.env')), undefined);
	assert.equal(around.variablesOf(listedAs('app/up.py'))?.has('SAMPLE'), false);
	assert.equal(storeOf('gone/up.py'), 'https://s3.bkk.bangmod.storage');
});

test('profiles are those of .aws, and no command’s', () => {
	assert.deepEqual(
		around.profiles.map(({ profile }) => profile?.value),
		['island'],
	);
});

test('the names by which a program may mean BangmodStorage are variables and profiles that name it, and no others', () => {
	assert.deepEqual(around.names, ['STORE', 'island']);
});

function listedAs(within: string): ListedFile {
	// Where it is opened is nothing that its surroundings depend on.
	return { path: `/shop/${within}`, within, uri: {} as ListedFile['uri'] };
}
