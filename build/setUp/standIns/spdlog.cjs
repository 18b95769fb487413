/**
 * Stands in for @vscode/spdlog, whose native module needs a compiler. VS Code writes its logs and every output channel
 * through it, so without it output channels stay empty. Writes at once and never rotates.
 */
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
	constructor(_type, _name, filename) {
		this.filename = filename;
		this.level = levels.indexOf('info');
		this.isPlain = false;
		mkdirSync(path.dirname(filename), { recursive: true });
		appendFileSync(filename, '');
	}

	write(level, message) {
		if (levels.indexOf(level) < this.level) return;
		const line = this.isPlain ? message : `${new Date().toISOString()} [${level}] ${message}\n`;
		appendFileSync(this.filename, line);
	}

	getLevel() {
		return this.level;
	}

	setLevel(level) {
		this.level = level;
	}

	clearFormatters() {
		this.isPlain = true;
	}

	setPattern() {}
	flush() {}
	drop() {}
}

for (const level of levels) {
	Logger.prototype[level] = function write(message) {
		this.write(level, message);
	};
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, filename) => new Logger('rotating', name, filename);
exports.createAsyncRotatingLogger = async (name, filename) => new Logger('rotating_async', name, filename);
