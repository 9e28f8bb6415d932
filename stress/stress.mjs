/**
 * The leak test, under Node: evaluates the scripts of runs.json thousands of times in one interpreter each, and looks
 * after every evaluation that the module's scratch memory is empty and that nothing grows.
 *
 *     node stress/stress.mjs [--long]
 *
 * stress/src/main.rs is the same test on Wasmtime.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setImmediate as tick } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Feather, ScriptError } from '../host-js/feather.js';

/** After this many evaluations everything has its size. */
const SETTLED = 100;
/** What the heap's figures may differ by over the last half without anything having grown, in bytes. */
const NOISE = 16 * 1024;
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
 * Bytes of JavaScript objects and buffers that are in use, without the module's memory, which has its own columns.
 * @param {Feather} feather
 */
async function heap(feather) {
  // Buffers are given back by tasks that a collection leaves behind.
  for (let i = 0; i < 3; i++) {
    /** @type {NodeJS.GCFunction} */ (collect)();
    await tick();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external - feather.stats().memoryBytes;
}

/**
 * How steeply most of the points rise: the median over all pairs, which a few points that stand aside do not move.
 * @param {[number, number][]} points
 */
function slope(points) {
  const slopes = points.flatMap(([x, y], i) => points.slice(i + 1).map(([x2, y2]) => (y2 - y) / (x2 - x)));
  slopes.sort((a, b) => a - b);
  return slopes[slopes.length >> 1];
}

/**
 * Evaluates a script many times; gives the figures, and what was wrong with them.
 * @param {Run} run
 */
async function soak(run) {
  const feather = new Feather(module);
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
  /** @type {[number, number][]} */
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
    if (round % (rounds / 20) === 0) heaps.push([round, await heap(feather)]);
  }
  const time = performance.now() - started, growth = slope(heaps.slice(9)) ?? 0;
  const faults = failure === '' ? [] : [failure];
  if (first === '') faults.push('gave nothing');
  if (wrong > 0) faults.push(`${wrong} evaluations gave something else than the first`);
  if (used > 0) faults.push('arena used');
  if (handles > 0) faults.push('handles left');
  if (last > capacity) faults.push('capacity grew');
  if (growth * (rounds / 2) > NOISE) faults.push('heap grew');
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
let failed = 0;
for (const run of runs) {
  const r = await soak(run);
  if (r.faults.length > 0) failed++;
  line([r.run, r.rounds, ((1000 * r.time) / r.rounds).toFixed(1), kb(r.peak), kb(r.capacity), kb(r.last), r.used, r.handles, r.growth.toFixed(2), r.faults.join(', ') || 'flat']);
}
if (failed > 0) {
  console.log(`stress: ${failed} of ${runs.length} runs failed`);
  process.exit(1);
}
