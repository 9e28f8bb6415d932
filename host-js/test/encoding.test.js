/** Values to the module and back: the flat encoding, against bytes written out by hand. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { BadCallError, Feather } from '../feather.js';
import { Guest } from './guest.js';

/** What a module that answers with these bytes makes of an evaluation. */
function decode(...bytes) {
  const guest = new Guest();
  guest.define('feather_script_eval', guest.result(0, guest.data(bytes), bytes.length));
  return new Feather(guest.bytes()).interp().eval('');
}
const echo = new Feather(new Guest().bytes()).interp();
/** A value through the encoder and the decoder. */
const through = (value) => echo.call('x', value)[1];

test('every tag is read', () => {
  assert.equal(decode(1, 2, 0xc3, 0xa4), 'ä');
  assert.equal(decode(2, 2, 0x68, 0x69), 'hi');
  assert.equal(decode(3, 0xfe, 0xff, 0xff, 0xff), -2);
  assert.equal(decode(4, 0, 0, 0, 0, 1, 0, 0, 0), 4294967296);
  assert.equal(decode(4, 0, 0, 0, 0, 0, 0, 0, 0x80), -(2n ** 63n));
  assert.equal(decode(5, 1, 9, 0, 0, 0, 0, 0, 0, 0, 0, 2), -(2n ** 65n));
  assert.equal(decode(6, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f), 1.5);
  assert.deepEqual(decode(7, 2, 2, 1, 0x61, 7, 0), ['a', []]);
  assert.deepEqual(decode(8, 1, 2, 1, 0x6b, 3, 7, 0, 0, 0), new Map([['k', 7]]));
  assert.deepEqual(decode(8, 1, 3, 1, 0, 0, 0, 2, 0), new Map([['1', '']]), 'an integer key is its text');
});

test('malformed values are refused', () => {
  for (const bytes of [
    [], [9, 0, 0, 0, 0, 0], [0], [255], [2], [2, 5, 0x61], [1, 1, 0xff], [1, 3, 0xed, 0xa0, 0x80], [2, 2, 0xc3, 0xa4],
    [3, 1, 2], [4, 1], [6, 1], [7, 1], [7, 200, 1], [8, 1, 2, 0], [2, 0x80, 0x80, 0x80, 0x80, 0x80, 0], [3, 0, 0, 0, 0, 0],
    [7, 255, 255, 255, 255, 15], [5, 2, 1, 1], [5, 0, 200, 1], [2, 0xff, 0xff, 0xff, 0xff, 0x7f],
  ]) {
    assert.throws(() => decode(...bytes), BadCallError, JSON.stringify(bytes));
  }
});

test('values come back as they went', () => {
  const long = 'x'.repeat(100_000);
  for (const value of [
    '', 'a', 'hello world', 'ä', '€', '😀', '\0', '\ufeffbom', 'é'.repeat(13), 'é'.repeat(70), long, long + 'ü', 'x'.repeat(16), 'x'.repeat(17),
    'x'.repeat(48), 'x'.repeat(49), 'x'.repeat(127), 'x'.repeat(128), 'ä'.repeat(64), 'x'.repeat(16383), 'ä'.repeat(8192),
    0, 1, -1, 127, 128, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, -4294967296,
    2n ** 53n, -(2n ** 53n), 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n, 10n ** 40n, 2n ** 64n - 1n,
    1.5, -0.1, 1e300, 5e-324, Infinity, -Infinity, NaN, -0,
    [], [1, [2, ['three']]], new Map(), new Map([['a', 1], ['b', new Map([['c', []]])]]),
  ]) {
    assert.deepEqual(through(value), value);
  }
});

test('what JavaScript has more of is mapped', () => {
  assert.equal(through(undefined), '');
  assert.equal(through(null), '');
  assert.equal(through(true), 1);
  assert.equal(through(false), 0);
  assert.equal(through(7n), 7, 'a bigint that a number can hold comes back as one');
  assert.deepEqual(through({ a: 1, __proto__: null }), new Map([['a', 1]]));
  assert.deepEqual(through(new Map([[1, 'a'], ['1', 'b']])), new Map([['1', 'b']]), 'keys that read alike are one');
  assert.equal(through('a\ud800b'), 'a\ufffdb');
  assert.equal(through('\udc00' + 'x'.repeat(40)), '\ufffd' + 'x'.repeat(40));
});

test('what cannot be a Tcl value is a TypeError, and harms nothing', () => {
  const cycle = [];
  cycle.push(cycle);
  for (const value of [() => 1, Symbol('s'), cycle, new Date(), new Uint8Array(2), /x/]) {
    assert.throws(() => through(value), TypeError);
  }
  const boom = new Error('boom');
  assert.throws(() => through({ get x() { throw boom; } }), boom);
  assert.equal(through('still here'), 'still here');
});

test('a getter may use the encoder while a value is being written', () => {
  const value = { before: 'b', get inner() { return through(['nested', 1]); }, after: 'a' };
  assert.deepEqual(through(value), new Map([['before', 'b'], ['inner', ['nested', 1]], ['after', 'a']]));
});

test('nesting costs memory, not stack', () => {
  const depth = 5000;
  const nested = decode(...Array(depth).fill([7, 1]).flat(), 7, 0);
  let levels = 0;
  for (let at = nested; at.length; at = at[0]) levels++;
  assert.equal(levels, depth);
});

/** Numbers that look random and are the same in every run. */
function* numbers(seed) {
  for (;;) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    yield seed;
  }
}

test('no bytes make the reader do anything but give a value or a BadCallError', () => {
  const random = numbers(7), next = (n) => random.next().value % n;
  let values = 0;
  for (let round = 0; round < 4000; round++) {
    // The guest answers with the bytes of the script; ASCII has all the tags.
    const bytes = Array.from({ length: next(5) + 1 }, () => {
      const pieces = [[2, 1, 97], [1, 0], [7, next(4)], [8, next(3)], [3, next(128), 0, 0, 0], [6, 0, 0, 0, 0, 0, 0, 0, 64], [5, next(3), 1, 7], [next(128)]];
      return pieces[next(pieces.length)];
    }).flat();
    try {
      echo.eval(String.fromCharCode(...bytes));
      values++;
    } catch (error) {
      assert.ok(error instanceof BadCallError, `${bytes}: ${error.stack}`);
    }
  }
  assert.ok(values > 500, `${values} of them were values`);
});

test('random values come back as they went', () => {
  const random = numbers(11), next = (n) => random.next().value % n;
  const make = (depth) => {
    switch (next(depth > 4 ? 5 : 7)) {
      case 0: return next(1000) - 500;
      case 1: return (next(2) ? 1 : -1) * next(2 ** 32) * next(2 ** 20);
      case 2: return Array.from({ length: next(70) }, () => String.fromCodePoint(next(9) ? next(128) : next(0xd800))).join('');
      case 3: return next(1e9) / 1024;
      case 4: return (BigInt(next(2 ** 32)) << BigInt(40 + next(200))) * (next(2) ? 1n : -1n) - 2n ** 60n;
      case 5: return Array.from({ length: next(6) }, () => make(depth + 1));
      default: return new Map(Array.from({ length: next(6) }, (_, i) => [`k${i}`, make(depth + 1)]));
    }
  };
  for (let round = 0; round < 3000; round++) {
    const value = make(0), plain = typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
    assert.deepEqual(through(value), plain === 0 ? 0 : plain);
  }
});
