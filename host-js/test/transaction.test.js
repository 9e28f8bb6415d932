/** Transactions: an error, a limit or a trap leaves the state exactly as it was. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Feather, FeatherError, LimitError, ScriptError, TerminatedError } from '../feather.js';

const feather = await Feather.load();
const same = (a, b) => Buffer.compare(a, b) === 0;

/** An interpreter with some of everything that a state has. */
function filled(options) {
  const interp = feather.interp(options);
  interp.eval(`
    set a 1; set b two; set c {x y}; array set arr {k v l w}
    proc keep {} { return kept }
    proc gone {} { return here }
    namespace eval n { variable v 5; proc p {} { return n::p }; namespace export p }
    namespace eval n::deep { variable w 6 }
    trace add variable b write {apply {args {set ::traced 1}}}
    unset -nocomplain traced
  `);
  return interp;
}

/** Everything that a script does to a state. */
const CHANGES = `
  set a changed; unset b; set b again; lappend c z; unset c; set new 1; set c back
  set arr(k) other; unset arr(l); set arr(m) more
  proc keep {} { return changed }; rename gone elsewhere; proc gone {} {}; rename gone {}
  namespace delete n; namespace eval n { variable v other }; namespace eval fresh::er { proc q {} {} }
  proc set2 args {}; rename ::append ::app
  trace add execution keep enter {apply {args {}}}
`;

test('a failed transaction leaves the state byte for byte as it was', () => {
  const interp = filled({ stateBytes: 9000 }), before = interp.snapshot(), { stateBytes } = interp.stats();
  for (const [end, options, type] of [
    ['error oops', {}, ScriptError],
    ['while 1 {}', { steps: 10_000 }, LimitError],
    ['set big [string repeat x 100000000]', { memory: 4 << 20 }, LimitError],
    ['set ::big [string repeat x 100000]', {}, LimitError],
  ]) {
    assert.throws(() => interp.eval(`${CHANGES}\n${end}`, { ...options, transaction: true }), type, end);
    assert.ok(same(interp.snapshot(), before), end);
    assert.equal(interp.stats().stateBytes, stateBytes, end);
  }
  assert.equal(interp.evalString('list [keep] [gone] [n::p] $n::v $n::deep::w $b $c [array size arr] [append ap pend]'),
    'kept here n::p 5 6 two {x y} 2 pend');
  interp.eval(CHANGES, { transaction: true });
  assert.equal(interp.evalString('list [keep] $b $n::v'), 'changed again other');
});

test('an exit completes a transaction', () => {
  const interp = filled();
  interp.register('exit', (code) => { throw feather.exit(code); });
  assert.throws(() => interp.eval('set a exited; exit 3', { transaction: true }), TerminatedError);
  assert.equal(interp.get('a'), 'exited');
});

test('what host commands set is part of the transaction', () => {
  const interp = filled();
  interp.register('host-set', (name) => {
    interp.set(name, 'by the host');
    interp.unset('c');
    interp.register('fresh', () => 1);
    return interp.eval('set ::nested 1; incr ::a');
  });
  const before = interp.snapshot();
  assert.throws(() => interp.eval('host-set b; host-set brandnew; error $b', { transaction: true }), /^ScriptError: by the host$/);
  assert.ok(same(interp.snapshot(), before));
});

test('a transaction inside an evaluation can fail alone', () => {
  const interp = filled();
  interp.register('attempt', (script) => interp.eval(script, { transaction: true }));
  assert.equal(interp.evalString(`
    set a 2
    namespace eval n { proc q {} {} }
    set outcome [catch {attempt {
        set ::a 3; set ::n::v 7; set ::n::fresh 8; namespace delete ::n::deep; namespace eval ::made { variable x 1 }
        proc ::keep {} { return changed }; rename ::append {}
        error inner
    }} message]
    list $outcome $message $a $n::v [info exists n::fresh] $n::deep::w [namespace exists made] [keep] [append z x] \\
        [info commands n::q]
  `), '1 inner 2 5 0 6 0 kept x ::n::q');
  const before = interp.snapshot();
  assert.throws(() => interp.transaction(() => {
    interp.set('a', 'outer');
    interp.eval('set ::b inner; set ::new 1', { transaction: true });
    assert.throws(() => interp.eval('set ::a lost; unset ::b; error x', { transaction: true }), ScriptError);
    assert.equal(interp.evalString('list $a $b'), 'outer inner');
    throw new RangeError('after all');
  }), RangeError);
  assert.ok(same(interp.snapshot(), before));
  assert.throws(() => interp.transaction(async () => {}), TypeError);
});

test('what the host changes between two nested evaluations is seen by the second', () => {
  const a = feather.interp(), b = feather.interp();
  a.register('in-b', () => {
    b.eval('set x 1');
    b.set('x', 2);
    return b.eval('set x');
  });
  assert.equal(a.eval('in-b'), 2);
  a.register('own', () => {
    a.eval('set ::y 1');
    a.set('y', 2);
    return a.eval('set ::y');
  });
  assert.equal(a.eval('set y 0; own'), 2);
  assert.equal(a.eval('set ::y'), 2);
  a.register('nested', () => (a.eval('set ::z 5'), a.set('other', 1), a.get('z')));
  assert.equal(a.evalString('set z 0; list [nested] $z'), '5 5');
});

test('a transaction that waits ends with its answer', async () => {
  const interp = filled();
  let fail = true;
  interp.register('later', async () => {
    if (fail) throw new Error('no');
    return 9;
  });
  const before = interp.snapshot();
  const waits = interp.evalAsync('set a waiting; later', { transaction: true });
  assert.throws(() => interp.eval('set a 3', { transaction: true }), FeatherError);
  await assert.rejects(waits, /no/);
  assert.ok(same(interp.snapshot(), before));
  fail = false;
  await interp.evalAsync('set a [later]', { transaction: true });
  assert.equal(interp.get('a'), 9);
});

test('an evaluation that waits sees what others did meanwhile', async () => {
  const interp = feather.interp();
  interp.register('later', async () => {});
  const waits = interp.evalAsync('set g 1; later; set g');
  interp.eval('set g 2');
  assert.equal(await waits, 2);
});

test('foreign objects exist as before', () => {
  const interp = filled(), gone = [];
  let made = 0;
  interp.registerType('Token', { create: () => ++made, methods: { number: { call: (token) => token } }, drop: (token) => gone.push(token) });
  interp.eval('set t [Token new]');
  assert.throws(() => interp.eval('$t destroy; Token new; [Token new] destroy; error x', { transaction: true }), ScriptError);
  assert.deepEqual([gone, interp.stats().foreignObjects], [[3, 2], 1]);
  assert.equal(interp.eval('$t number'), 1);
  interp.eval('$t destroy; Token new', { transaction: true });
  assert.deepEqual([gone, interp.stats().foreignObjects], [[3, 2, 1], 1]);
});

test('a transaction costs what it changes, not what is there', () => {
  const cost = (variables) => {
    const interp = feather.interp();
    interp.eval(`for {set i 0} {$i < ${variables}} {incr i} { set v$i value }`);
    const times = [];
    for (let i = 0; i < 400; i++) {
      const begin = performance.now();
      assert.throws(() => interp.eval('unset v1; set v1 x; set v2 y; set v3 z; error undo', { transaction: true }));
      times.push(performance.now() - begin);
    }
    return times.sort((a, b) => a - b)[100];
  };
  cost(10);
  const few = cost(10), many = cost(100_000);
  assert.ok(many < 10 * few, `${few} ms with 10 variables, ${many} ms with 100,000`);
});
