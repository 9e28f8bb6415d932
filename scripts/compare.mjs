/**
 * Compares Feather's speed on both hosts with that of `tclsh` and `jimsh`, on the programs of benches/tcl/.
 *
 *     node scripts/compare.mjs [--quick] [--bless] [--page FILE] [PROGRAM ...]
 *
 * For each program every peer runs in a process of its own, is warmed up, and then gives one sample a round, in turn
 * with the others. All must agree on the program's checksum, which benches/checksums.txt holds. Prints medians, ratios
 * and the geometric mean, and draws benches/report/compare.svg.
 *
 * --quick runs each program once, without timing, on the peers that are installed; --bless writes benches/checksums.txt
 * from what tclsh gives; --page puts the table into a page, between its marks. Fails when a checksum is not as it
 * should be.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { draw } from './compare-picture.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const PROGRAMS = 'benches/tcl', CHECKSUMS = 'benches/checksums.txt', REPORT = 'benches/report';
/** Samples of each peer, the least time of one, the time of the warm-up, and after what time a peer is given up. */
const ROUNDS = 9, SAMPLE_MS = 20, WARM_UP_MS = 300, PATIENCE_MS = 60_000;

/**
 * @typedef {{ name: string, command: string[], package?: string }} Peer
 * @typedef {{ median: number } | { reason: string }} Figure microseconds a run, or why there are none
 * @typedef {{ program: string, figures: Map<string, Figure> }} Row
 */

/** @type {Peer[]} */
const peers = [
  { name: 'tclsh', command: ['tclsh'], package: 'tcl' },
  { name: 'jimsh', command: ['jimsh'], package: 'jimsh' },
  { name: 'Wasmtime', command: ['target/release/feather'] },
  { name: 'Node', command: [process.execPath, 'host-js/cli.js'] },
];
const ours = ['Wasmtime', 'Node'], theirs = ['tclsh', 'jimsh'];

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`compare: ${message}`);
  process.exit(1);
}

/** A peer that runs one program and answers orders. */
class Session {
  #child;
  #answers;
  #errors = '';

