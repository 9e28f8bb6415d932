#!/usr/bin/env node
/**
 * `feather`: runs Tcl programs from the command line, under Node. Scripts get `puts`, `gets`, `flush`, `source`,
 * `read-file` and `exit` from here, with the texts that `tclsh` has; the rest is the engine.
 */
import { mkdirSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { TerminatedError, Feather, FeatherError, ScriptError } from './feather.js';
import { installed } from './kinds/installed.js';

const HELP = `\
feather: a small embeddable Tcl, on WebAssembly

Usage:
  feather [OPTIONS] FILE [ARG ...]       run a script from a file
  feather [OPTIONS] -e SCRIPT [ARG ...]  run a script from the command line
  feather [OPTIONS] < FILE               run a script from standard input
  feather [OPTIONS]                      at a terminal: type commands at a prompt

Options:
  -e, --eval SCRIPT    the script to run
      --stats          after the run, print what it cost (to standard error)
      --steps N        end the run after N steps
      --memory BYTES   end the run when its values need more memory
      --time SECONDS   end the run after this time
  -h, --help           print this text
  -V, --version        print the version

Scripts find their arguments in the variables argv0, argv and argc, and have the
commands puts, gets, flush, source, read-file and exit beside the language
itself.
The exit code is what the script gives to exit, else 0, or 1 after an error.
`;

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** Waits a moment: the other end of a pipe that does not block is not ready. */
function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

/** Writes all of a text now. @param {number} fd @param {string} text */
function write(fd, text) {
  for (let bytes = Buffer.from(text); bytes.length > 0; ) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Standard output: by lines on a terminal, else in large pieces. */
class Output {
  #text = '';
  #interactive = process.stdout.isTTY;

  /** @param {string} text */
  write(text) {
    this.#text += text;
    if (this.#text.length > 1 << 15 || (this.#interactive && text.includes('\n'))) this.flush();
  }

  flush() {
    const text = this.#text;
    this.#text = '';
    if (text !== '') write(1, text);
  }
}

/** Standard input, read line by line without giving control back. */
class Input {
  #bytes = Buffer.alloc(0);
  #ended = false;

  /** The next line, or undefined at the end. */
  line() {
    for (let from = 0; ; ) {
      const cut = this.#bytes.indexOf(10, from);
      if (cut >= 0) return this.#take(cut, cut + 1);
      from = this.#bytes.length;
      if (this.#ended || !this.#fill()) return from > 0 ? this.#take(from, from) : undefined;
    }
  }

  /** Everything that is left. */
  rest() {
    while (this.#fill());
    return this.#take(this.#bytes.length, this.#bytes.length);
  }

  /** @param {number} length @param {number} next */
  #take(length, next) {
    const text = this.#bytes.toString('utf8', 0, length);
    this.#bytes = this.#bytes.subarray(next);
    return text;
  }

  #fill() {
    const chunk = Buffer.alloc(1 << 16);
    for (;;) {
      try {
        const n = readSync(0, chunk);
        this.#ended = n === 0;
        if (n > 0) this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(0, n)]);
        return n > 0;
      } catch (error) {
        const { code } = /** @type {NodeJS.ErrnoException} */ (error);
        if (code === 'EOF') return !(this.#ended = true);
        if (code !== 'EAGAIN') throw error;
        pause();
      }
    }
  }
}

const stdout = new Output(), stdin = new Input();

/** @param {string} usage @returns {never} */
function wrongArgs(usage) {
  throw Object.assign(new FeatherError(`wrong # args: should be "${usage}"`), { code: ['TCL', 'WRONGARGS'] });
}

/** @param {unknown} channel @param {'reading' | 'writing'} purpose */
function checkChannel(channel, purpose) {
  const known = /^std(in|out|err)$/.exec(String(channel));
  if (!known) {
    const code = ['TCL', 'LOOKUP', 'CHANNEL', String(channel)];
    throw Object.assign(new FeatherError(`can not find channel named "${channel}"`), { code });
  }
  if ((known[1] === 'in') !== (purpose === 'reading')) throw new FeatherError(`channel "${channel}" wasn't opened for ${purpose}`);
}

const POSIX = { ENOENT: 'no such file or directory', EACCES: 'permission denied', EISDIR: 'illegal operation on a directory' };

/** The text of a file. @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'EIO' } = /** @type {NodeJS.ErrnoException} */ (error);
    const reason = POSIX[/** @type {keyof typeof POSIX} */ (code)] ?? code;
    throw Object.assign(new FeatherError(`couldn't read file "${path}": ${reason}`), { code: ['POSIX', code, reason] });
  }
}

/**
 * What `info script` gives, or shall give.
 * @param {import('./feather.js').Interp} interp @param {...string} name
 */
function nameScript(interp, ...name) {
  try {
    return interp.call('::info', 'script', ...name);
  } catch {
    return ''; // The script took that command away; it need not ask for it.
  }
}

/**
 * Evaluates a file; while it runs, `info script` names it.
 * @param {import('./feather.js').Interp} interp @param {string} path @param {string} script
 */
