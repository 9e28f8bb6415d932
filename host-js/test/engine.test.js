/** The host with the real module. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { BadCallError, Control, Feather, FeatherError, LimitError, ScriptError, TerminatedError } from '../feather.js';

const feather = await Feather.load();

test('values in both directions', () => {
  const interp = feather.interp();
  assert.equal(interp.eval('expr {1 + 1}'), 2);
  assert.equal(interp.eval('expr {2 ** 62}'), 2n ** 62n);
  assert.equal(interp.eval('expr {-(2 ** 100)}'), -(2n ** 100n));
  assert.equal(interp.eval('expr {1.0 / 4}'), 0.25);
  assert.deepEqual(interp.eval('list a [list b c] [expr {3}]'), ['a', ['b', 'c'], 3]);
  assert.deepEqual(interp.eval('dict create a 1 b [dict create c 2]').get('b'), new Map([['c', 2]]));
  assert.equal(interp.evalString('list a {b c} {}'), 'a {b c} {}');
  assert.equal(interp.evalString('dict create a [expr {1.0}]'), 'a 1.0');
  for (const value of ['', 'ä€😀', '\0', 'a b', '{', '$x [y]', 'x'.repeat(70_000), 5, -(2 ** 40), 2n ** 80n, 0.1, ['a', ['b']], new Map([['k', [1]]])]) {
    interp.set('v', value);
    assert.deepEqual(interp.get('v'), value);
    assert.deepEqual(interp.eval('set v'), value);
    assert.deepEqual(interp.call('lindex', [value], 0), value);
  }
  assert.equal(interp.eval('string length "a\ud800b"'), 3);
});

test('variables, seen from both sides', () => {
  const interp = feather.interp();
  interp.eval('set x 5; namespace eval n { variable y 6 }; set a(k) 7; array set b {p q}');
  assert.equal(interp.get('x'), 5);
  assert.equal(interp.get('n::y'), 6);
  assert.equal(interp.get('::n::y'), 6);
  assert.equal(interp.get('a(k)'), 7);
  assert.equal(interp.get('a(none)'), undefined);
  assert.throws(() => interp.get('a'), /variable is array/);
  assert.throws(() => interp.set('a', 1), /variable is array/);
  interp.set('a(new)', ['v', 1]);
  assert.equal(interp.evalString('set a(new)'), 'v 1');
  assert.equal(interp.unset('a(new)'), true);
  assert.equal(interp.unset('a(new)'), false);
  assert.equal(interp.unset('x'), true);
  assert.equal(interp.eval('info exists x'), 0);
  interp.set('n::z', 1);
  assert.equal(interp.eval('set ::n::z'), 1);
});

test('host commands see and change variables in the middle of an evaluation', () => {
  const interp = feather.interp();
  interp.register('bump', (name) => interp.set(name, Number(interp.get(name)) + 1), ['string']);
  interp.register('drop', (name) => interp.unset(name), ['string']);
  interp.register('define', () => interp.register('made', () => 'made it'));
  assert.equal(interp.eval('set x 1; bump x; incr x; bump x; set x'), 4);
  assert.equal(interp.eval('drop x; info exists x'), 0);
  assert.equal(interp.eval('define; made'), 'made it');
  assert.equal(interp.eval('proc p {} { global g; set g 1; bump g; incr g }; p'), 3);
});

test('a host command evaluates in the frame of its caller, or in the global namespace', () => {
  const interp = feather.interp();
  interp.register('here', (script) => interp.eval(script), ['string']);
  interp.register('there', (script) => interp.eval(script, { global: true }), ['string']);
  interp.eval('set v global; proc p {} { set v local; list [here {set v}] [there {set v}] }');
  assert.deepEqual(interp.eval('p'), ['local', 'global']);
  assert.equal(interp.eval('proc q {} { here {set made 1}; incr made }; q'), 2);
});

test('errors carry message, code, line, trace and cause', () => {
  const interp = feather.interp();
  const caught = (script) => {
    try {
      interp.eval(script);
    } catch (error) {
      return error;
    }
    return assert.fail('no error');
  };
  const unknown = caught('set x 1\nnonesuch a');
  assert.ok(unknown instanceof ScriptError);
  assert.equal(unknown.message, 'invalid command name "nonesuch"');
  assert.equal(unknown.line, 2);
  assert.match(unknown.info, /while executing\n"nonesuch a"/);
  assert.deepEqual(unknown.code.slice(0, 2), ['TCL', 'LOOKUP']);
  assert.deepEqual(caught('error m {} {A {b c}}').code, ['A', 'b c']);
  const boom = new RangeError('boom');
  interp.register('boom', () => { throw boom; });
  assert.equal(caught('boom').cause, boom);
  assert.equal(interp.eval('catch boom m; set m'), 'boom');
  assert.equal(caught('catch boom; error other').cause, undefined);
  interp.register('coded', () => { throw Object.assign(new Error('c'), { code: ['MY', 'OWN'] }); });
  assert.deepEqual(caught('coded').code, ['MY', 'OWN']);
  interp.register('odd', () => () => 1);
  assert.match(caught('odd').message, /cannot be a Tcl value/);
  interp.register('nothing', () => { throw undefined; });
  assert.ok(caught('nothing') instanceof ScriptError);
  assert.match(caught('set x {').message, /missing close-brace/);
});

test('control: return, break, continue and the end', () => {
  const interp = feather.interp();
  interp.register('control', (kind, value) => { throw new Control(kind, value); }, 'string');
  interp.register('quit', (value) => { throw feather.exit(value); }, ['value']);
  assert.equal(interp.eval('proc p {} { control return early; set x late }; p'), 'early');
  assert.deepEqual(interp.eval('lmap x {1 2 3 4} { if {$x == 2} {control continue}; if {$x == 4} {control break}; set x }').map(Number), [1, 3]);
  assert.throws(() => interp.eval('set before 1; catch {quit [list 3 4]}; set after 1'), (e) => e instanceof TerminatedError && e.value[1] === 4);
  assert.equal(interp.get('before'), 1);
  assert.equal(interp.get('after'), undefined);
});

test('foreign objects', () => {
  const interp = feather.interp();
  const dropped = [];
  interp.registerType('Point', {
    params: 'int',
    create: (x = 0, y = 0) => ({ x, y }),
    methods: {
      x: { call: (p) => p.x },
      move: { params: ['int', 'int'], call: (p, dx, dy) => ((p.x += dx), (p.y += dy), [p.x, p.y]) },
      fail: { call: () => { throw new Error('failed'); } },
    },
    drop: (p) => dropped.push(p.x),
  });
  const p = interp.eval('set p [Point new 3 4]');
  assert.deepEqual(interp.call(p, 'move', 1, 2), [4, 6]);
  assert.equal(interp.eval('$p x'), 4);
  assert.equal(interp.stats().foreignObjects, 1);
  assert.throws(() => interp.eval('$p move 1'), /wrong # args/);
  assert.throws(() => interp.eval('$p move a b'), /expected integer but got "a"/);
  assert.throws(() => interp.eval('$p fail'), /^ScriptError: failed$/m);
  interp.eval('$p destroy');
  assert.deepEqual(dropped, [4]);
  assert.equal(interp.stats().foreignObjects, 0);
  assert.throws(() => interp.eval('$p x'), /invalid command name/);
});

test('declared parameters', () => {
  const interp = feather.interp();
  let got;
  for (const type of ['int', 'double', 'bool', 'string', 'list', 'dict', 'value']) {
    interp.register(`as-${type}`, (value) => void (got = value), [type]);
  }
  const as = (type, tcl) => (interp.eval(`as-${type} ${tcl}`), got);
  assert.equal(as('int', '42'), 42);
  assert.equal(as('int', '0x1f'), 31);
  assert.equal(as('int', '{ -7 }'), -7);
  assert.equal(as('int', '010'), 8);
  assert.equal(as('int', '0b101'), 5);
  assert.equal(as('int', '123456789012345678901234567890'), 123456789012345678901234567890n);
  assert.equal(as('double', '1e3'), 1000);
  assert.equal(as('double', '[expr {1.5}]'), 1.5);
  assert.equal(as('double', '-Inf'), -Infinity);
  assert.equal(as('double', '7'), 7);
  for (const yes of ['1', 'true', 'yes', 'on', 'tr', '0.5', '[expr {2 > 1}]']) assert.equal(as('bool', yes), true, yes);
  for (const no of ['0', 'false', 'no', 'off', 'of', '0.0']) assert.equal(as('bool', no), false, no);
  assert.equal(as('string', '[expr {2.0}]'), '2.0');
  assert.equal(as('string', '[list a {b c}]'), 'a {b c}');
  assert.equal(as('string', '[expr {2 ** 70}]'), String(2n ** 70n));
  assert.deepEqual(as('list', '{a {b c} d}'), ['a', 'b c', 'd']);
  assert.deepEqual(as('list', '[list 1 [list 2]]'), [1, [2]]);
  assert.deepEqual(as('list', '{}'), []);
  assert.deepEqual(as('dict', '{a 1 b {2 3}}'), new Map([['a', 1], ['b', '2 3']]));
  assert.deepEqual(as('dict', '[dict create a 1]'), new Map([['a', 1]]));
  assert.throws(() => interp.eval('as-int 1.0'), /^ScriptError: argument 1: expected integer but got "1.0"/);
  assert.throws(() => interp.eval('as-int {}'), /expected integer but got ""/);
  assert.throws(() => interp.eval('as-double x'), /expected floating-point number but got "x"/);
  assert.throws(() => interp.eval('as-bool [list a b]'), /expected boolean value but got "a b"/);
  assert.throws(() => interp.eval('as-list "{"'), /unmatched open brace/);
  assert.throws(() => interp.eval('as-dict {a b c}'), /missing value/);
  assert.throws(() => interp.eval('as-int'), /wrong # args: expected 1, got 0/);
});

test('limits end an evaluation that scripts cannot save, and the interpreter goes on', () => {
  const interp = feather.interp();
  const limit = (script, options, which) => {
    assert.throws(() => interp.eval(script, options), (error) => {
      assert.ok(error instanceof LimitError, error.stack);
      assert.equal(error.limit.toLowerCase(), which);
      return true;
    });
    assert.equal(interp.eval('expr {40 + 2}'), 42);
    assert.equal(interp.stats().scratchHandles, 0);
    assert.equal(interp.stats().arenaUsed, 0);
  };
  limit('while 1 { catch { while 1 {} } }', { steps: 100_000 }, 'steps');
  limit('while 1 {}', { deadlineMs: 30 }, 'deadline');
  limit('while 1 {}', { signal: AbortSignal.abort() }, 'interrupt');
  let polls = 0;
  limit('while 1 {}', { interrupt: () => ++polls > 3, pollInterval: 1000 }, 'interrupt');
  limit('set s x; while 1 { append s $s }', { memory: 1 << 22 }, 'memory');
  assert.throws(() => interp.eval('proc f {} f; f', { depth: 50 }), (e) => e instanceof ScriptError && /too many nested/.test(e.message));
  const small = feather.interp({ stateBytes: 10_000 });
  assert.throws(() => small.eval('for {set i 0} {1} {incr i} { set ::v$i [string repeat x 100] }'), FeatherError);
  assert.equal(small.eval('expr 1'), 1);
});

test('promises', async () => {
  const interp = feather.interp();
  interp.register('later', (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value)), ['int', 'value']);
  interp.register('fails', async () => { throw new Error('later error'); });
  interp.register('change', async () => interp.set('g', 'changed'));
  assert.equal(await interp.evalAsync('later 1 a; set x [later 2 b]; string cat $x [later 1 c]'), 'bc');
  assert.equal(await interp.evalAsync('proc p n { if {$n == 0} {return [later 1 deep]}; p [expr {$n - 1}] }; p 20'), 'deep');
  assert.equal(await interp.evalAsync('coroutine c apply {{} {yield [later 1 x]; later 1 y}}; string cat [c]'), 'y');
  assert.equal(await interp.evalAsync('proc inner n { if {$n} {inner [expr {$n - 1}]} else {yield [later 1 deep]}; later 1 end }; coroutine o apply {{} {coroutine i inner 5; yield; i}}; o'), 'end');
  const both = await Promise.all([interp.evalAsync('later 20 first'), interp.evalAsync('later 5 second')]);
  assert.deepEqual(both, ['first', 'second']);
  await assert.rejects(interp.evalAsync('fails'), (e) => e instanceof ScriptError && e.message === 'later error' && e.cause instanceof Error);
  assert.equal(await interp.evalAsync('catch fails m; set m'), 'later error');
  assert.equal(await interp.evalAsync('set g 1; change; set g'), 'changed');
  assert.throws(() => interp.eval('later 1 x'), /evalAsync/);
  const running = interp.evalAsync('later 30 done');
  assert.equal(interp.eval('expr {1 + 1}'), 2, 'another evaluation goes on meanwhile');
  assert.equal(await running, 'done');
  const controller = new AbortController();
  const aborted = interp.evalAsync('later 60000 never', { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await assert.rejects(aborted, (e) => e instanceof LimitError && e.limit === 'interrupt');
  assert.deepEqual(await interp.callAsync('later', 1, ['x', 2]), ['x', 2]);
});

test('completeness', () => {
  const interp = feather.interp();
  assert.deepEqual(interp.parse('puts hi'), { status: 'complete' });
  assert.deepEqual(interp.parse(''), { status: 'complete' });
  assert.deepEqual(interp.parse('echo {hello {world}'), { status: 'incomplete', start: 5, end: 19 });
  assert.deepEqual(interp.parse('echo {}}'), { status: 'invalid', start: 5, end: 8, message: 'extra characters after close-brace' });
  assert.deepEqual(interp.parse('é {'), { status: 'incomplete', start: 3, end: 4 });
  interp.register('check', (script) => interp.parse(script).status, ['string']);
  assert.equal(interp.eval('set x [string repeat a 1000]; check "puts \\{"; string length $x'), 1000, 'a check resets nothing');
});

test('interpreters that share an instance', () => {
  const a = feather.interp(), b = feather.interp();
  b.eval('proc work n { set l {}; for {set i 0} {$i < $n} {incr i} { lappend l [string repeat x $i] }; llength $l }');
  a.register('ask-b', (n) => b.eval(`work ${n}`), ['int']);
  assert.deepEqual(a.eval('set kept [list [string repeat y 1000] z]; ask-b 500; list [string length [lindex $kept 0]] [lindex $kept 1]'), [1000, 'z']);
  b.register('ask-a', () => a.eval('llength $kept'));
  a.register('round', () => b.eval('ask-a'));
  assert.equal(a.eval('set kept {1 2 3}; round'), 3);
  assert.equal(feather.stats().scratchHandles, 0);
});

test('recursion through the host ends with an error', () => {
  const interp = feather.interp();
  interp.register('again', () => interp.eval('again'));
  assert.throws(() => interp.eval('again'), /too many nested evaluations/);
  assert.equal(interp.eval('expr 1'), 1);
});

test('hostile scripts', () => {
  const interp = feather.interp();
  const dropped = interp.stats().droppedInstances;
  for (const script of [
    '{'.repeat(100_000), '['.repeat(100_000), '"'.repeat(99_999), 'expr ' + '('.repeat(100_000), 'set x \0', '\0', 'a\0b',
    '}'.repeat(100_000), '[a '.repeat(50_000) + ']'.repeat(50_000), 'proc f {} f; f', 'set x ' + '{'.repeat(50_000) + '}'.repeat(50_000) + '; lindex $x 0',
  ]) {
    try {
      interp.eval(script);
    } catch (error) {
      assert.ok(error instanceof ScriptError || error instanceof BadCallError, `${script.slice(0, 20)}: ${error.stack}`);
    }
    assert.equal(interp.eval('expr {1 + 1}'), 2);
  }
  const long = 'set x 1\n'.repeat(1_300_000);
  assert.equal(interp.eval(long), 1);
  assert.equal(interp.stats().droppedInstances, dropped);
});

test('an idle interpreter is small', () => {
  const count = 20_000, all = new Array(count);
  const before = process.memoryUsage();
  for (let i = 0; i < count; i++) all[i] = feather.interp();
  const after = process.memoryUsage();
  const bytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / count;
  assert.ok(bytes < 2048, `${bytes} bytes`);
  assert.equal(all[count - 1].eval('expr 1'), 1);
});