  /** @param {Peer} peer @param {string} program */
  constructor({ command: [file, ...args] }, program) {
    this.#child = spawn(file, [...args, 'benches/driver.tcl', `${PROGRAMS}/${program}.tcl`]);
    this.#child.stderr.setEncoding('utf8').on('data', (text) => (this.#errors += text));
    this.#child.stdin.on('error', () => {});
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** The answer to an order. @param {string} order @returns {Promise<string>} */
  async ask(order) {
    const patience = setTimeout(() => this.end(), PATIENCE_MS);
    this.#child.stdin.write(`${order}\n`);
    const { done, value } = await this.#answers.next();
    clearTimeout(patience);
    if (!done) return value;
    if (this.#child.killed) throw new Error(`no answer after ${PATIENCE_MS / 1000} s`);
    const first = this.#errors.trim().split('\n').find((line) => line.trim() !== '');
    throw new Error(first?.trim() ?? 'it ended');
  }

  /** The milliseconds that some runs take. @param {number} count */
  async time(count) {
    return Number(await this.ask(`time ${count}`)) / 1000;
  }

  /** Warms up, and gives how many runs make a sample. */
  async warmUp() {
    let spent = 0, count = 1, fastest = Infinity;
    while (spent < WARM_UP_MS) {
      const taken = await this.time(count);
      spent += taken;
      fastest = Math.min(fastest, taken / count);
      if (taken < SAMPLE_MS / 2) count *= 2;
    }
    return Math.max(1, Math.ceil(SAMPLE_MS / fastest));
  }

  end() {
    this.#child.kill();
  }
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b), half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Why a peer cannot run a program, by the program's own words. @param {string} program @param {string} peer */
function excuse(program, peer) {
  const source = readFileSync(`${PROGRAMS}/${program}.tcl`, 'utf8');
  return new RegExp(`^# Not on ${peer}: (.*)$`, 'm').exec(source)?.[1];
}

/** Runs one program on all peers. @param {string} program @param {Peer[]} present @returns {Promise<Row>} */
async function measure(program, present) {
  const wanted = options.bless ? undefined : (checksums.get(program) ?? fail(`${CHECKSUMS} lacks ${program}; use --bless`));
  /** @type {Map<string, Figure>} */
  const figures = new Map();
  /** @type {{ name: string, session: Session, count: number, samples: number[] }[]} */
  const running = [];
  for (const peer of present) {
    const reason = excuse(program, peer.name);
    if (reason !== undefined) {
      figures.set(peer.name, { reason });
      continue;
    }
    const session = new Session(peer, program);
    try {
      const checksum = await session.ask('check');
      if (options.bless) checksums.set(program, checksum);
      else if (checksum !== wanted) throw new Error(`the checksum is ${checksum} instead of ${wanted}`);
      running.push({ name: peer.name, session, count: options.quick ? 0 : await session.warmUp(), samples: [] });
    } catch (error) {
      session.end();
      const reason = /** @type {Error} */ (error).message;
      figures.set(peer.name, { reason });
      faults.push(`${program} on ${peer.name}: ${reason}`);
    }
  }
  for (let round = 0; round < ROUNDS && !options.quick; round++) {
    for (const { session, count, samples } of running) samples.push(((await session.time(count)) * 1000) / count);
  }
  for (const { name, session, samples } of running) {
    session.end();
    figures.set(name, { median: median(samples) });
  }
  return { program, figures };
}

/** @param {Row} row @param {string} peer */
function time({ figures }, peer) {
  const figure = figures.get(peer);
  return figure && 'median' in figure ? figure.median : undefined;
}

/** How many times as long a peer takes as one of our hosts. @param {Row} row @param {string} peer @param {string} host */
function ratio(row, peer, host) {
  const a = time(row, peer), b = time(row, host);
  return a === undefined || b === undefined ? undefined : a / b;
}

/** @param {number[]} numbers */
const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, x) => sum + Math.log(x), 0) / numbers.length);

/** @param {number | undefined} microseconds */
function shown(microseconds) {
  if (microseconds === undefined) return '';
  return microseconds < 100 ? `${microseconds.toFixed(1)} µs` : `${(microseconds / 1000).toFixed(microseconds < 10_000 ? 2 : 1)} ms`;
}

/** @param {number | undefined} times */
const compared = (times) => (times === undefined ? '' : `${times < 1 ? '! ' : ''}${times.toFixed(2)}`);

/** The table: a head, a line a program, and the means. @param {Row[]} rows */
function tabulate(rows) {
  const pairs = ours.flatMap((host) => theirs.map((peer) => ({ peer, host })));
  const head = ['program', ...peers.map(({ name }) => name), ...pairs.map(({ peer, host }) => `${peer} / ${host}`)];
  const lines = rows.map((row) => [
    row.program,
    ...peers.map(({ name }) => shown(time(row, name)) || '-'),
    ...pairs.map(({ peer, host }) => compared(ratio(row, peer, host))),
  ]);
  const means = pairs.map(({ peer, host }) => {
    const ratios = rows.map((row) => ratio(row, peer, host)).filter((x) => x !== undefined);
    return ratios.length > 0 ? compared(geometricMean(ratios)) : '';
  });
  return { head, lines, means: ['geometric mean', ...peers.map(() => ''), ...means] };
}

/** @param {ReturnType<typeof tabulate>} table */
function print({ head, lines, means }) {
  const all = [head, ...lines, means];
  const widths = head.map((_, i) => Math.max(...all.map((line) => line[i].length)));
  for (const line of all) {
    const cells = line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
    console.log(cells.join('  ').trimEnd());
  }
}