function sourceFile(interp, path, script) {
  const outer = nameScript(interp);
  nameScript(interp, path);
  try {
    return interp.eval(script);
  } finally {
    nameScript(interp, outer);
  }
}

/**
 * Whether the text needs no more lines. `info complete` looks at all of it; the parser, asked where a script has taken
 * that command away, at its first command.
 * @param {import('./feather.js').Interp} interp @param {string} source
 */
function isComplete(interp, source) {
  try {
    return Boolean(interp.call('::info', 'complete', source));
  } catch {
    return interp.parse(source).status !== 'incomplete';
  }
}

/** @param {import('./feather.js').Interp} interp */
function registerCommands(interp) {
  interp.register('puts', (...words) => {
    let end = '\n';
    if (words.length > 1 && words[0] === '-nonewline') {
      words.shift();
      end = '';
    }
    if (words.length < 1 || words.length > 2) wrongArgs('puts ?-nonewline? ?channelId? string');
    const channel = words.length === 2 ? words[0] : 'stdout', line = words[words.length - 1] + end;
    checkChannel(channel, 'writing');
    if (channel === 'stdout') return stdout.write(line);
    stdout.flush();
    write(2, line);
  }, 'string');
  interp.register('gets', (...args) => {
    if (args.length < 1 || args.length > 2) wrongArgs('gets channelId ?varName?');
    checkChannel(args[0], 'reading');
    stdout.flush();
    const line = stdin.line();
    if (args.length === 1) return line ?? '';
    // By a call, not by interp.set: the variable may be a local one of the caller.
    interp.call('::set', args[1], line ?? '');
    return line === undefined ? -1 : [...line].length;
  }, 'string');
  interp.register('flush', (...args) => {
    if (args.length !== 1) wrongArgs('flush channelId');
    checkChannel(args[0], 'writing');
    stdout.flush();
  }, 'string');
  interp.register('source', (...args) => {
    if (args.length === 3 && args[0] === '-encoding') args.splice(0, 2);
    if (args.length !== 1) wrongArgs('source ?-encoding name? fileName');
    return sourceFile(interp, args[0], readText(args[0]));
  }, 'string');
  interp.register('read-file', (...args) => {
    if (args.length !== 1) wrongArgs('read-file fileName');
    return readText(args[0]);
  }, 'string');
  interp.register('exit', (...args) => {
    if (args.length > 1) wrongArgs('exit ?returnCode?');
    const code = Number(args[0] ?? 0);
    if (!Number.isInteger(code)) throw new FeatherError(`expected integer but got "${args[0]}"`);
    throw new TerminatedError(code);
  }, 'string');
}

/** What the operating system gets of `exit`'s value: its lowest eight bits. @param {TerminatedError} error */
const exitStatus = (error) => Number(error.value) & 255;

/** Tells of an error as `tclsh` does. @param {unknown} error @param {string} [file] whose script it was */
function report(error, file) {
  stdout.flush();
  if (!(error instanceof FeatherError)) throw error;
  let text = error instanceof ScriptError ? error.info : error.message;
  if (file !== undefined && error instanceof ScriptError) text += `\n    (file "${file}" line ${error.line})`;
  write(2, `${text}\n`);
}

/** Evaluates a whole script; gives the status to exit with. @param {() => unknown} run @param {string} [file] */
function evaluate(run, file) {
  try {
    run();
    return 0;
  } catch (error) {
    if (error instanceof TerminatedError) return exitStatus(error);
    report(error, file);
    return 1;
  } finally {
    stdout.flush();
  }
}

/** Where typed commands are kept. */
function historyFile() {
  const state = process.env.XDG_STATE_HOME;
  return join(state && isAbsolute(state) ? state : join(homedir(), '.local/state'), 'feather', 'history');
}

/**
 * The prompt: history, and lines until the command is complete.
 * @param {import('./feather.js').Interp} interp @param {() => void} after what follows each evaluation
 */
async function repl(interp, after) {
  const { createInterface } = await import('node:readline');
  const file = historyFile();
  /** @type {string[]} the latest first */
  let history = [];
  try {
    history = readFileSync(file, 'utf8').split('\n').filter(Boolean).reverse();
  } catch {
    // The first time there is none.
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout, history, historySize: 1000, removeHistoryDuplicates: true });
  lines.on('history', (entries) => (history = entries));
  let source = '', status = 0;
  const prompt = () => {
    lines.setPrompt(source === '' ? '% ' : '> ');
    lines.prompt();
  };
  lines.on('SIGINT', () => {
    source = '';
    write(1, '\n');
    prompt();
  });
  prompt();
  for await (const line of lines) {
    source += line + '\n';
    if (source.trim() === '') source = '';
    if (source === '' || !isComplete(interp, source)) {
      prompt();
      continue;
    }
    const script = source;
    source = '';
    // While a command runs, the terminal is its own: gets reads from it, and Ctrl-C ends the program.
    process.stdin.setRawMode(false);
    try {
      const result = interp.evalString(script);
      if (result !== '') stdout.write(result + '\n');
      stdout.flush();
    } catch (error) {
      if (error instanceof TerminatedError) {
        status = exitStatus(error);
        stdout.flush();
        lines.close();
        break;
      }
      report(error);
    }
    after();
    process.stdin.setRawMode(true);
    prompt();
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, [...history].reverse().join('\n') + '\n');
  } catch (error) {
    write(2, `feather: the history could not be kept: ${/** @type {Error} */ (error).message}\n`);
  }
  return status;
}

