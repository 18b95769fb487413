import type { Shell } from './shellArg.ts';

/** Shells by the name of their program, as VS Code names them too; csh, nu, Python and the like quote in ways of their own. */
const families: Readonly<Record<string, Shell>> = {
	sh: 'posix',
	dash: 'posix',
	bash: 'posix',
	gitbash: 'posix',
	zsh: 'posix',
	ksh: 'posix',
	fish: 'posix',
	pwsh: 'powershell',
	powershell: 'powershell',
	cmd: 'cmd',
};

/** How the shell of this name or path quotes; undefined for one that is not known. */
export function shellOf(nameOrPath: string): Shell | undefined {
	const name =
		/([^/\\]*)$/
			.exec(nameOrPath)?.[1]
			?.replace(/\.exe$/i, '')
			.toLowerCase() ?? '';
	return Object.hasOwn(families, name) ? families[name] : undefined;
}
