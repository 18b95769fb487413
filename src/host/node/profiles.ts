import { open, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { awsProfiles, environmentProfile, type IniFile } from '../../core/s3/connect/awsProfiles.ts';
import type { Profile, Variables } from '../../core/s3/connect/profile.ts';
import { rcloneProfiles } from '../../core/s3/connect/rcloneProfiles.ts';

/** A file of profiles beyond this is not one; only its beginning is read. */
const longestFileBytes = 2 ** 20;

/**
 * Everything that the home folder and the environment say about S3 connections. Reads `~/.aws/config`, `~/.aws/credentials` and rclone.conf,
 * never a file of the workspace and never `.env`; runs nothing. AWS's and rclone's variables may name other files, but only absolute paths
 * count: a relative one would depend on the folder that VS Code was started in.
 */
export async function readProfiles(variables: Variables = process.env, home: string = os.homedir()): Promise<readonly Profile[]> {
	const [config, credentials, rclone] = await Promise.all([
		readIni(fileNamed(variables['AWS_CONFIG_FILE']) ?? path.join(home, '.aws', 'config')),
		readIni(fileNamed(variables['AWS_SHARED_CREDENTIALS_FILE']) ?? path.join(home, '.aws', 'credentials')),
		readIni(rcloneFile(variables, home)),
	]);
	const environment = environmentProfile(variables);
	return [
		...(environment === null ? [] : [environment]),
		...awsProfiles({ config, credentials }, variables),
		...rcloneProfiles(rclone),
	];
}

function fileNamed(name: string | undefined): string | undefined {
	return name !== undefined && path.isAbsolute(name) ? name : undefined;
}

function rcloneFile(variables: Variables, home: string): string {
	const named = fileNamed(variables['RCLONE_CONFIG']);
	if (named !== undefined) return named;
	if (process.platform === 'win32') return path.join(fileNamed(variables['APPDATA']) ?? home, 'rclone', 'rclone.conf');
	return path.join(fileNamed(variables['XDG_CONFIG_HOME']) ?? path.join(home, '.config'), 'rclone', 'rclone.conf');
}

async function readIni(file: string): Promise<IniFile> {
	try {
		// Opening a pipe would wait for its writer.
		if (!(await stat(file)).isFile()) return { path: file, text: null };
		const handle = await open(file, 'r');
		try {
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestFileBytes), 0, longestFileBytes, 0);
			return { path: file, text: buffer.toString('utf8', 0, bytesRead) };
		} finally {
			await handle.close();
		}
	} catch {
		// A file that is missing or may not be read says nothing; the panel shows which files it looked for.
		return { path: file, text: null };
	}
}
