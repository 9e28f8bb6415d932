/** Snapshots and forks; the sample is shared with the Wasmtime host. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { crc32 } from 'node:zlib';
import { Feather, LimitError, ScriptError, SnapshotError } from '../feather.js';
import { all } from '../kinds/index.js';

const feather = await Feather.load();
const data = (name, encoding) => readFileSync(new URL(`../../tests/data/snapshots/${name}`, import.meta.url), encoding);
const same = (a, b) => Buffer.compare(a, b) === 0;

/** The host commands that the sample uses. */
function register(interp) {
  interp.register('double', (n) => 2 * n, ['int']);
  interp.register('shout', (text) => text.toUpperCase(), ['string']);
  interp.registerType('Counter', {
    create: () => ({ count: 0 }),
    methods: { add: { params: ['int'], call: (counter, more) => (counter.count += more) } },
  });
}

function sample() {
  const interp = feather.interp();
  register(interp);
  interp.eval(data('sample.tcl', 'utf8'));
  return interp;
}

test('the sample is written and read as every host does', () => {
  const interp = sample(), bytes = interp.snapshot(), check = data('sample.check.tcl', 'utf8');
  assert.ok(same(bytes, data('sample.snapshot')), 'the Wasmtime host wrote the file');
  const later = feather.restore(data('sample.snapshot'));
  assert.deepEqual(later.unregistered().sort(), ['Counter', 'double', 'shout']);
  assert.equal(later.stats().stateBytes, interp.stats().stateBytes);
  assert.ok(same(later.snapshot(), bytes), 'a snapshot of what was restored is the same');
  register(later);
  assert.deepEqual(later.unregistered(), []);
  assert.ok(same(later.snapshot(), bytes), 'registering defines nothing again');
  const answer = later.evalString(check);
  assert.equal(answer, data('sample.expected', 'utf8').trimEnd());
  assert.equal(interp.evalString(check), answer);
});

test('objects are written and read as every host does', () => {
  const full = new Feather(readFileSync(new URL('../feather.wasm', import.meta.url)), { kinds: all() });
  const original = full.interp(), check = data('objects.check.tcl', 'utf8'), expected = data('objects.expected', 'utf8').trimEnd();
  original.eval(data('objects.tcl', 'utf8'));
  assert.ok(same(original.snapshot(), data('objects.snapshot')), 'the Wasmtime host wrote the file');
  assert.equal(original.evalString(check), expected);
  const later = full.restore(data('objects.snapshot'));
  assert.equal(later.evalString(check), expected);
  assert.ok(same(later.snapshot(), data('objects.snapshot')), 'looking changes nothing');
});

test('a missing host command says so and can be caught', () => {
  const later = feather.restore(sample().snapshot());
  assert.equal(later.evalString('list [catch {renamed 4} message] $message $errorCode'),
    '1 {host command "double" is not registered} {FEATHER UNREGISTERED double}');
  assert.equal(later.evalString('list [catch {Counter new} message] $message $errorCode'),
    '1 {host type "Counter" is not registered} {FEATHER UNREGISTERED Counter}');
  later.register('double', (n) => 20 * n, ['int']);
  assert.equal(later.eval('renamed 4'), 80);
  assert.equal(later.evalString('info commands double'), '', 'it was renamed and stays so');
});

test('every cut and every flipped bit is refused', () => {
  const bytes = sample().snapshot();
  for (let end = 0; end < bytes.length; end++) assert.throws(() => feather.restore(bytes.subarray(0, end)), SnapshotError, `cut at ${end}`);
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const damaged = bytes.slice();
      damaged[at] ^= 1 << bit;
      assert.throws(() => feather.restore(damaged), SnapshotError, `bit ${bit} of byte ${at}`);
    }
  }
  assert.throws(() => feather.restore(Buffer.concat([bytes, Buffer.of(0)])), SnapshotError);
  const newer = bytes.slice();
  newer[8] = 2;
  assert.throws(() => feather.restore(newer), /version 2/);
  assert.throws(() => feather.restore('FTHRSNAP'), TypeError);
});

/** A snapshot whose checksum is right, whatever its body is. */
function sealed(body) {
  const bytes = Buffer.concat([Buffer.from('FTHRSNAP\x01', 'latin1'), Buffer.from(body), Buffer.alloc(4)]);
  let crc = -1;
  for (const byte of bytes.subarray(0, -4)) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  bytes.writeInt32LE(~crc, bytes.length - 4);
  return bytes;
}

const GLOBAL = '\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x02::\x02\x00';
const bytesOf = (text) => Buffer.from(text, 'latin1');

