/** What is hard for a host: entered again, in the middle of something, at the edge of what there is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Feather, LimitError, ScriptError } from '../feather.js';

const WASM = readFileSync(new URL('../feather.wasm', import.meta.url));
const feather = new Feather(WASM);

/** After each: the instance holds nothing, and the interpreter still works. */
function sound(interp) {
  assert.equal(interp.eval('expr {6 * 7}'), 42);
  const { arenaUsed, scratchHandles } = feather.stats();
  assert.deepEqual({ arenaUsed, scratchHandles }, { arenaUsed: 0, scratchHandles: 0 });
}

test('nested evaluation in another interpreter, and back in the first', () => {
  const a = feather.interp(), b = feather.interp();
  a.register('there', (script) => b.eval(script), 'string');
  b.register('back', (script) => a.eval(script), 'string');
  a.eval('set x 1');
  assert.deepEqual(a.eval('set y [there {set z [back {incr ::x}]}]; list $x $y'), [2, 2]);
  assert.equal(b.eval('set z'), 2);
  assert.throws(() => a.eval('there {back {error deep}}'), (e) => e instanceof ScriptError && e.message === 'deep');
  sound(a);
  sound(b);
});

test('completeness check inside a host command', () => {
  const interp = feather.interp();
  interp.register('complete', (text) => interp.parse(text).status, 'string');
  assert.equal(interp.evalString('list [complete "set a \\{"] [complete {set a 1}] [set b 2]'), 'incomplete complete 2');
  sound(interp);
});

test('a throw through the frames of the module', () => {
  const interp = feather.interp(), cause = new RangeError('mine');
  interp.register('throws', () => {
    throw cause;
  });
  interp.register('again', (script) => interp.eval(script), 'string');
  assert.throws(() => interp.eval('proc f {} {throws}; again {again {f}}'), (e) => e instanceof ScriptError && e.message === 'mine');
  assert.equal(interp.evalString('catch {again {throws}} m; set m'), 'mine');
  sound(interp);
});

test('memory at its limit, again and again', () => {
  const interp = feather.interp({ memory: 2 << 20 });
  interp.eval('set kept [string repeat k 1000]');
  for (let i = 0; i < 20; i++) {
    assert.throws(() => interp.eval('set l {}; while 1 {lappend l [string repeat x 1000]}'), LimitError);
    assert.equal(interp.eval('string length $kept'), 1000);
  }
  sound(interp);
});

test('a result larger than a limit', () => {
  const interp = feather.interp({ memory: 4 << 20, stateBytes: 1 << 20 });
  assert.throws(() => interp.eval('string repeat x 100000000'), LimitError);
  assert.throws(() => interp.eval('set big [string repeat x 2000000]'), LimitError);
  assert.equal(interp.eval('info exists big'), 0);
  interp.register('large', () => 'y'.repeat(50_000_000));
  assert.throws(() => interp.eval('large'), LimitError);
  sound(interp);
});

test('lone surrogates become U+FFFD, whichever way they go', () => {
  const interp = feather.interp();
  interp.register('lone', () => 'a\ud800b');
  assert.equal(interp.eval('lone'), 'a\ufffdb');
  assert.equal(interp.eval('string length [lone]'), 3);
  interp.set('x', '\udc00');
  assert.equal(interp.get('x'), '\ufffd');
  assert.equal(interp.call('list', '\ud83d', '\ud83d\ude00').length, 2);
  assert.equal(interp.eval('set y {\ud83d}; string length $y'), 1);
  sound(interp);
});

test('a command that deletes, renames or replaces itself while it runs', () => {
  const interp = feather.interp();
  interp.register('gone', () => interp.eval('rename gone {}; list still here').join(' '));
  assert.equal(interp.evalString('gone'), 'still here');
  assert.throws(() => interp.eval('gone'), /invalid command name "gone"/);
  interp.register('other', () => interp.register('other', () => 'second'));
  interp.eval('other');
  assert.equal(interp.eval('other'), 'second');
  sound(interp);
});
