/** What needs no language: state, loading, and what guests ask of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Feather, LimitError, ScriptError } from '../feather.js';
import { add, call, drop, Guest, i32, leave, local, ROOM, setLocal, trap, when } from './guest.js';

const plain = () => new Feather(new Guest().bytes());

test('variables of the embedder', () => {
  const feather = plain(), a = feather.interp(), b = feather.interp();
  assert.equal(a.get('x'), undefined);
  a.set('x', 1);
  a.set('::y', ['list', 2]);
  a.set('z', new Map([['k', 'v']]));
  assert.equal(a.get('::x'), 1);
  assert.deepEqual(a.get('y'), ['list', 2]);
  assert.deepEqual(a.get('z'), new Map([['k', 'v']]));
  assert.equal(b.get('x'), undefined, 'interpreters share nothing that one writes');
  assert.equal(a.unset('x'), true);
  assert.equal(a.unset('x'), false);
  assert.equal(a.get('x'), undefined);
  assert.throws(() => a.set('no::where', 1), (e) => e instanceof ScriptError && /parent namespace doesn't exist/.test(e.message));
  assert.throws(() => a.set('f', () => 1), TypeError);
  assert.throws(() => a.get(5), TypeError);
});

/** A guest whose `eval` tries things and traps at the first surprise. */
function checked(build) {
  const guest = new Guest();
  const expect = (expected, ...code) => when([code, i32(expected), 0x47], trap);
  guest.define('feather_script_eval', build(guest, expect), guest.text(0, 'ok'));
  return new Feather(guest.bytes()).interp();
}
const word = (guest, text) => [i32(guest.data(text)), i32(new TextEncoder().encode(text).length)];
const buffer = [i32(ROOM), i32(64)], tiny = [i32(ROOM), i32(1)];

test('namespaces as the module sees them', () => {
  const interp = checked((guest, expect) => {
    const ab = word(guest, '::a::b'), a = word(guest, '::a'), other = word(guest, '::a::c'), x = word(guest, 'x');
    const record = word(guest, '\x01\x02\x00');
    return [
      expect(0, local(0), ab, call('feather_host_ns_exists')),
      expect(1, local(0), ab, call('feather_host_ns_create')),
      expect(0, local(0), ab, call('feather_host_ns_create')),
      expect(1, local(0), a, call('feather_host_ns_exists')),
      expect(1, local(0), other, call('feather_host_ns_create')),
      local(0), ab, call('feather_host_string_intern'), setLocal(4),
      local(0), a, call('feather_host_string_intern'), setLocal(5),
      expect(0, local(0), local(4), x, buffer, call('feather_host_var_get')),
      expect(0, local(0), local(4), x, record, call('feather_host_var_set')),
      expect(3, local(0), local(4), x, buffer, call('feather_host_var_get')),
      expect(0, local(0), i32(2), x, buffer, call('feather_host_var_get')),
      expect(2, local(0), local(4), buffer, call('feather_host_proc_names')), // 7 0: the empty list
      expect(5, local(0), local(4), buffer, call('feather_host_var_names')), // 7 1 2 1 x
      expect(18, local(0), local(5), buffer, call('feather_host_ns_children')), // two names of six bytes
      expect(0, local(0), local(4), buffer, call('feather_host_ns_get')),
      expect(0, local(0), local(4), record, call('feather_host_ns_set')),
      expect(3, local(0), local(4), buffer, call('feather_host_ns_get')),
      expect(1, local(0), a, call('feather_host_ns_delete')),
      expect(0, local(0), ab, call('feather_host_ns_exists')),
      expect(2, local(0), local(4), x, record, call('feather_host_var_set')),
      expect(-2, local(0), local(4), x, record, call('feather_host_proc_set')),
      expect(0, local(0), local(4), x, call('feather_host_var_unset')),
    ];
  });
  const before = interp.stats();
  assert.equal(interp.eval(''), 'ok');
  const after = interp.stats();
  assert.equal(after.stateBytes, before.stateBytes, 'what is deleted is no longer counted');
  assert.equal(after.namespaces, 1);
});

