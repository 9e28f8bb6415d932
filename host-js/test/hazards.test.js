/** What is hard for a host: entered again, in the middle of something, at the edge of what there is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Feather, LimitError, ScriptError } from '../feather.js';
import { Instance } from '../lib/instance.js';

const WASM = readFileSync(new URL('../feather.wasm', import.meta.url));
const feather = new Feather(WASM);

/** After each: the instance holds nothing, and the interpreter still works. */
function sound(interp) {
  assert.equal(interp.eval('expr {6 * 7}'), 42);
  const { arenaUsed, scratchHandles } = interp.stats();
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

/** The module with a memory that may grow by so many pages and no further. */
function withRoom(pages) {
  const leb = (at) => {
    let value = 0, shift = 0;
    do {
      value |= (WASM[at] & 127) << shift;
      shift += 7;
    } while (WASM[at++] > 127);
    return [value, at];
  };
  const asLeb = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...asLeb(n >>> 7)]);
  for (let at = 8; ; ) {
    const [size, body] = leb(at + 1);
    if (WASM[at] === 5) {
      assert.deepEqual([...WASM.subarray(body, body + 2)], [1, 0], 'one memory without a maximum');
      const [minimum, end] = leb(body + 2), section = [1, 1, ...asLeb(minimum), ...asLeb(minimum + pages)];
      const wasm = [WASM.subarray(0, at + 1), Uint8Array.from([...asLeb(section.length), ...section]), WASM.subarray(end)];
      return { wasm: Buffer.concat(wasm), maximum: (minimum + pages) << 16 };
    }
    at = body + size;
  }
}

/** The largest number below `most` for which something holds. */
function largest(most, holds) {
  let good = 0, bad = most;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether a script runs; if not, for lack of memory. */
function runs(interp, script, options) {
  try {
    interp.eval(script, options);
    return true;
  } catch (error) {
    assert.ok(error instanceof LimitError && error.limit === 'memory', error);
    return false;
  }
}

test('memory at the maximum of the module', () => {
  const { wasm, maximum } = withRoom(32), module = new WebAssembly.Module(wasm);
  // A fresh instance each time.
  const fits = (length) => {
    const interp = new Feather(module).interp();
    interp.eval('set kept 1');
    const did = runs(interp, `string length [string repeat x ${length}]`);
    assert.ok(interp.stats().memoryBytes <= maximum);
    assert.equal(interp.eval('set kept'), 1);
    return did;
  };
  const good = largest(64 << 16, fits);
  assert.ok(good > 16 << 16, `only ${good} bytes fit`);
  for (let i = 0; i < 3; i++) {
    assert.ok(fits(good));
    assert.ok(!fits(good + 1));
  }
  const worn = new Feather(module), interp = worn.interp();
  for (let i = 0; i < 10; i++) {
    assert.ok(!runs(interp, 'set l {}; while 1 {lappend l [string repeat x 1000]}'));
    interp.eval('incr n');
  }
  assert.equal(interp.eval('set n'), 10);
});

test('one byte around the limit of scratch memory', () => {
  const interp = feather.interp();
  const fits = (memory, length) => {
    interp.set('done', 0);
    const did = runs(interp, `set x [string repeat x ${length}]; set x {}; set done 1`, { memory });
    assert.equal(interp.get('done'), did ? 1 : 0);
    return did;
  };
  for (const limit of [1 << 20, (1 << 20) + 1, 3_000_000]) {
    const good = largest(limit + 1, (length) => fits(limit, length));
    assert.ok(good > limit - 10_000, `${good} of ${limit}`);
    for (let i = 0; i < 10; i++) {
      assert.ok(fits(limit, good));
      assert.ok(!fits(limit, good + 1));
      assert.ok(!fits(limit - 1, good));
      assert.ok(fits(limit + 1, good + 1));
    }
  }
  sound(interp);
});

test('an evaluation goes on after the last number of a handle', (t) => {
  const fresh = new Feather(WASM), interp = fresh.interp();
  /** @type {Instance | undefined} */
  let instance;
  const { find } = Instance.prototype;
  t.mock.method(Instance.prototype, 'find', function (id) {
    instance = this;
    return find.call(this, id);
  });
  interp.register('far', () => {
    instance.nextHandle = 0x7fffffff - 20;
  });
  const got = interp.evalString(`
    set first [map create a 1]
    for {set i 0} {$i < 9} {incr i} { lappend all [map create i $i] }
    far
    for {set i 9} {$i < 99} {incr i} { lappend all [map create i $i]; map create other $i }
    list [map get $first a] [lmap m $all { map get $m i }]
  `);
  assert.equal(got, `1 {${[...Array(99).keys()].join(' ')}}`);
  assert.ok(instance.worn && instance.dead, 'it is not used again');
  assert.equal(interp.eval('map get [lindex $all 50] i'), 50);
  // Numbers that are alive are left out, and one that came again is still its owner's alone.
  instance = undefined;
  interp.register('near', () => {
    instance.nextHandle = 0x7fffffff;
  });
  assert.equal(interp.evalString('set m [map create a 1]; near; set n [map create b 2]; set o [map create c 3]; list [map get $m a] [map get $n b] [map get $o c]'), '1 2 3');
  assert.equal(interp.evalString('list [map get $m a] [map get $n b] [map get $o c]'), '1 2 3');
});

test('dispose inside a host command', () => {
  const host = new Feather(WASM), dropped = [];
  let interp = host.interp(), other = host.interp();
  other.eval('set m [map create a [hashset create b]]; for {set i 0} {$i < 500} {incr i} { dict set d $i $i }');
  const token = {
    create: () => ({ alive: true }),
    methods: { end: { params: ['string'], call: (self, script) => (interp.eval(script), self.alive) } },
    drop: (self) => {
      self.alive = false;
      dropped.push(self);
    },
  };
  interp.registerType('Token', token);
  // An object goes while one of its methods runs.
  const script = 'set t [Token new]; list [catch {$t end {$t destroy}}] [info commands $t] [catch {$t end {}}]';
  assert.equal(interp.evalString(script), '0 {} 1');
  assert.equal(dropped.length, 1);
  assert.equal(interp.stats().foreignObjects, 0);
  // The command goes, and every name of the interpreters, while the evaluation runs.
  const kept = interp;
  interp.register('dispose', () => {
    other.eval('map size $m');
    kept.eval('rename dispose {}');
    interp = other = undefined;
    return 'gone';
  });
  assert.equal(interp.evalString('list [dispose] [info commands dispose]'), 'gone {}');
  sound(kept);
});
