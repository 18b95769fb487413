import { isUtf8 } from 'node:buffer';
import { open, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { awsProfiles, environmentProfile } from '../../core/s3/connect/awsProfiles.ts';
import type { IniFile } from '../../core/s3/connect/iniFile.ts';
import type { Profile, Variables } from '../../core/s3/connect/profile.ts';
import { rcloneProfiles } from '../../core/s3/connect/rcloneProfiles.ts';

/** A file of profiles beyond this is not one. A beginning alone would be another file than the one that AWS's tools and rclone read. */
const longestFileBytes = 2 ** 20;

/**
 * Everything that the home folder and the environment say about S3 connections. Reads `~/.aws/config`, `~/.aws/credentials` and rclone.conf,
 * never a file of the workspace and never `.env`; runs nothing. AWS's and rclone's variables may name other files, but only by whole paths: a
 * relative one would depend on the folder that VS Code was started in, and is told and not read.
 */
export async function readProfiles(variables: Variables = process.env, home: string = os.homedir()): Promise<readonly Profile[]> {
	const [config, credentials, rclone] = await Promise.all([
		readAws(variables['AWS_CONFIG_FILE'], home, 'config'),
		readAws(variables['AWS_SHARED_CREDENTIALS_FILE'], home, 'credentials'),
		readRclone(variables, home),
	]);
	const environment = environmentProfile(variables);
	return [
		...(environment === null ? [] : [environment]),
		...awsProfiles({ config, credentials }, variables),
		...rcloneProfiles(rclone),
	];
}

/** AWS's tools take `~` for the home folder, and a variable without a value for no file. */
async function readAws(named: string | undefined, home: string, name: string): Promise<IniFile> {
	if (named === undefined) return await readIni(path.join(home, '.aws', name));
	return await readNamed(named.replace(/^~(?=$|[/\\])/, () => home));
}

/** rclone's own order: the variable (without a value: no file), the system's folder of settings, and the place of its first years. */
async function readRclone(variables: Variables, home: string): Promise<IniFile> {
	const named = variables['RCLONE_CONFIG'];
	if (named !== undefined) return await readNamed(named);
	const folders =
		process.platform === 'win32'
			? [wholePath(variables['APPDATA'])]
			: [wholePath(variables['XDG_CONFIG_HOME']), path.join(home, '.config')];
	const usual = folders.flatMap((folder) => (folder === undefined ? [] : [path.join(folder, 'rclone', 'rclone.conf')]));
	for (const place of usual) {
		const file = await readIni(place);
		if (file.text !== null || file.fault !== undefined) return file;
	}
	return await readIni(path.join(home, '.rclone.conf'));
}

async function readNamed(named: string): Promise<IniFile> {
	if (named === '') return { path: named, text: null };
	return path.isAbsolute(named) ? await readIni(named) : { path: named, text: null, fault: 'relative path' };
}

function wholePath(name: string | undefined): string | undefined {
	return name !== undefined && path.isAbsolute(name) ? name : undefined;
}

async function readIni(file: string): Promise<IniFile> {
	try {
		// Opening a pipe would wait for its writer.
		if (!(await stat(file)).isFile()) return { path: file, text: null };
		const handle = await open(file, 'r');
		try {
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestFileBytes + 1), 0, longestFileBytes + 1, 0);
			if (bytesRead > longestFileBytes) return { path: file, text: null, fault: 'too long' };
			const bytes = buffer.subarray(0, bytesRead);
			// A byte order mark is kept: AWS's tools refuse it.
			return isUtf8(bytes) ? { path: file, text: bytes.toString('utf8') } : { path: file, text: null, fault: 'not UTF-8' };
		} finally {
			await handle.close();
		}
	} catch {
		// A file that is missing or may not be read says nothing; the panel shows which files it looked for.
		return { path: file, text: null };
	}
}