test('commands have versions that are never used again', () => {
  const interp = checked((guest, expect) => {
    const p = word(guest, 'p'), record = word(guest, '\x07\x00');
    return [
      local(0), i32(2), p, record, call('feather_host_proc_set'), setLocal(4),
      expect(6, local(0), i32(2), p, buffer, call('feather_host_proc_get')),
      expect(0, i32(ROOM), [0x28, 2, 0], local(4), 0x47), // the version comes first
      expect(1, local(0), i32(2), p, record, call('feather_host_proc_set'), local(4), 0x4a), // and grows
      expect(1, local(0), i32(2), p, call('feather_host_proc_delete')),
      expect(0, local(0), i32(2), p, call('feather_host_proc_delete')),
      expect(0, local(0), i32(2), p, buffer, call('feather_host_proc_get')),
    ];
  });
  assert.equal(interp.eval(''), 'ok');
  assert.equal(interp.eval(''), 'ok');
});

test('an answer that does not fit is kept, read and given back', () => {
  const interp = checked((guest, expect) => {
    const x = word(guest, 'x'), record = word(guest, '\x01\x02\x03abc');
    return [
      expect(0, local(0), i32(2), x, record, call('feather_host_var_set')),
      local(0), i32(2), x, tiny, call('feather_host_var_get'), setLocal(4),
      expect(1, local(4), i32(0), 0x48), // below 0
      i32(0), local(4), 0x6b, setLocal(4),
      expect(6, local(0), local(4), call('feather_host_string_byte_length')),
      expect(6, local(0), local(4), buffer, call('feather_host_string_read')),
      expect(0, local(0), i32(0), local(4), call('feather_host_decref_handle')),
    ];
  });
  assert.equal(interp.eval(''), 'ok');
  assert.equal(interp.get('x'), 'abc');
});

test('flags belong to the interpreter', () => {
  const interp = checked((_, expect) => [
    expect(0, local(0), call('feather_host_interp_flags')),
    expect(0, local(0), i32(-5), call('feather_host_interp_set_flags')),
    expect(-5, local(0), call('feather_host_interp_flags')),
    expect(0, local(0), i32(0), call('feather_host_interp_set_flags')),
  ]);
  assert.equal(interp.eval(''), 'ok');
});

test('traces of a variable survive a set by the embedder', () => {
  const interp = checked((guest, expect) => {
    const record = word(guest, '\x05\x02\x01a\x07\x01\x02\x01t');
    return [
      when([local(2), i32(1), 0x46], [expect(0, local(0), i32(2), word(guest, 'x'), record, call('feather_host_var_set'))]),
      when([local(2), i32(2), 0x46], [expect(13, local(0), i32(2), word(guest, 'x'), buffer, call('feather_host_var_get'))]),
    ];
  });
  interp.eval('1');
  assert.equal(interp.get('x'), 'a');
  interp.set('x', 'hello');
  assert.equal(interp.get('x'), 'hello');
  assert.equal(interp.eval('22'), 'ok', 'the record is flags, value and the list of traces');
});

test('the state of an interpreter has a limit of its own', () => {
  const interp = plain().interp({ stateBytes: 2000 });
  interp.set('x', 'a'.repeat(1000));
  assert.throws(() => interp.set('y', 'a'.repeat(1000)), (e) => e instanceof LimitError && e.limit === 'state');
  interp.set('x', 'b'.repeat(1100));
  interp.unset('x');
  interp.set('y', 'a'.repeat(1000));
  assert.throws(() => interp.register('a'.repeat(2000), () => 1), LimitError);
  assert.throws(() => plain().interp({ steps: 0 }), RangeError);
  assert.throws(() => plain().interp().eval('x', { depth: -1 }), RangeError);
});

