/**
 * Values that are nested very deep are made, dropped, printed, stored, read back, copied and taken back without native
 * recursion: JavaScript's stack would end, and the instance with it.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Feather, ScriptError } from '../feather.js';

const feather = await Feather.load(), DEEP = 1_000_000;

/** What one level adds, how it is entered, the length of its text, and how deep it is nested. */
const SHAPES = [
  ['list $v', 'lindex $w 0', 2, DEEP],
  ['list a $v', 'lindex $w 1', 4, DEEP / 4],
  ['dict create k $v', 'dict get $w k', 4, DEEP / 4],
  ['map create k $v', 'map get $w k', 4, DEEP / 20],
];

const loop = (level, deep) => `set v {}; for {set i 0} {$i < ${deep}} {incr i} { set v [${level}] }`;

/** How many objects of the host an interpreter has. */
const live = (interp) => Object.values(interp.stats().objects).reduce((sum, { live }) => sum + live, 0);

for (const [level, inner, length, deep] of SHAPES) {
  const whole = length * deep;

  test(`${level}: made, printed and dropped in one evaluation`, () => {
    const interp = feather.interp();
    assert.equal(interp.eval(`proc f {} { ${loop(level, deep)}; string length $v }; f`), whole);
    const { arenaUsed, scratchHandles, droppedInstances } = interp.stats();
    assert.deepEqual({ arenaUsed, scratchHandles, droppedInstances }, { arenaUsed: 0, scratchHandles: 0, droppedInstances: 0 });
    assert.equal(live(interp), 0);
  });

  test(`${level}: a global is read back, copied and taken back`, () => {
    const interp = feather.interp();
    interp.eval(`${loop(level, deep)}; llength $v`);
    assert.equal(interp.eval(`set w $v; set n 0; while {$w ne {} && $n < 9} { set w [${inner}]; incr n }; unset w; set n`), 9);
    assert.equal(interp.eval('string length $v'), whole);

    const fork = interp.fork();
    fork.eval('lappend v more');
    assert.equal(fork.eval('string length [lrange $v 0 end-1]'), whole);

    assert.equal(feather.restore(interp.snapshot()).eval('string length $v'), whole);

    assert.throws(() => interp.eval('set v [list $v more]; unset v; error back', { transaction: true }), ScriptError);
    assert.equal(interp.eval('string length $v'), whole);

    let value = interp.get('v'), levels = 0;
    for (; value !== ''; levels++) value = Array.isArray(value) ? value.at(-1) : value.get('k');
    assert.equal(levels, deep);

    interp.eval('unset v');
    assert.ok(interp.stats().stateBytes < 10_000);
  });

  test(`${level}: a global goes with what it holds`, () => {
    const interp = feather.interp();
    interp.eval(`${loop(level, deep)}; llength $v`);
    assert.throws(() => interp.eval('set v [list $v more]; unset v; error back', { transaction: true }), ScriptError);
    interp.eval('unset v');
    assert.equal(live(interp), 0);
  });
}

test('what is too deep to be taken is refused, and nothing is lost', () => {
  const interp = feather.interp();
  interp.set('v', 'kept');
  let value = [];
  for (let i = 0; i < DEEP; i++) value = [value];
  assert.throws(() => interp.set('v', value), /nested too deeply/);
  interp.register('deep', () => value);
  assert.match(interp.evalString('catch deep message; set message'), /nested too deeply/);
  const cycle = [1];
  cycle.push(cycle);
  assert.throws(() => interp.call('list', cycle), /nested too deeply/);
  assert.equal(interp.get('v'), 'kept');
});
