/** Stands in for @vscode/native-watchdog, which ends an extension host whose parent is gone; the tests end it themselves. */
exports.start = () => {};
