import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where an installed desktop VS Code has its executable (not its `code` script, which returns before a run ends). */
const usualPlaces = [
	'/usr/share/code/code',
	'/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
	path.join(os.homedir(), 'AppData/Local/Programs/Microsoft VS Code/Code.exe'),
];

/** The desktop VS Code's executable: VSCODE_EXECUTABLE, or one in its usual place, or undefined. */
export function findDesktopVscode(): string | undefined {
	return process.env['VSCODE_EXECUTABLE'] ?? usualPlaces.find((place) => existsSync(place));
}
