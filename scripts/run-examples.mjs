/**
 * Runs the programs of examples/ on both hosts, by their command lines: prints what they print and what it cost, and
 * compares the hosts byte for byte. Where `tclsh` is installed, it is compared as well, for information.
 *
 *     node scripts/run-examples.mjs [NAME ...]
 *
 * Fails when a program fails, when the hosts differ, or when scratch memory is left.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const HEAD = 14, TAIL = 4;
const METADATA = 'target/run/metadata.json';

/** @typedef {{ status: number | null, output: string, errors: string, figures: Map<string, string> }} Outcome */

/** The two hosts: how to start them. */
const hosts = [
  { name: 'Wasmtime', command: ['target/release/feather'] },
  { name: 'Node', command: [process.execPath, 'host-js/cli.js'] },
];

/** The programs, their arguments, and what their output must be where it can be known. */
const programs = [
  { name: 'words', args: sources },
  { name: 'json', args: () => [metadata()], check: isPretty },
  { name: 'queens', args: () => ['8'] },
  { name: 'mandelbrot', args: () => ['78', '30', '200'] },
  { name: 'bank', args: () => [] },
];

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`run-examples: ${message}`);
  process.exit(1);
}

/** The project's own sources and pages: at least 100 KB. */
function sources() {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  const files = git.status === 0 ? git.stdout.split('\n') : walk('.');
  const texts = files.filter((file) => /\.(rs|js|mjs|ts|md|tcl)$/.test(file) && existsSync(file)).sort();
  const bytes = texts.reduce((sum, file) => sum + statSync(file).size, 0);
  if (bytes < 100_000) fail(`the sources have only ${bytes} bytes: is this the whole project?`);
  return texts;
}

/** All files below a folder, for a copy of the project without git. @param {string} folder @returns {string[]} */
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return ['target', 'node_modules', '.git'].includes(entry.name) ? [] : walk(path);
  });
}

/** A file with what cargo says about the project and all that it is built from. */
function metadata() {
  const platform = /^host: (.*)$/m.exec(run(['rustc', '-vV']).output)?.[1] ?? fail('rustc does not say its host');
  const { status, output, errors } = run(['cargo', 'metadata', '--format-version', '1', '--filter-platform', platform]);
  if (status !== 0) fail(`cargo metadata failed:\n${errors}`);
  mkdirSync('target/run', { recursive: true });
  writeFileSync(METADATA, output);
  return METADATA;
}

/** Whether the printer's text is what JSON.stringify makes of the same file. @param {string} output */
function isPretty(output) {
  return output === `${JSON.stringify(JSON.parse(readFileSync(METADATA, 'utf8')), null, 2)}\n`;
}

/** @param {string[]} command @returns {Outcome} */
function run([program, ...args]) {
  const child = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (child.error) fail(`cannot start ${program}: ${child.error.message}`);
  // The figures are the last lines on standard error: a name, two spaces or more to column 17, a value.
  const figures = new Map(), errors = [];
  for (const line of child.stderr.split('\n')) {
    const figure = /^(time|host calls|steps|arena [a-z]+|blocks [a-z]+|code cache|scratch handles) +(\S.*)$/.exec(line);
    if (figure) figures.set(figure[1], figure[2]);
    else errors.push(line);
  }
  return { status: child.status, output: child.stdout, errors: errors.join('\n').trim(), figures };
}

/** @param {string} text */
function shortened(text) {
  const lines = text.replace(/\n$/, '').split('\n'), cut = lines.length - HEAD - TAIL;
  if (lines.length <= 60) return lines;
  return [...lines.slice(0, HEAD), `  … ${cut} lines …`, ...lines.slice(-TAIL)];
}

/** Numbers with groups of three digits, as people read them. @param {string | undefined} text */
const grouped = (text) => (text ?? '?').replace(/\d{4,}(?!\.)/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));

/** A duration in milliseconds. @param {string | undefined} text */
function milliseconds(text) {
  const found = /^([\d.]+)(ns|µs|ms|s)$/.exec(text ?? '');
  if (!found) return text ?? '?';
  const scale = { ns: 1e-6, µs: 1e-3, ms: 1, s: 1e3 }[/** @type {'ns'} */ (found[2])];
  return `${(Number(found[1]) * scale).toFixed(2)} ms`;
}

/** @param {(string | undefined)[]} cells */
function row(cells) {
  const widths = [10, 12, 12, 12, 16, 12, 9];
  console.log(`  ${cells.map((cell, i) => (i === 0 ? (cell ?? '?').padEnd(widths[i]) : (cell ?? '?').padStart(widths[i]))).join('')}`);
}

const tclsh = spawnSync('tclsh', [], { input: 'puts [info patchlevel]', encoding: 'utf8' });
const oracle = tclsh.status === 0 ? `tclsh ${tclsh.stdout.trim()}` : undefined;
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !programs.some((program) => program.name === name));
if (unknown !== undefined) fail(`there is no program "${unknown}"; there are ${programs.map(({ name }) => name).join(', ')}`);

/** @type {string[]} */
const faults = [];
for (const { name, args, check } of programs) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const file = `examples/${name}.tcl`, words = args();
  console.log(`\n── ${file} ${words.length > 3 ? `(${words.length} files)` : words.join(' ')}\n`);
  const outcomes = hosts.map(({ command }) => run([...command, '--stats', file, ...words]));
  const [first, second] = outcomes;
  for (const line of shortened(first.output)) console.log(`  ${line}`);
  console.log();
  row(['', 'time', 'host calls', 'steps', 'arena peak', 'arena used', 'handles']);
  outcomes.forEach(({ status, output, errors, figures }, i) => {
    const host = hosts[i].name, bytes = /** @param {string} figure */ (figure) => figures.get(figure)?.replace(' bytes', '');
    row([host, milliseconds(figures.get('time')), grouped(figures.get('host calls')), grouped(figures.get('steps')), `${grouped(bytes('arena peak'))} B`, bytes('arena used'), figures.get('scratch handles')]);
    if (status !== 0) faults.push(`${name} on ${host} ended with status ${status}: ${errors}`);
    else if (output === '') faults.push(`${name} on ${host} printed nothing`);
    if (bytes('arena used') !== '0' || figures.get('scratch handles') !== '0') faults.push(`${name} on ${host} left scratch memory`);
    if (check && !check(output)) faults.push(`${name} on ${host} printed something wrong`);
  });
  const same = first.output === second.output;
  if (!same) faults.push(`${name}: the hosts printed different things`);
  console.log(`  ${same ? `the same ${grouped(String(Buffer.byteLength(first.output)))} bytes from both hosts` : 'THE HOSTS DIFFER'}`);
  if (oracle) {
    const started = performance.now(), { output } = run(['tclsh', 'scripts/with-tclsh.tcl', file, ...words]);
    const time = (performance.now() - started).toFixed(2);
    console.log(`  ${oracle} ${output === first.output ? 'prints them too' : 'prints something else'} (${time} ms with its start)`);
  }
}

console.log();
if (faults.length > 0) {
  for (const fault of faults) console.log(`FAILED: ${fault}`);
  process.exit(1);
}
console.log('Both hosts agreed on every byte, and left no scratch memory. To type Tcl yourself: make repl (or make repl HOST=node).');
