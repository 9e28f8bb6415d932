/** The kinds that need a library: decimals against Python's decimal module; what a host without them says. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Feather } from '../feather.js';
import { all, decimal } from '../kinds/index.js';

test('decimal results are those of the specification', async () => {
  const table = await readFile(new URL('../../tests/data/decimal.tsv', import.meta.url), 'utf8'), kind = decimal();
  let checked = 0;
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [op, a, b, expected] = line.split('\t'), result = kind.combine(Number(op), kind.parse(a), kind.parse(b));
    assert.equal(result === null ? 'none' : kind.text(result), expected, line);
    checked++;
  }
  assert.ok(checked > 1000);
});

test('a kind that was not handed over is a clear error', async () => {
  const interp = (await Feather.load(undefined, { kinds: [decimal()] })).interp();
  assert.equal(interp.evalString('decimal add 1.10 2.20'), '3.30');
  assert.throws(() => interp.eval('json parse {[1]}'), { message: 'this host has no json values', code: ['FEATHER', 'KIND', 'json'] });
  assert.throws(() => interp.eval('html parse {<p>}'), { message: 'this host has no html values' });
  assert.equal(interp.eval('map get [map create a 1] a'), 1);
});

/** The counts of a kind after and during a script. */
async function counts(kind, script) {
  const interp = (await Feather.load(undefined, { kinds: all() })).interp();
  const result = interp.eval(script);
  return { result, ...interp.stats().objects[kind], handles: interp.stats().scratchHandles };
}

test('chains are done in place, and documents go with their last reference', async () => {
  let run = await counts('map', 'set m [map create]; for {set i 0} {$i < 10000} {incr i} {set m [map insert $m k$i $i]}; map size $m');
  assert.deepEqual(run, { result: 10000, live: 1, peak: 1, handles: 0 });
  run = await counts('set', 'set s [hashset create]; for {set i 0} {$i < 10000} {incr i} {set s [hashset add $s $i]}; hashset size $s');
  assert.deepEqual(run, { result: 10000, live: 1, peak: 1, handles: 0 });
  run = await counts('decimal', 'set d 0; for {set i 0} {$i < 5000} {incr i} {set d [decimal add $d 0.01]}; set d');
  assert.deepEqual({ ...run, peak: run.peak <= 3 }, { result: '50.00', live: 1, peak: true, handles: 0 });
  run = await counts('json', 'for {set i 0} {$i < 5000} {incr i} {set j [json parse "{\\"a\\":\\[$i,{\\"b\\":1}]}"]; incr n [json get $j a 1 b]}; unset j; set n');
  assert.deepEqual({ ...run, peak: run.peak <= 2 }, { result: 5000, live: 0, peak: true, handles: 0 });
  run = await counts('html', 'for {set i 0} {$i < 500} {incr i} {set h [html parse "<p class=x>$i</p>"]; incr n [html text [lindex [html query $h p.x] 0]]}; unset h; set n');
  assert.deepEqual({ ...run, peak: run.peak <= 3 }, { result: 124750, live: 0, peak: true, handles: 0 });
});

test('objects go back by any way out', async () => {
  const feather = await Feather.load(undefined, { kinds: all() });
  for (const [script, options] of [
    ['set l [list [map create a 1] [decimal add 1 2]]; error x $l', {}],
    ['proc f {m} {while 1 {}}; f [map create a 1]', { steps: 10000 }],
    ['proc f {m} {leave}; f [map create a 1]', {}],
    ['proc f {m} {set l {}; while 1 {lappend l [string repeat x 100000]$m}}; f [map create a 1]', { memory: 1 << 20 }],
  ]) {
    const interp = feather.interp();
    interp.register('leave', () => { throw feather.exit(1); });
    interp.eval('set kept [map create k v]');
    assert.throws(() => interp.eval(script, options));
    const { objects, scratchHandles } = interp.stats();
    const live = Object.entries(objects).map(([kind, { live }]) => [kind, live]).filter(([, live]) => live > 0);
    assert.ok(scratchHandles === 0, script);
    assert.ok(live.every(([kind, n]) => (kind === 'map' ? n <= 2 : n <= 1)), `${script}: ${live}`);
    assert.equal(interp.eval('map get $kept k'), 'v');
  }
});

test('the most objects at one time, and those that stay, are what is needed', async () => {
  const runs = JSON.parse(await readFile(new URL('../../tests/data/objects.json', import.meta.url), 'utf8'));
  const feather = await Feather.load(undefined, { kinds: all() });
  for (const { name, kind, during, after, script, result } of runs) {
    const interp = feather.interp();
    assert.equal(interp.evalString(script), result, name);
    const { live, peak } = interp.stats().objects[kind];
    assert.equal(live, after, name);
    assert.ok(peak <= during, `${name}: ${peak}`);
    // What a program leaves in globals goes with them.
    interp.eval('unset {*}[info globals {[a-z]*}]');
    assert.equal(interp.stats().objects[kind].live, 0, name);
  }
});