test('deadlines, signals and interrupts are what a poll answers', () => {
  const guest = new Guest();
  guest.define('feather_script_eval',
    local(0), call('feather_host_poll'), setLocal(4), i32(ROOM), i32(3), [0x3a, 0, 0], i32(ROOM + 1), local(4), [0x36, 0, 0],
    guest.result(0, ROOM, 5));
  const interp = new Feather(guest.bytes()).interp();
  assert.equal(interp.eval('x'), 0);
  assert.equal(interp.eval('x', { deadlineMs: -1 }), 2);
  assert.equal(interp.eval('x', { deadlineMs: 60_000 }), 0);
  assert.equal(interp.eval('x', { signal: AbortSignal.abort() }), 1);
  assert.equal(interp.eval('x', { interrupt: () => true }), 1);
});

test('one instance serves many interpreters, and another takes over while it is busy', () => {
  const guest = new Guest();
  const words = guest.data([7, 1, 2, 1, 0x66]);
  guest.define('feather_script_eval',
    local(0), i32(0), i32(words), i32(5), i32(ROOM), i32(64), call('feather_host_bind_call'), setLocal(4),
    guest.result(0, i32(ROOM + 1), [local(4), i32(-1), add]));
  const feather = new Feather(guest.bytes());
  const inner = feather.interp(), limited = feather.interp({ steps: 1000 }), outer = feather.interp();
  inner.register('f', () => 'inner');
  limited.register('f', () => 'limited');
  let idle = 0;
  outer.register('f', () => {
    const said = inner.eval('');
    idle = feather.stats().idleInstances;
    return `${said} ${limited.eval('')} ${outer.get('x')}`;
  });
  outer.set('x', 5);
  assert.equal(outer.eval(''), 'inner limited 5');
  assert.equal(idle, 0, 'the nested one ran on the same instance');
  assert.equal(feather.stats().idleInstances, 2, 'the one with limits on its own');
});

test('nesting of entry points ends with an error, not with the stack', () => {
  const guest = new Guest();
  const words = guest.data([7, 1, 2, 1, 0x66]);
  guest.define('feather_script_eval',
    local(0), i32(0), i32(words), i32(5), i32(ROOM), i32(256), call('feather_host_bind_call'), setLocal(4),
    guest.result(0, i32(ROOM + 1), [local(4), i32(-1), add]));
  const interp = new Feather(guest.bytes()).interp();
  let depth = 0, message = '';
  interp.register('f', () => {
    depth++;
    try {
      interp.eval('');
    } catch (error) {
      message = error.message;
    }
  });
  interp.eval('');
  assert.equal(depth, 100);
  assert.match(message, /too many nested evaluations/);
});

test('sources: bytes, a compiled module, a file, a Response', async () => {
  const bytes = new Guest().bytes();
  const module = await WebAssembly.compile(bytes);
  const response = new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
  for (const source of [bytes, bytes.buffer, module, response, Promise.resolve(bytes)]) {
    assert.deepEqual((await Feather.load(source)).interp().call('x'), ['x']);
  }
  const data = `data:application/wasm;base64,${Buffer.from(bytes).toString('base64')}`;
  assert.deepEqual((await Feather.load(new URL(data))).interp().call('x'), ['x']);
  await assert.rejects(Feather.load(new Response('', { status: 404 })), /404/);
  await assert.rejects(Feather.load(new URL('file:///nowhere/feather.wasm')), /ENOENT/);
});

test('docs/ABI.md, the imports and the exports agree', () => {
  const page = readFileSync(new URL('../../docs/ABI.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)(?:\(([^)]*)\))?`/gm)].map(([, name, args]) => [name, args ? args.split(',').length : 0]);
  const imports = Object.entries(Feather.abi.imports()).map(([name, fn]) => [name, fn.length]);
  assert.deepEqual(imports, rows.filter(([name]) => name.startsWith('feather_host_')));
  const exports = rows.map(([name]) => name).filter((name) => !name.startsWith('feather_host_') && /^(memory|feather_)/.test(name));
  assert.deepEqual([...Feather.abi.exports].sort(), exports.sort());
  assert.match(page, new RegExp(`^Version ${Feather.abi.version}\\.`, 'm'));
  void [drop, leave];
});
