/** Large results by reference: they read as what they were, and cost nothing that nobody looks at. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Feather } from '../feather.js';

const feather = await Feather.load();

/** An interpreter with a dict and a list of so many entries. */
function filled(count) {
  const interp = feather.interp();
  interp.eval(`for {set i 0} {$i < ${count}} {incr i} {dict set d k$i $i; lappend l $i}`);
  return interp;
}

test('a result reads as what it was, whatever came after it', () => {
  const interp = filled(1000), expected = new Map(interp.get('d')), results = [];
  const step = (script, change) => {
    results.push([interp.eval(script), (change(expected), new Map(expected))]);
  };
  for (let i = 0; i < 300; i++) {
    step(`dict set d k${i * 3} new`, (map) => map.set(`k${i * 3}`, 'new'));
    step(`dict unset d k${i * 3 + 1}`, (map) => map.delete(`k${i * 3 + 1}`));
    step(`dict set d n${i} ${i}`, (map) => map.set(`n${i}`, i));
    step(`dict unset d absent`, () => {});
    if (i % 50 === 0) step(`dict set d k1 back`, (map) => map.set('k1', 'back'));
  }
  for (const [result, map] of results) assert.deepEqual([...result], [...map]);
  assert.deepEqual([...interp.eval('set d')], [...expected]);
});

test('so does a list', () => {
  const interp = filled(1000), expected = interp.get('l'), results = [];
  const step = (script, change) => {
    results.push([interp.eval(script), (change(expected), [...expected])]);
  };
  for (let i = 0; i < 300; i++) {
    step(`lset l ${i} x`, (list) => (list[i] = 'x'));
    step(`lappend l a b`, (list) => list.push('a', 'b'));
    step(`lset l end z`, (list) => (list[list.length - 1] = 'z'));
  }
  for (const [result, list] of results) assert.deepEqual([...result], list);
});

test('a result that is kept for long costs no more than its container', () => {
  const interp = filled(1000), list = interp.eval('lset l 0 first'), dict = interp.eval('dict set d k0 first');
  const expected = [new Map(interp.get('d')), interp.get('l')];
  const results = [];
  for (let i = 0; i < 5000; i++) {
    interp.eval(`lset l ${i % 1000} x${i}; dict set d k${i % 1000} x${i}; dict unset d k${(i + 500) % 1000}`);
    if (i % 1000 === 0) results.push([interp.eval('dict set d last 1'), new Map(interp.get('d')), interp.eval('lset l 3 y'), interp.get('l')]);
  }
  assert.deepEqual([...dict], [...expected[0]]);
  assert.deepEqual([...list], expected[1]);
  for (const [map, was, list, before] of results) {
    assert.deepEqual([...map], [...was]);
    assert.deepEqual([...list], before);
  }
});

test('elements in the middle come and go', () => {
  const interp = filled(1000), list = interp.eval('lset l 0 first'), expected = interp.get('l');
  interp.eval('lpop l 500; lpop l; ledit l 10 12 a b c d e');
  assert.deepEqual([...list], expected);
});

test('a look makes it an ordinary array or Map', () => {
  const interp = filled(1000);
  const list = interp.eval('lappend l x');
  assert.ok(Array.isArray(list) && list instanceof Array);
  assert.equal(list.length, 1001);
  assert.equal(list[1000], 'x');
  assert.equal(Object.getPrototypeOf(list), Array.prototype);
  assert.deepEqual(list, interp.get('l'));
  assert.equal(JSON.stringify(interp.eval('lappend l y')), JSON.stringify(interp.get('l')));
  const written = interp.eval('lset l 0 zero');
  written[1] = 'mine';
  assert.deepEqual(written.slice(0, 3), ['zero', 'mine', 2]);
  const dict = interp.eval('dict set d k5 five');
  assert.ok(dict instanceof Map);
  assert.equal(dict.get('k5'), 'five');
  assert.equal(Object.getPrototypeOf(dict), Map.prototype);
  assert.deepEqual(dict, interp.get('d'));
  assert.equal(interp.eval('dict set d k5 six').size, 1000);
});

test('it goes back in, through promises and out of host commands', async () => {
  const interp = filled(1000);
  interp.register('again', () => interp.eval('dict set d k6 six'));
  assert.equal(interp.eval('dict get [again] k6'), 'six');
  interp.set('copy', interp.eval('lappend l x'));
  assert.equal(interp.eval('lindex $copy end'), 'x');
  assert.equal((await interp.evalAsync('dict set d k7 seven')).get('k7'), 'seven');
  assert.equal(interp.call('dict', 'size', interp.eval('dict set d k8 eight')), 1000);
});

test('what refers to other objects is read at once', () => {
  const interp = filled(1000);
  const result = interp.eval('dict set d m [map create a 1]');
  interp.eval('dict set d m [map insert [dict get $d m] a 2]');
  assert.equal(result.get('m').get('a'), 1);
});

test('a transaction takes back what a result keeps', () => {
  const interp = filled(1000);
  let result;
  assert.throws(() => interp.transaction(() => {
    result = interp.eval('dict set d k1 other');
    throw new Error('back');
  }), { message: 'back' });
  assert.equal(interp.eval('dict get $d k1'), 1);
  assert.equal(result.get('k1'), 'other');
});

test('what only reads a container gives it as it is', () => {
  const interp = filled(1000), list = interp.eval('set l'), dict = interp.eval('set d');
  const { bytesAllocated } = interp.stats();
  assert.ok(bytesAllocated < 10_000, 'nothing of it came into the module');
  const expected = [interp.get('l'), interp.get('d')];
  interp.eval('lset l 0 changed; lappend l more; dict set d k0 changed; dict unset d k1');
  assert.deepEqual([...list], expected[0]);
  assert.deepEqual([...dict], [...expected[1]]);
  interp.eval('proc give {} { return $::d }; set ::m [map create]; for {set i 0} {$i < 100} {incr i} { set ::m [map insert $::m k$i $i] }');
  assert.equal(interp.call('give').size, 999);
  assert.equal(interp.eval('set m').get('k50'), 50);
  assert.equal(interp.eval('lrange $l 1 end').length, 1000);
  assert.deepEqual(interp.eval('lrange $l 998 end'), [998, 999, 'more']);
});
