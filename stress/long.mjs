/** The runs that look at the whole process, under Node: see stress/src/long.rs, which is the same on Wasmtime. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setImmediate as tick, setTimeout as wait } from 'node:timers/promises';
import { Feather, LimitError, ScriptError } from '../host-js/feather.js';

const SAMPLES = 100, HEAP_NOISE = 2;
const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** @typedef {[number, number][]} Series */

/** The slope of the line that fits the second half best, by least squares. @param {Series} series */
function slope(series) {
  const half = series.slice(series.length >> 1), n = half.length;
  const x = half.reduce((sum, p) => sum + p[0], 0) / n, y = half.reduce((sum, p) => sum + p[1], 0) / n;
  const spread = half.reduce((sum, p) => sum + (p[0] - x) ** 2, 0);
  return spread > 0 ? half.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / spread : 0;
}

/** @param {Series} series */
const most = (series) => series.reduce((max, p) => Math.max(max, p[1]), 0);

/** @param {string} what @param {number} done @param {number} all */
function progress(what, done, all) {
  process.stderr.write(done === all ? `\r${' '.repeat(60)}\r` : `\r${what}: ${done} of ${all}    `);
}

/** @param {WebAssembly.Module} module @param {number} rounds @param {boolean} show */
async function mixed(module, rounds, show) {
  const feather = new Feather(module), interp = feather.interp(), other = feather.interp(), script = read('mixed.tcl');
  interp.register('again', (text) => interp.eval(text), 'string');
  interp.register('other', (text) => other.eval(text), 'string');
  const heap = /** @type {Series} */ ([]), rss = /** @type {Series} */ ([]), capacity = /** @type {Series} */ ([]);
  let first, used = 0, handles = 0;
  const begin = performance.now();
  for (let round = 1; round <= rounds; round++) {
    const result = interp.evalString(script);
    first ??= result;
    assert.equal(result, first, `round ${round}`);
    const way = round % 10;
    if (way === 1) assert.throws(() => interp.eval('proc fails {} { error [list no $::rounds] }; fails'), ScriptError);
    if (way === 2) assert.throws(() => interp.eval('set l {}; while 1 { lappend l x }', { steps: 500 }), LimitError);
    if (way === 3) assert.throws(() => interp.eval('set ::table {}; error undone', { transaction: true }), ScriptError);
    if (round % (rounds / SAMPLES) === 0) {
      await tick();
      globalThis.gc?.();
      const stats = feather.stats(), memory = process.memoryUsage();
      used = Math.max(used, stats.arenaUsed);
      handles = Math.max(handles, stats.scratchHandles);
      capacity.push([round, stats.arenaCapacity]);
      heap.push([round, memory.heapUsed]);
      rss.push([round, memory.rss]);
      if (show) progress('mixed evaluations', round, rounds);
    }
  }
  const settled = most(capacity.slice(0, SAMPLES / 10)), flat = used === 0 && handles === 0 && most(capacity) <= settled && slope(heap) < HEAP_NOISE;
  return {
    name: 'mixed evaluations', rounds, micros: ((performance.now() - begin) * 1000) / rounds, used, handles,
    heapSlope: slope(heap), rssSlope: slope(rss), capacity: most(capacity), flat, series: { heap, rss, capacity },
  };
}

/** @param {WebAssembly.Module} module @param {number} rounds @param {boolean} show */
function inside(module, rounds, show) {
  const interp = new Feather(module).interp();
  const used = /** @type {Series} */ ([]), rss = /** @type {Series} */ ([]);
  interp.register('sample', (round, bytes) => {
    used.push([round, bytes]);
    rss.push([round, process.memoryUsage.rss()]);
    if (show) progress('iterations of one evaluation', round, rounds);
  }, 'int');
  interp.set('argv', [rounds, SAMPLES]);
  const begin = performance.now();
  interp.eval(read('inside.tcl'));
  const settled = most(used.slice(0, SAMPLES / 10));
  return {
    name: 'inside one evaluation', rounds, micros: ((performance.now() - begin) * 1000) / rounds, settled, used: most(used),
    rssSlope: slope(rss), flat: most(used) <= settled + 4096, series: { used, rss },
  };
}