test('a body that is no state is refused or harmless', () => {
  const bytes = sample().snapshot(), body = bytes.subarray(9, bytes.length - 4);
  assert.ok(same(sealed(body), bytes), 'the checksum is the documented one');
  if (crc32) assert.equal(crc32(bytes.subarray(0, -4)), Buffer.from(bytes).readUInt32LE(bytes.length - 4));
  for (const [what, wrong] of Object.entries({
    nothing: '',
    'another value': '\x02\x01x',
    'endless counts': '\x07\xff\xff\xff\xff\x0f',
    'no namespaces': '\x07\x02\x03\0\0\0\0\x07\x00',
    'another namespace first': '\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x03::a\x02\x00\x07\x00\x07\x00',
    'a relative namespace': '\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x01a\x02\x00\x07\x00\x07\x00',
    'a name without a value': `${GLOBAL}\x07\x01\x02\x01a\x07\x00`,
    'a variable twice': `${GLOBAL}\x07\x04\x02\x01a\x02\x00\x02\x01a\x02\x00\x07\x00`,
    'a host reference': `${GLOBAL}\x07\x02\x02\x01a\x09\x00\x01\0\0\0\x07\x00`,
    "a command's number": `${GLOBAL}\x07\x00\x07\x02\x02\x01f\x07\x02\x02\x04bind\x03\0\0\0\0`,
    'text that is not UTF-8': `${GLOBAL}\x07\x02\x02\x01a\x01\x01\xff\x07\x00`,
  })) {
    assert.throws(() => feather.restore(sealed(bytesOf(wrong))), SnapshotError, what);
  }
  // Whatever a body says, reading it ends, and so does an evaluation of what was read.
  let random = 1, restored = 0;
  const next = (below) => ((random = Math.imul(random, 1664525) + 1013904223) >>> 8) % below;
  for (let round = 0; round < 5000; round++) {
    const wrong = body.slice();
    for (let n = 1 + next(3); n > 0; n--) {
      const at = next(wrong.length);
      wrong[at] = [next(256), wrong[at] ^ (1 << next(8)), [0, 1, 7, 8, 0x7f, 0x80, 0xff][next(7)]][next(3)];
    }
    let interp;
    try {
      interp = feather.restore(sealed(wrong));
    } catch (error) {
      assert.ok(error instanceof SnapshotError, error);
      continue;
    }
    if (++restored % 50 !== 0) continue;
    try {
      interp.eval('foreach c [info commands] {}; foreach v [info globals] { catch {set $v} }; n::p; renamed 2', { steps: 100_000 });
      interp.snapshot();
    } catch (error) {
      assert.ok(error instanceof Error);
    }
  }
  assert.ok(restored > 200, `${restored} bodies were still well formed`);
});

test('deep values need no stack', () => {
  const body = Buffer.concat([bytesOf(`${GLOBAL}\x07\x02\x02\x01a`), Buffer.alloc(2_000_000, '\x07\x01', 'latin1'), bytesOf('\x02\x00\x07\x00')]);
  const interp = feather.restore(sealed(body));
  assert.equal(interp.eval('string length $a'), 2_000_000);
  assert.ok(same(interp.snapshot(), sealed(body)));
});

test('the limit of the state holds for snapshots', () => {
  assert.throws(() => feather.restore(sample().snapshot(), { stateBytes: 500 }), (e) => e instanceof LimitError && e.limit === 'state');
});

test('foreign objects are named when they are in the way', () => {
  const interp = sample();
  interp.eval('set ::c [Counter new]; $c add 1');
  assert.throws(() => interp.snapshot(), (e) => e instanceof SnapshotError && /foreign object/.test(e.message));
  assert.throws(() => interp.fork(), SnapshotError);
  interp.eval('$c destroy');
  assert.ok(interp.snapshot() && interp.fork());
});

test('forks share until they write', () => {
  const original = sample(), bytes = original.snapshot();
  const forks = [0, 1, 2].map(() => original.fork());
  forks.forEach((fork, number) => {
    assert.ok(same(fork.snapshot(), bytes));
    fork.set('mine', number);
    fork.eval('proc n::p {} {return fork}; namespace eval n::own {variable x 1}; unset list; renamed 3');
    fork.register('only', () => number);
  });
  assert.ok(same(original.snapshot(), bytes));
  original.eval('set mine original; namespace delete n');
  forks.forEach((fork, number) => assert.equal(fork.evalString('list $mine [n::p] $n::own::x [only]'), `${number} fork 1 ${number}`));
  assert.equal(forks[0].fork().evalString('list $mine [n::p] [renamed 4]'), '0 fork 8');
  assert.throws(() => original.eval('only'), ScriptError);
});

test('a host command takes a snapshot of the moment', () => {
  const interp = feather.interp();
  interp.register('checkpoint', () => {
    interp.eval('incr ::nested');
    return feather.restore(interp.snapshot()).evalString('list $x $nested');
  });
  assert.equal(interp.evalString('set x 1; set a [checkpoint]; set x 2; list $a [checkpoint]'), '{1 1} {2 2}');
});

test('host commands go with their last record', () => {
  const interp = feather.interp();
  for (let i = 0; i < 1000; i++) {
    interp.register('f', () => i);
    assert.equal(interp.eval('f'), i);
    if (i % 3 === 1) interp.eval('trace add execution f enter {apply {args {}}}; f; rename f {}');
  }
  // The places of those that are gone are used again, not those of commands that live on.
  interp.register('g', () => 'g');
  interp.eval('trace add execution g enter {apply {args {}}}; rename g h');
  interp.register('g', () => 'another');
  assert.equal(interp.evalString('list [f] [g] [h]'), '999 another g');
});
