/** Versions of containers that share their content: each is what it was, and nothing is held too long or counted twice. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Feather } from '../feather.js';

const feather = await Feather.load();

/** Numbers that look random, the same every time. @param {number} seed */
function* numbers(seed) {
  for (let n = BigInt(seed); ; ) {
    n = (n * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    yield Number(n >> 40n);
  }
}

const bytes = (interp) => interp.stats().objectBytes;
const live = (interp, kind) => interp.stats().objects[kind].live;

for (const nested of [false, true]) {
  test(`maps ${nested ? 'of sets ' : ''}and their versions are what Maps are`, () => {
    for (let seed = 1; seed <= 12; seed++) {
      const interp = feather.interp(), random = numbers(seed), next = (n) => random.next().value % n;
      let model = new Map(), kept = [];
      interp.eval('set m [map create]; set kept {}');
      for (let i = 0; i < 600; i++) {
        const key = `k${next(seed % 2 ? 20 : 200)}`;
        switch (next(8)) {
          case 0: case 1: case 2:
            if (nested) interp.eval(`set m [map insert $m ${key} [hashset create ${i}]]`);
            else interp.eval(`set m [map insert $m ${key} ${i}]`);
            model.set(key, nested ? [String(i)] : i);
            break;
          case 3: case 4:
            interp.eval(`set m [map remove $m ${key}]`);
            model.delete(key);
            break;
          case 5:
            interp.eval('lappend kept $m');
            kept.push(new Map(model));
            break;
          case 6: {
            if (kept.length === 0) break;
            const at = next(kept.length);
            interp.eval(`set m [lindex $kept ${at}]`);
            model = new Map(kept[at]);
            break;
          }
          default: {
            if (kept.length === 0) break;
            const at = next(kept.length);
            if (next(2)) {
              // A look at an old one.
              assert.deepEqual([...interp.eval(`dict create {*}[lindex $kept ${at}]`)], [...kept[at]]);
            } else {
              interp.eval(`set kept [lreplace $kept[set kept {}] ${at} ${at}]`);
              kept.splice(at, 1);
            }
          }
        }
      }
      assert.deepEqual([...interp.eval('dict create {*}$m')], [...model]);
      kept.forEach((map, i) => assert.deepEqual([...interp.eval(`dict create {*}[lindex $kept ${i}]`)], [...map]));
      interp.eval('set kept {}');
      if (nested) assert.equal(live(interp, 'set'), model.size);
      assert.equal(live(interp, 'map'), 1);
      const alone = bytes(interp);
      const other = feather.interp();
      other.eval('set m [map create]');
      for (const [key, value] of model) other.eval(`set m [map insert $m ${key} ${nested ? `[hashset create ${value[0]}]` : value}]`);
      assert.equal(alone, bytes(other), 'it is counted as what it is');
      interp.eval('unset m');
      assert.deepEqual([bytes(interp), live(interp, 'map'), live(interp, 'set')], [0, 0, 0]);
    }
  });
}

test('large lists and their versions are what arrays are', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const interp = feather.interp(), random = numbers(seed), next = (n) => random.next().value % n;
    let model = Array.from({ length: 600 }, (_, i) => i);
    interp.eval('set l [lseq 600]; lappend l; array set kept {}');
    const kept = new Map();
    for (let i = 0; i < 300; i++) {
      switch (next(7)) {
        case 0: interp.eval(`lappend l ${i} b`); model.push(i, 'b'); break;
        case 1: { const at = next(model.length); interp.eval(`lset l ${at} x${i}`); model[at] = `x${i}`; break; }
        case 2: { const at = next(model.length); interp.eval(`lpop l ${at}`); model.splice(at, 1); break; }
        case 3: interp.eval('lpop l'); model.pop(); break;
        case 4: interp.eval('lpop l 0'); model.shift(); break;
        case 5: interp.eval(`set kept(${i}) $l`); kept.set(i, [...model]); break;
        default: {
          const keys = [...kept.keys()];
          if (keys.length === 0) break;
          const key = keys[next(keys.length)];
          interp.eval(`set l $kept(${key})`);
          model = [...kept.get(key)];
        }
      }
    }
    assert.deepEqual([...interp.get('l')], model);
    for (const [key, list] of kept) assert.deepEqual([...interp.eval(`set kept(${key})`)], list, key);
    interp.eval('unset l kept');
    assert.deepEqual([bytes(interp), live(interp, 'list')], [0, 0]);
  }
});

test('a version that is kept costs what changes, and the others let go of what only they had', () => {
  const interp = feather.interp();
  interp.eval('set m [map create]; for {set i 0} {$i < 10000} {incr i} { set m [map insert $m k$i value] }');
  const alone = bytes(interp);
  interp.eval('set all [list $m]; for {set i 0} {$i < 1000} {incr i} { lappend all [set m [map insert $m k$i [hashset create $i]]] }');
  assert.deepEqual([live(interp, 'map'), live(interp, 'set')], [1001, 1000]);
  assert.ok(bytes(interp) < alone + 1000 * 500, `${alone} ${bytes(interp)}`);
  interp.eval('set m [lindex $all 0]; set all {}');
  assert.deepEqual([live(interp, 'map'), live(interp, 'set'), bytes(interp)], [1, 0, alone]);
  // One is kept, the other one goes on and on.
  let most = 0;
  interp.eval('set base $m');
  for (let i = 0; i < 30_000; i++) {
    interp.eval(`set m [map insert $m k${i % 300} [hashset create ${i}]]; list`);
    most = Math.max(most, live(interp, 'set'));
  }
  assert.ok(most <= 301, `${most} sets`);
  assert.equal(interp.eval('map get $base k5'), 'value');
  interp.eval('unset base m');
  assert.deepEqual([bytes(interp), live(interp, 'map'), live(interp, 'set')], [0, 0, 0]);
});

test('a fork and its original go their own ways', () => {
  const interp = feather.interp();
  interp.eval('for {set i 0} {$i < 2000} {incr i} { dict set d k$i $i; lappend l $i }');
  const fork = interp.fork();
  fork.eval('dict set d k5 fork; dict unset d k7; lappend l fork');
  interp.eval('dict set d k6 original; lset l 0 original');
  assert.deepEqual([fork.evalString('list [dict get $d k5] [dict get $d k6] [dict exists $d k7] [lindex $l 0] [lindex $l end]')], ['fork 6 0 0 fork']);
  assert.deepEqual([interp.evalString('list [dict get $d k5] [dict get $d k6] [dict get $d k7] [lindex $l 0] [lindex $l end]')], ['5 original 7 original 1999']);
});

test('a change in a transaction costs about what it costs outside, however large the container is', () => {
  const interp = feather.interp();
  interp.eval('for {set i 0} {$i < 100000} {incr i} { dict set d k$i $i; lappend l $i }');
  const time = (script, options) => {
    const times = [];
    for (let i = 0; i < 200; i++) {
      const begin = performance.now();
      try {
        interp.eval(script, options);
      } catch {
        // It is to fail.
      }
      times.push(performance.now() - begin);
    }
    return times.sort((a, b) => a - b)[100];
  };
  for (const change of ['dict set d k500 v', 'dict set d new v; dict unset d new', 'dict unset d k77777; dict set d k77777 v', 'lset l 500 v', 'lappend l x']) {
    const script = `${change}; error undo`;
    time(script);
    const outside = time(script), inside = time(script, { transaction: true });
    assert.ok(inside < 5 * outside + 0.05, `${change}: ${outside} ms outside, ${inside} ms inside`);
  }
  assert.equal(interp.eval('dict size $d'), 100000);
});
