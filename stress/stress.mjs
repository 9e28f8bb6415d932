/**
 * The leak test, under Node: evaluates the scripts of runs.json thousands of times in one interpreter each, and looks
 * after every evaluation that the module's scratch memory is empty and that nothing grows.
 *
 *     node stress/stress.mjs [--long [--process]]
 *
 * stress/src/main.rs is the same test on Wasmtime.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setImmediate as tick } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getHeapSnapshot } from 'node:v8';
import { Feather, ScriptError } from '../host-js/feather.js';
import { all } from '../host-js/kinds/index.js';
import { table } from './objects.mjs';

/** After this many evaluations everything has its size. */
const SETTLED = 100;
/** What the heap may seem to grow by without anything having grown, in bytes an evaluation: less than any object. */
const NOISE = 16;
/** How much of a file the scripts get to read. */
const LINES = 120;

/**
 * The garbage collector at hand, and no compiled JavaScript: what the compilers keep comes and goes by hundreds of
 * kilobytes. The module is compiled as ever.
 */
const FLAGS = ['--expose-gc', '--no-opt', '--no-maglev', '--no-sparkplug', '--no-flush-bytecode', '--single-threaded-gc'];
const collect = globalThis.gc;
if (collect === undefined) {
  const self = spawnSync(process.execPath, [...FLAGS, fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(self.status ?? 1);
}
const long = process.argv.includes('--long');
const root = new URL('../', import.meta.url);

/** @typedef {{ name: string, script: string, args: string[], fails?: boolean, short: number, long: number }} Run */
/** @type {Run[]} */
const runs = JSON.parse(readFileSync(new URL('stress/runs.json', root), 'utf8'));

/**
 * Bytes of JavaScript objects and buffers that are alive, without the module's memory, which has its own columns. The
 * engine's own figure counts memory that is set aside in pieces of 256 KB; a snapshot knows every object.
 */
async function heap() {
  // Buffers are given back by tasks that a collection leaves behind.
  for (let i = 0; i < 3; i++) {
    /** @type {NodeJS.GCFunction} */ (collect)();
    await tick();
  }
  let text = '';
  for await (const chunk of getHeapSnapshot()) text += chunk;
  const { snapshot, nodes, strings } = JSON.parse(text);
  /** @type {string[]} */
  const fields = snapshot.meta.node_fields;
  const name = fields.indexOf('name'), size = fields.indexOf('self_size');
  let bytes = process.memoryUsage().arrayBuffers;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (strings[nodes[at + name]] !== 'system / JSArrayBufferData') bytes += nodes[at + size];
  }
  return bytes;
}

/**
 * Evaluates a script many times; gives the figures, and what was wrong with them.
 * @param {Run} run
 */
async function soak(run) {
  const feather = new Feather(module, { kinds: all() });
  const script = readFileSync(new URL(run.script, root), 'utf8'), rounds = long ? run.long : run.short;
  /** @type {Map<string, string>} */
  const files = new Map();
  let output = '';
  const interp = feather.interp();
  interp.register('puts', (text) => void (output += `${text}\n`), 'string');
  interp.register('read-file', (path) => {
    let text = files.get(path);
    if (text === undefined) {
      text = readFileSync(new URL(path, root), 'utf8').split('\n').slice(0, LINES).join('\n');
      files.set(path, text);
    }
    return text;
  }, 'string');
  interp.set('argv', run.args);
  interp.set('argc', run.args.length);

  let used = 0, handles = 0, peak = 0, capacity = 0, last = 0, wrong = 0, first = '';
  /** @type {number[]} */
  const heaps = [];
  const started = performance.now();
  let round = 0, failure = '';
  while (round < rounds && failure === '') {
    round++;
    output = '';
    /** @type {string} */
    let result;
    try {
      result = interp.evalString(script);
      if (run.fails) failure = `evaluation ${round} did not fail`;
    } catch (error) {
      result = /** @type {Error} */ (error).message;
      if (!run.fails || !(error instanceof ScriptError)) failure = `evaluation ${round}: ${result}`;
    }
    output += result;
    if (round === 1) first = output;
    else if (output !== first) wrong++;
    const figures = feather.stats();
    used = Math.max(used, figures.arenaUsed);
    handles = Math.max(handles, figures.scratchHandles);
    peak = Math.max(peak, figures.arenaPeak);
    last = figures.arenaCapacity;
    if (round <= SETTLED) capacity = Math.max(capacity, last);
    if (round === rounds / 2 || round === (rounds * 3) / 4 || round === rounds) heaps.push(await heap());
  }
  const time = performance.now() - started, [half = 0, later = half, end = later] = heaps;
  // A leak is in both quarters; what something takes once is in one of them.
  const growth = Math.min(later - half, end - later) / (rounds / 4);
  const faults = failure === '' ? [] : [failure];
  if (first === '') faults.push('gave nothing');
  if (wrong > 0) faults.push(`${wrong} evaluations gave something else than the first`);
  if (used > 0) faults.push('arena used');
  if (handles > 0) faults.push('handles left');
  if (last > capacity) faults.push('capacity grew');
  if (growth >= NOISE) faults.push('heap grew');
  return { run: run.name, rounds: round, time, peak, capacity, last, used, handles, growth, faults };
}

const columns = ['run', 'evaluations', 'µs each', 'peak KB', 'KB at 100', 'KB at end', 'arena used', 'handles', 'heap B/eval', 'verdict'];
const widths = [11, 12, 9, 9, 10, 10, 11, 8, 12, 0];
/** @param {(string | number)[]} cells */
const line = (cells) => console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : i === 9 ? `  ${cell}` : String(cell).padStart(widths[i]))).join(''));
/** @param {number} bytes */
const kb = (bytes) => (bytes / 1024).toFixed(0);

const module = await WebAssembly.compile(readFileSync(new URL('host-js/feather.wasm', root)));
console.log(`stress: Node ${process.version}${long ? ', long' : ''}`);
line(columns);
// The first snapshots leave traces of their own.
for (let i = 0; i < 12; i++) await heap();
let failed = 0;
for (const run of process.argv.includes('--process') ? [] : runs) {
  const r = await soak(run);
  if (r.faults.length > 0) failed++;
  line([r.run, r.rounds, ((1000 * r.time) / r.rounds).toFixed(1), kb(r.peak), kb(r.capacity), kb(r.last), r.used, r.handles, r.growth.toFixed(2), r.faults.join(', ') || 'flat']);
}
if (failed > 0) console.log(`stress: ${failed} of ${runs.length} runs failed`);
const objects = table(module);
if (!objects.every((row) => row.holds)) failed++;
if (long) {
  const { run } = await import('./long.mjs');
  if (!(await run(module, long, objects))) failed++;
}
if (failed > 0) process.exit(1);
