import { spawnSync } from 'node:child_process';

/** Debian's own clients and shells; the SDK for JavaScript is a package of this project. */
const packages = 'awscli python3-boto3 curl dash zsh fish';

/** Installs the clients with apt-get where one is missing, as root or with sudo. Throws when it cannot. */
export function installClients(): void {
	import.meta.resolve('@aws-sdk/client-s3');
	const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
	const apt = `${sudo}apt-get -qq -o DPkg::Lock::Timeout=600`;
	const script = `dpkg-query -W ${packages} >/dev/null 2>&1 || { ${apt} update && ${apt} install -y --no-install-recommends ${packages}; }`;
	const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${packages} are needed and cannot be installed: ${stderr}`);
}
