/** The objects that one evaluation has, at most while it runs and afterwards: stress/src/objects.rs is the same on Wasmtime. */
import { readFileSync } from 'node:fs';
import { Feather } from '../host-js/feather.js';
import { all } from '../host-js/kinds/index.js';

/** @typedef {{ name: string, kind: string, during: number, after: number, script: string, result: string }} Run */

/** Runs the evaluations of tests/data/objects.json and prints what they hold. @param {WebAssembly.Module} module */
export function table(module) {
  /** @type {Run[]} */
  const runs = JSON.parse(readFileSync(new URL('../tests/data/objects.json', import.meta.url), 'utf8'));
  const feather = new Feather(module, { kinds: all() });
  /** @param {string} name @param {(string | number)[]} cells @param {string} verdict */
  const line = (name, cells, verdict) => console.log(name.padEnd(48) + cells.map((cell, i) => String(cell).padStart([8, 9, 8, 9, 9][i])).join('') + `  ${verdict}`);
  console.log('');
  line('one evaluation', ['during', 'at most', 'after', 'must be', 'ms'], 'verdict');
  return runs.map(({ name, kind, during, after, script, result }) => {
    const interp = feather.interp(), begin = performance.now(), given = interp.evalString(script), ms = performance.now() - begin;
    if (given !== result) throw new Error(`${name} gave ${given}`);
    const { live, peak } = interp.stats().objects[kind], holds = peak <= during && live === after;
    line(name, [peak, during, live, after, ms.toFixed(1)], holds ? 'holds' : 'FAILED');
    return { name, kind, during: peak, most: during, after: live, must: after, ms, holds };
  });
}