/** @param {WebAssembly.Module} module @param {number} count @param {boolean} show */
function density(module, count, show) {
  const feather = new Feather(module), interps = /** @type {import('../host-js/feather.js').Interp[]} */ ([]);
  const fill = (/** @type {import('../host-js/feather.js').Interp} */ interp, /** @type {number} */ number) => {
    interp.set('id', number);
    interp.set('name', `user${number}`);
    interp.set('visits', 0);
    interp.eval('proc hit {} { incr ::visits; return "$::name: $::visits" }');
  };
  fill(feather.interp(), 0);
  globalThis.gc?.();
  const before = process.memoryUsage.rss(), begin = performance.now();
  let creating = 0;
  for (let number = 0; number < count; number++) {
    const created = performance.now(), interp = feather.interp();
    creating += performance.now() - created;
    fill(interp, number);
    interps.push(interp);
    if (show && (number + 1) % (count / 100) === 0) progress('interpreters', number + 1, count);
  }
  const fillMicros = ((performance.now() - begin) * 1000) / count;
  globalThis.gc?.();
  const bytes = (process.memoryUsage.rss() - before) / count;
  for (const number of [0, count / 2, count - 1]) assert.equal(interps[number].call('hit'), `user${number}: 1`);
  const began = performance.now(), forks = Array.from({ length: count / 10 }, () => interps[0].fork());
  const forkMicros = ((performance.now() - began) * 1000) / forks.length, createMicros = (creating * 1000) / count;
  return { count, bytes, createMicros, fillMicros, forkMicros, fits: bytes < 2048 && createMicros < 2 };
}

/** One evaluation that takes much memory: what the process has afterwards. @param {WebAssembly.Module} module @param {number} mebibytes */
async function givingBack(module, mebibytes) {
  const interp = new Feather(module).interp();
  const settle = async () => {
    for (let i = 0; i < 500; i++) interp.eval('set x [list a b c]');
    await wait(50);
    return process.memoryUsage.rss();
  };
  const before = await settle();
  let peak = 0;
  interp.register('sample', () => void (peak = process.memoryUsage.rss()));
  interp.eval(`
    proc take n {
      for {set i 0} {$i < $n} {incr i} { lappend l [string repeat [format %c [expr {65 + $i % 26}]] 1048576] }
      sample
    }
    take ${mebibytes}`, { memory: (mebibytes + 512) * 2 ** 20 });
  let after = await settle();
  // The garbage collector looks within a second.
  for (let i = 0; i < 60 && after > 1.1 * before; i++) after = await settle();
  return { mebibytes, before, peak, after, holds: after <= 1.1 * before && peak > before + mebibytes * 2 ** 19 };
}

/** @param {WebAssembly.Module} module @param {boolean} long @param {object[]} objects what the table of objects showed */
export async function run(module, long, objects) {
  const figures = {
    host: 'Node', long, objects,
    mixed: await mixed(module, long ? 1_000_000 : 50_000, long),
    inside: inside(module, long ? 10_000_000 : 200_000, long),
    back: await givingBack(module, long ? 1024 : 256),
    density: density(module, long ? 1_000_000 : 100_000, long),
  };
  const cells = (/** @type {any} */ r) => [
    r.name.padEnd(24), String(r.rounds).padStart(12), r.micros.toFixed(1).padStart(9), String(r.used).padStart(12),
    String(r.handles ?? 0).padStart(9), (r.heapSlope ?? 0).toFixed(3).padStart(16), r.rssSlope.toFixed(3).padStart(15),
    r.flat ? '  holds' : '  FAILED',
  ].join('');
  console.log(`\n${'run'.padEnd(24)}      rounds  µs each  arena used  handles    heap B/round    RSS B/round  verdict`);
  console.log(cells(figures.mixed));
  console.log(cells(figures.inside));
  const d = figures.density;
  console.log(
    `${d.count} idle interpreters: ${d.bytes.toFixed(0)} B each, ${d.createMicros.toFixed(2)} µs to make, ` +
      `${d.fillMicros.toFixed(2)} µs with content, ${d.forkMicros.toFixed(2)} µs to fork: ${d.fits ? 'holds' : 'FAILED'}`,
  );
  const { back } = figures, mib = (/** @type {number} */ n) => `${Math.round(n / 2 ** 20)} MiB`;
  console.log(`after a peak of ${back.mebibytes} MiB (the process had ${mib(back.peak)}): ${mib(back.after)}, before it ${mib(back.before)}: ${back.holds ? 'holds' : 'FAILED'}`);
  const folder = new URL('report/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('node.json', folder), JSON.stringify(figures));
  return figures.mixed.flat && figures.inside.flat && d.fits && back.holds;
}
