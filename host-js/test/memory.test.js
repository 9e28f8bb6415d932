/** Memory that an evaluation took is given back, and what an interpreter keeps has a limit. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Feather, LimitError } from '../feather.js';
import { all } from '../kinds/index.js';

const feather = await Feather.load(), WASM = readFileSync(new URL('../feather.wasm', import.meta.url));

/** A script that has so many mebibytes alive at one time. */
const peak = (mebibytes) => `
  proc peak n {
    for {set i 0} {$i < $n} {incr i} { lappend l [string repeat [format %c [expr {65 + $i % 26}]] 1048576] }
  }
  peak ${mebibytes}
`;

test('after a peak the process falls to where it was', async () => {
  const interp = feather.interp();
  const settle = async () => {
    for (let i = 0; i < 500; i++) interp.eval('set x [list a b c]');
    await wait(50);
  };
  await settle();
  const before = process.memoryUsage.rss();
  for (const options of [{}, { memory: 200 << 20 }]) {
    try {
      interp.eval(peak(256), options);
    } catch (error) {
      assert.ok(error instanceof LimitError && error.limit === 'memory', error);
    }
    assert.ok(process.memoryUsage.rss() > before + (150 << 20), 'it did take the memory');
    for (let i = 0; i < 100 && process.memoryUsage.rss() > 1.1 * before; i++) await settle();
    const after = process.memoryUsage.rss();
    assert.ok(after <= 1.1 * before, `${before >> 20} MiB before, ${after >> 20} MiB after`);
  }
});

test('a state over its limit refuses the write and keeps what it had', () => {
  const interp = feather.interp({ stateBytes: 20_000 });
  interp.eval('set kept [string repeat k 5000]; proc keep {} { return kept }');
  const bytes = interp.stats().stateBytes;
  for (const script of [
    'catch { set ::kept [string repeat n 30000] } ; set other 1',
    'proc keep {} "return [string repeat n 30000]"',
    'namespace eval [string repeat n 30000] {}',
    'catch { proc keep {} "return [string repeat n 30000]" }; set caught 1',
  ]) {
    assert.throws(() => interp.eval(script), (e) => e instanceof LimitError && e.limit === 'state', script);
  }
  assert.equal(interp.evalString('list [string length $kept] [keep] [info exists other] [info exists caught]'), '5000 kept 1 0');
  interp.eval('unset other');
  assert.equal(interp.stats().stateBytes, bytes);
});

test('one evaluation leaves nothing behind of what it did away with', () => {
  const full = new Feather(WASM, { kinds: all() }).interp();
  full.set('rounds', 5000);
  assert.equal(full.evalString(readFileSync(new URL('../../tests/data/inside.tcl', import.meta.url), 'utf8')), '{} 0 0');
});
