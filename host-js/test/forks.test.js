/** What forks share is counted once, and goes with the last of them that holds it, in whatever order they let go. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Feather } from '../feather.js';
import { all } from '../kinds/index.js';

const feather = await Feather.load(undefined, { kinds: all() });

const FILL = `
  proc fill {} {
    uplevel 1 {
      set m [map create a 1 b [hashset create x] c [map create deep y]]
      set s [hashset create 1 2 3]
      set k [list [decimal add 1.1 2.2] [json parse {[1]}] [html parse {<p>}]]
      for {set i 0} {$i < 3000} {incr i} { dict set d k$i [list a $i]; lappend l $i }
      lappend l $m
      unset i
    }
  }
  fill
  namespace eval n { variable m; variable s; variable d; variable l; variable k; fill; namespace eval deep { variable m; variable s; variable d; variable l; variable k; fill } }`;
const UNSET = 'unset m s d l k; foreach ns {n n::deep} { namespace eval $ns { unset m s d l k } }; unset ns';
const REPLACE = 'foreach v {m s d l k} { set $v 0 }; foreach ns {n n::deep} { namespace eval $ns { foreach v {m s d l k} { set $v 0 } } }; unset -nocomplain v ns';
const DELETE = 'namespace delete n; unset m s d l k';
const CHANGE = `
  set m [map insert $m e 2]; set m [map remove $m a]; set s [hashset add $s 4]; dict set d k1 v; dict unset d k2; lappend l v; lset l 0 v
  namespace eval n { set m [map insert $m e 2]; dict set d k1 v; lappend l v; namespace eval deep { lset l 3 v; set s [hashset add $s 9] } }
  list`;

/** A new interpreter with objects. */
function filled() {
  const interp = feather.interp();
  interp.eval(FILL);
  const { map, set, dict, list, decimal, json, html } = interp.stats().objects;
  assert.ok(map.live >= 6 && set.live >= 6);
  for (const { live } of [dict, list, decimal, json, html]) assert.ok(live >= 3);
  return interp;
}

/** What of objects interpreters have; all of a fork's may be counted by its original. */
function held(...interps) {
  return interps.map((interp) => {
    const { objects, objectBytes } = interp.stats();
    return [objectBytes, ...Object.values(objects).map(({ live }) => live)];
  });
}

/** @param {import('../feather.js').Interp[]} interps */
function assertNone(...interps) {
  const [fresh] = held(feather.interp());
  assert.ok(fresh.every((figure) => figure === 0));
  for (const figures of held(...interps)) assert.deepEqual(figures, fresh);
}

for (const [name, script] of Object.entries({ unset: UNSET, replace: REPLACE, delete: DELETE })) {
  for (const change of [false, true]) {
    test(`forks that ${change ? 'change and ' : ''}${name} leave nothing, in either order`, () => {
      const alone = filled();
      alone.eval(script);
      assertNone(alone);
      for (const [first, second, third] of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
        const interp = filled(), fork = interp.fork(), sides = [interp, fork, fork.fork()];
        if (change) for (const side of sides) side.eval(CHANGE);
        sides[first].eval(script);
        sides[second].eval(script);
        // The last one still has everything.
        assert.equal(sides[third].eval('list [llength $n::l] [map size $m] [dict size $n::deep::d]').length, 3);
        assert.notEqual(held(interp)[0][0], 0);
        sides[third].eval(script);
        assertNone(...sides);
        for (const side of sides) assert.equal(side.stats().stateBytes, alone.stats().stateBytes);
      }
    });
  }
}

test('transactions that fail or complete on either side leave nothing', () => {
  for (const change of [CHANGE, UNSET, REPLACE, DELETE, `${DELETE}\n${FILL}`]) {
    for (const failing of [0, 1, 2, 3]) {
      const interp = filled(), before = held(interp), fork = interp.fork(), sides = [interp, fork];
      sides.forEach((side, at) => {
        const fails = (failing >> at) & 1, run = () => side.eval(fails ? `${change}\nerror back` : change, { transaction: true });
        if (fails) assert.throws(run, /back/);
        else run();
      });
      sides.forEach((side, at) => {
        if ((failing >> at) & 1 || (change !== UNSET && change !== REPLACE && change !== DELETE)) side.eval(UNSET);
      });
      assertNone(...sides);
      assert.notDeepEqual(before, held(interp));
    }
  }
});

test('a fork that is made in a transaction keeps what it saw', () => {
  for (const fails of [false, true]) {
    const interp = filled();
    let fork = interp;
    const run = () => interp.transaction(() => {
      interp.eval(CHANGE);
      fork = interp.fork();
      interp.eval(DELETE);
      if (fails) throw new Error('back');
    });
    if (fails) assert.throws(run, /back/);
    else run();
    assert.equal(fork.evalString('list [dict get $d k1] [lindex $n::l end]'), 'v v');
    if (fails) {
      assert.equal(interp.evalString('list [dict get $d k1] [llength $n::l]'), '{a 1} 3001');
      interp.eval(UNSET);
    }
    fork.eval(UNSET);
    assertNone(interp, fork);
  }
});

test('forks at random leave nothing', () => {
  let seed = 5;
  const next = (n) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff, (seed >>> 8) % n);
  for (let round = 0; round < 8; round++) {
    const sides = [filled()];
    for (let i = 0; i < 40; i++) {
      const side = sides[next(sides.length)];
      const script = [CHANGE, UNSET, REPLACE, DELETE, 'set x [list $m $n::l]', 'set m $n::m; set n::deep::m $s', 'fill'][next(7)];
      if (next(4) === 0) {
        sides.push(side.fork());
        continue;
      }
      const all = `catch {${script}}; catch {${next(3) ? '' : FILL}}\nif ${next(2)} { error back }`;
      try {
        side.eval(all, { transaction: next(2) === 1 });
      } catch (error) {
        assert.equal(error.message, 'back');
      }
    }
    const all = sides.slice();
    while (sides.length > 0) {
      const [side] = sides.splice(next(sides.length), 1);
      side.eval('catch {namespace delete n}; unset -nocomplain m s d l k x v ns i');
    }
    assertNone(...all);
  }
});

test('what a fork shares goes with the fork itself', { skip: typeof FinalizationRegistry === 'undefined' }, async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  const interp = filled();
  (() => interp.fork().fork())();
  (() => interp.fork().eval(CHANGE))();
  interp.eval(UNSET);
  for (let i = 0; i < 50 && held(interp)[0][0] !== 0; i++) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assertNone(interp);
});