/** One figure a line. @param {Feather} feather @param {number} started */
function printStats(feather, started) {
  const s = feather.stats();
  const figures = {
    'time': `${(performance.now() - started).toFixed(3)}ms`,
    'host calls': s.hostCalls,
    'steps': s.steps,
    'arena used': `${s.arenaUsed} bytes`,
    'arena peak': `${s.arenaPeak} bytes`,
    'arena capacity': `${s.arenaCapacity} bytes`,
    'arena pages': s.arenaPages,
    'blocks allocated': s.blocksAllocated,
    'blocks freed': s.blocksFreed,
    'code cache': `${s.codeBytes} bytes`,
    'scratch handles': s.scratchHandles,
  };
  stdout.flush();
  for (const [name, value] of Object.entries(figures)) write(2, `${name.padEnd(16)} ${value}\n`);
}

/** A mistake on the command line. */
class UsageError extends Error {}

/** @param {string} option @param {string} value */
function positive(option, value) {
  const n = Number(value);
  if (/^\d+$/.test(value) && n > 0) return n;
  throw new UsageError(`${option} needs a whole number above 0, not "${value}"`);
}

/** @param {string} value */
function seconds(value) {
  const n = Number(value);
  if (value.trim() !== '' && n >= 0 && Number.isFinite(n)) return n;
  throw new UsageError(`--time needs a number of seconds, not "${value}"`);
}

/**
 * The command line: options, then a script or the name of a file, then the script's own arguments.
 * @param {string[]} argv
 */
function parseArguments(argv) {
  const args = [...argv];
  /** @type {{ print?: string, script?: string, file?: string, args: string[], stats: boolean, limits: import('./feather.js').InterpOptions }} */
  const options = { args, stats: false, limits: {} };
  while (args.length > 0) {
    const arg = /** @type {string} */ (args.shift()), cut = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const name = cut < 0 ? arg : arg.slice(0, cut);
    const value = () => {
      const given = cut < 0 ? args.shift() : arg.slice(cut + 1);
      if (given === undefined) throw new UsageError(`option ${name} needs a value`);
      return given;
    };
    if (name === '-h' || name === '--help') options.print = HELP;
    else if (name === '-V' || name === '--version') options.print = `feather ${version}\n`;
    else if (name === '--stats') options.stats = true;
    else if (name === '--steps') options.limits.steps = positive(name, value());
    else if (name === '--memory') options.limits.memory = positive(name, value());
    else if (name === '--time') {
      options.limits.deadlineMs = 1000 * seconds(value());
      options.limits.pollInterval = 10_000;
    } else if (name === '-e' || name === '--eval') {
      options.script = value();
      return options;
    } else if (name === '-') return options;
    else if (name.startsWith('-') && name !== '--') throw new UsageError(`unknown option ${name}`);
    else {
      options.file = name === '--' ? args.shift() : arg;
      return options;
    }
    if (options.print !== undefined) return options;
  }
  return options;
}

/** @param {string[]} argv @returns {Promise<number>} the status to exit with */
async function main(argv) {
  let options;
  try {
    options = parseArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    write(2, `feather: ${error.message}\nTry 'feather --help'.\n`);
    return 2;
  }
  const { print, script, file, args, stats, limits } = options;
  if (print !== undefined) {
    write(1, print);
    return 0;
  }
  const feather = await Feather.load(undefined, { kinds: await installed() });
  const interp = feather.interp(limits);
  registerCommands(interp);
  interp.set('argv0', file ?? 'feather');
  interp.set('argv', args);
  interp.set('argc', args.length);
  const interactive = script === undefined && file === undefined && process.stdin.isTTY;
  interp.set('tcl_interactive', interactive);
  let started = performance.now(), status;
  if (interactive) {
    return repl(interp, () => {
      if (stats) printStats(feather, started);
      started = performance.now();
    });
  }
  if (script !== undefined) status = evaluate(() => interp.eval(script));
  else if (file === undefined) status = evaluate(() => interp.eval(stdin.rest()));
  else {
    /** @type {string | undefined} */
    let text;
    status = evaluate(() => (text = readText(file)));
    const source = text;
    if (source !== undefined) {
      nameScript(interp, file);
      // Nothing is evaluated after it: the figures are those of the last evaluation.
      status = evaluate(() => interp.eval(source), file);
    }
  }
  if (stats) printStats(feather, started);
  return status;
}

process.exitCode = await main(process.argv.slice(2));