/** @param {ReturnType<typeof tabulate>} table @param {Row[]} rows */
function markdown({ head, lines, means }, rows) {
  const line = /** @param {string[]} cells */ (cells) => `| ${cells.join(' | ')} |`;
  const marked = lines.map((cells) => cells.map((cell) => (cell.startsWith('! ') ? `**${cell.slice(2)}**` : cell)));
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  const reasons = absences(rows).map((text) => `- ${text}`);
  return [...[head, rule, ...marked, means].map(line), ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n');
}

/** Who could not run what, and why. @param {Row[]} rows */
function absences(rows) {
  return rows.flatMap(({ program, figures }) =>
    [...figures].flatMap(([peer, figure]) => ('reason' in figure ? [`${program}: not on ${peer}: ${figure.reason}`] : [])),
  );
}

/** Puts the table between the marks of a page. @param {string} page @param {string} text */
function fill(page, text) {
  const source = readFileSync(page, 'utf8');
  const marks = /(<!-- compare -->\n)[^]*?(<!-- end of compare -->)/;
  if (!marks.test(source)) fail(`${page} has no marks "<!-- compare -->" and "<!-- end of compare -->"`);
  writeFileSync(page, source.replace(marks, (_, open, close) => `${open}\n${text}\n\n${close}`));
}

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, bless: { type: 'boolean' }, page: { type: 'string' } },
});
if (options.bless) options.quick = true;

const programs = readdirSync(PROGRAMS).filter((file) => file.endsWith('.tcl')).map((file) => file.slice(0, -4)).sort();
const unknown = chosen.find((name) => !programs.includes(name));
if (unknown !== undefined) fail(`there is no program "${unknown}"; there are ${programs.join(', ')}`);

/** @type {Map<string, string>} */
const checksums = new Map();
if (existsSync(CHECKSUMS)) {
  for (const line of readFileSync(CHECKSUMS, 'utf8').split('\n')) {
    const cut = line.indexOf(' ');
    if (cut > 0) checksums.set(line.slice(0, cut), line.slice(cut + 1));
  }
}

const missing = peers.filter(({ command }) => spawnSync(command[0], [], { input: '' }).error !== undefined);
const needed = missing.filter((peer) => !options.quick || peer.package === undefined || (options.bless && peer.name === 'tclsh'));
if (needed.length > 0) {
  fail(`missing: ${needed.map(({ name, package: from }) => `${name} (${from ? `Debian's package ${from}` : 'make build'})`).join(', ')}`);
}
const present = peers.filter((peer) => !missing.includes(peer) && (!options.bless || peer.name === 'tclsh'));
for (const { name } of missing) console.log(`${name} is not installed, and left out`);

/** @type {string[]} */
const faults = [];
/** @type {Row[]} */
const rows = [];
for (const program of chosen.length > 0 ? chosen : programs) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${program}`);
  rows.push(await measure(program, present));
}
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');

if (options.bless) {
  writeFileSync(CHECKSUMS, [...checksums].sort().map(([name, sum]) => `${name} ${sum}\n`).join(''));
} else if (options.quick) {
  console.log(`${rows.length} programs on ${present.map(({ name }) => name).join(', ')}: ${faults.length} wrong`);
} else {
  const table = tabulate(rows);
  print(table);
  for (const text of absences(rows)) console.log(text);
  const behind = rows.filter((row) => ours.some((host) => theirs.some((peer) => (ratio(row, peer, host) ?? 1) < 1)));
  console.log(`\n! marks where Feather is behind: ${behind.length} of ${rows.length} programs`);
  mkdirSync(REPORT, { recursive: true });
  const machine = `${cpus()[0].model}, Node ${process.versions.node}`;
  const series = ['Wasmtime', 'Node', 'jimsh'];
  writeFileSync(
    `${REPORT}/compare.svg`,
    draw({
      title: 'Speed against tclsh',
      subtitle: `times as fast, logarithmic; medians of ${ROUNDS} rounds; ${machine}`,
      series,
      rows: rows.map((row) => ({ name: row.program, values: series.map((name) => ratio(row, 'tclsh', name)) })),
    }),
  );
  console.log(`drawn: ${REPORT}/compare.svg`);
  if (options.page) fill(options.page, markdown(table, rows));
}
for (const fault of faults) console.log(`FAILED: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
