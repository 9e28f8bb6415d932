/**
 * The hostile build of the module (`make target/hostile.wasm`): traps wherever a test wants them, also where the real engine
 * is in the middle of something. What fails loses the evaluation, and in a transaction leaves the state as it was.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { Feather, LimitError, ScriptError, TerminatedError, TrapError } from '../feather.js';
import { all } from '../kinds/index.js';

const HOSTILE = new URL('../../target/hostile.wasm', import.meta.url);
assert.ok(existsSync(HOSTILE), 'the module with faults on demand is missing: make target/hostile.wasm');
const read = (name) => readFileSync(new URL(`../../tests/data/${name}`, import.meta.url), 'utf8');
const feather = new Feather(new WebAssembly.Module(readFileSync(HOSTILE)), { kinds: all() });

/** An interpreter with some of everything that a state has, large containers and objects in objects among it. */
function filled() {
  const interp = feather.interp(), other = feather.interp();
  interp.register('again', (script) => interp.eval(script), 'string');
  interp.register('other', (script) => other.eval(script), 'string');
  interp.register('exit', (code) => { throw feather.exit(code); });
  interp.eval(read('state.tcl'));
  return interp;
}

const live = (interp) => Object.fromEntries(Object.entries(interp.stats().objects).map(([kind, { live }]) => [kind, live]));
const seen = (interp) => {
  const { stateBytes, objectBytes } = interp.stats();
  return { snapshot: Buffer.from(interp.snapshot()), stateBytes, objectBytes, live: live(interp) };
};

/** Everything that a script does to a state. */
const CHANGES = read('changes.tcl');
const transaction = { transaction: true };

/** What must hold after any fault: everything is as before, and works. */
function unharmed(interp, before, what) {
  const now = seen(interp);
  assert.ok(now.snapshot.equals(before.snapshot), what);
  assert.deepEqual({ ...now, snapshot: 0 }, { ...before, snapshot: 0 }, what);
  const answer = interp.evalString(`list [keep] [n::p] $n::v $n::deep::w $b $c [dict get $sessions k5] [lindex $rows 7] \\
    [hashset contains [map get $m inner] y] [map get [map get $m other] k] [lindex $kinds 0]`);
  assert.equal(answer, 'kept n::p 5 6 two {x y} 5 7 1 v 0.3', what);
}

test('a trap inside a transaction leaves the state as it was', () => {
  const interp = filled(), before = seen(interp);
  for (const end of [
    'fault trap',
    'again { set ::nested 1; dict set ::sessions k7 x; fault trap }',
    'again { lappend ::rows x; again { unset ::m; fault trap } }',
    'other { set x 1; fault trap }',
    'catch { fault trap }',
    'proc deep n { if {$n} { deep [expr {$n - 1}] } else { fault trap } }; deep 500',
    'coroutine co apply {{} { set ::a co; yield; fault trap }}; co',
    'trace add variable a write {apply {args { fault trap }}}; set a 2',
  ]) {
    assert.throws(() => interp.eval(`${CHANGES}\n${end}`, transaction), TrapError, end);
    unharmed(interp, before, end);
  }
  // Two transactions around it, the inner of which would have been completed.
  assert.throws(() => interp.transaction(() => {
    interp.eval(CHANGES, transaction);
    interp.eval('dict set sessions k8 x; fault trap');
  }), TrapError);
  unharmed(interp, before, 'nested');
});

test('an error or a limit after the same changes leaves it as well', () => {
  const interp = filled(), before = seen(interp);
  for (const [end, options, type] of [
    ['error x', {}, ScriptError],
    ['again { unset ::m; error x }', {}, ScriptError],
    // A limit of a nested evaluation is the host command's error.
    ['again { dict set ::sessions k7 x; while 1 {} }', { steps: 100_000 }, ScriptError],
    ['while 1 {}', { steps: 100_000 }, LimitError],
    ['while 1 { lappend l [string repeat x 1000] }', { memory: 4 << 20 }, LimitError],
  ]) {
    assert.throws(() => interp.eval(`${CHANGES}\n${end}`, { ...options, ...transaction }), type, end);
    unharmed(interp, before, end);
  }
});

test('an allocation may fail anywhere', () => {
  const interp = filled(), before = seen(interp);
  let faults = 0;
  // Every one of the first, then some of the others, until the script has no more of them.
  for (let nth = 1, done = false; !done; nth += 1 + Math.floor(nth / 20)) {
    assert.throws(() => interp.eval(`fault allocation ${nth}\n${CHANGES}\nfault allocation 0\nerror done`, transaction), (error) => {
      done = error instanceof ScriptError;
      assert.ok(done || error instanceof TrapError || error instanceof LimitError, `allocation ${nth}: ${error}`);
      return true;
    });
    faults++;
    unharmed(interp, before, `allocation ${nth}`);
  }
  assert.ok(faults > 50, `${faults}`);
});

test('without a transaction a fault leaves a state that works', () => {
  let nth = 1;
  for (let done = false; !done; nth += 1 + Math.floor(nth / 4)) {
    const interp = filled();
    try {
      interp.eval(`fault allocation ${nth}\n${CHANGES}\nfault allocation 0`);
      done = true;
    } catch (error) {
      assert.ok(error instanceof TrapError || error instanceof LimitError, `${error}`);
    }
    feather.restore(interp.snapshot());
  }
  assert.ok(nth > 100);
});

test('objects do not outlive what traps', () => {
  const interp = filled(), before = live(interp);
  for (const script of [
    'set x [map create a [hashset create b]]; proc f {m} { fault trap }; f $x',
    'list [decimal add 1 2] [json parse {[1]}] [html parse <i>x</i>] [fault trap]',
    'again { set y [map create]; other { set z [map create]; fault trap } }',
    'coroutine co apply {{m} { yield; fault trap }} [map create]; co',
  ]) {
    assert.throws(() => interp.eval(script), TrapError);
    interp.eval('unset -nocomplain x y z');
    assert.deepEqual(live(interp), before, script);
  }
});

test('the end by any way out reports the store sizes', () => {
  const interp = filled(), before = live(interp), make = 'set t [list [map create a [hashset create b]] [decimal add 1 2] [json parse 1]]';
  for (const [end, type] of [
    ['set done 1', null],
    ['error x', ScriptError],
    ['while 1 {}', LimitError],
    ['fault trap', TrapError],
    ['exit 3', TerminatedError],
  ]) {
    const run = () => interp.eval(`proc f {} { ${make}; ${end} }; f`, { steps: 100_000 });
    if (type) assert.throws(run, type, end);
    else run();
    const { objects } = interp.stats();
    assert.deepEqual(live(interp), before, end);
    for (const kind of ['map', 'set', 'decimal', 'json']) assert.ok(objects[kind].peak > before[kind], `${end}: ${kind}`);
  }
});
