// Stands in for VS Code's native logger (@vscode/spdlog), which needs a compiler: appends lines to the log's file.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(path) {
    mkdirSync(dirname(path), { recursive: true });
    this.path = path;
    this.level = 2;
    this.bare = false;
  }

  write(level, text) {
    if (level < this.level) return;
    const line = this.bare ? text : `${new Date().toISOString()} [${levels[level]}] ${text}\n`;
    try {
      appendFileSync(this.path, line);
    } catch {
      // The log's folder goes away with the run; a lost line is no reason to stop VS Code.
    }
  }

  trace(text) {
    this.write(0, text);
  }
  debug(text) {
    this.write(1, text);
  }
  info(text) {
    this.write(2, text);
  }
  warn(text) {
    this.write(3, text);
  }
  error(text) {
    this.write(4, text);
  }
  critical(text) {
    this.write(5, text);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.bare = true;
  }
  flush() {}
  drop() {}
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (_name, path) => new Logger(path);
exports.createAsyncRotatingLogger = async (_name, path) => new Logger(path);
