/** Modules that lie, trap or misuse handles: each is a named error, and the next evaluation is right. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  BadCallError, TerminatedError, Feather, FeatherError, ForeignHandleError, LimitError, ScriptError, StaleHandleError, TrapError,
} from '../feather.js';
import { add, BLOCK, call, drop, f64, grow, Guest, i32, leave, load8, local, ROOM, setLocal, store, trap, when } from './guest.js';

/** An interpreter of a guest whose `eval` begins with `body` and then gives "ok". */
function guarded(...body) {
  const guest = new Guest();
  guest.define('feather_script_eval', body, guest.text(0, 'ok'));
  return new Feather(guest.bytes()).interp();
}

/** Evaluating is this error; afterwards the interpreter still has its state. */
function refuses(type, interp, pattern) {
  interp.set('kept', 'state');
  const before = interp.stats().droppedInstances;
  assert.throws(() => interp.eval('x'), (error) => {
    assert.equal(error.constructor, type, error.stack);
    assert.ok(error instanceof FeatherError);
    if (pattern) assert.match(error.message, pattern);
    return true;
  });
  assert.equal(interp.stats().droppedInstances, before + 1, 'the instance is thrown away');
  assert.equal(interp.get('kept'), 'state');
}

const NAME = 64; // the first block of data of a guest

test('every import refuses spans outside the memory', () => {
  const END = 8 * 65536;
  for (const [ptr, len] of [[END, 1], [END - 1, 2], [-1, 1], [0, -1], [-4, 8], [-1, -1]]) {
    const span = [i32(ptr), i32(len)], fine = [i32(0), i32(1)], head = [local(0), i32(2)];
    const calls = {
      feather_host_string_intern: [local(0), span],
      feather_host_string_read: [local(0), i32(2), span],
      feather_host_var_set: [head, span, fine],
      feather_host_var_unset: [head, span],
      feather_host_proc_set: [head, fine, span],
      feather_host_proc_delete: [head, span],
      feather_host_ns_create: [local(0), span],
      feather_host_ns_exists: [local(0), span],
      feather_host_ns_delete: [local(0), span],
      feather_host_ns_set: [head, span],
      feather_host_var_get: [head, span, fine],
      feather_host_var_names: [head, span],
      feather_host_proc_get: [head, span, fine],
      feather_host_proc_names: [head, span],
      feather_host_ns_children: [head, span],
    };
    for (const [name, args] of Object.entries(calls)) {
      refuses(BadCallError, guarded(args, call(name), drop), /outside its memory/);
    }
    refuses(BadCallError, guarded(local(0), i32(0), span, call('feather_host_interp_result')), /outside its memory/);
  }
});

test('a host command is called only with good words and a good buffer', () => {
  const bind = (words, ...buffer) => {
    const guest = new Guest();
    const at = guest.data(words);
    guest.define('feather_script_eval', local(0), i32(0), i32(at), i32(words.length), buffer, call('feather_host_bind_call'), drop, guest.text(0, 'ok'));
    const interp = new Feather(guest.bytes()).interp();
    interp.register('f', (...args) => args.length);
    return interp;
  };
  const room = [i32(ROOM), i32(64)];
  assert.equal(bind([7, 2, 2, 1, 0x66, 3, 1, 0, 0, 0], room).eval(''), 'ok');
  refuses(BadCallError, bind([3, 0, 0, 0, 0], room), /not a list/);
  refuses(BadCallError, bind([7, 0], room), /count/);
  refuses(BadCallError, bind([7, 2, 2, 1, 0x66], room));
  refuses(BadCallError, bind([7, 1, 2, 1, 0x66, 0], room), /left over/);
  refuses(BadCallError, bind([7, 1, 2, 1, 0x66], i32(-8), i32(64)), /outside its memory/);
  refuses(BadCallError, guarded(local(0), i32(7), i32(0), i32(0), room, call('feather_host_bind_call'), drop), /no host command 7/);
  refuses(BadCallError, guarded(local(0), i32(0), i32(0), i32(0), room, call('feather_host_foreign_new'), drop), /no type 0/);
  refuses(BadCallError, guarded(local(0), i32(1), i32(0), i32(0), i32(0), room, call('feather_host_foreign_call'), drop), /no method/);
});

test('another interpreter than the one that runs', () => {
  refuses(BadCallError, guarded(i32(999999), i32(2), i32(0), i32(1), call('feather_host_var_unset'), drop), /999999/);
  refuses(BadCallError, guarded(i32(0), call('feather_host_poll'), drop));
  refuses(BadCallError, guarded(i32(-1), i32(0), i32(0), i32(0), call('feather_host_interp_result')));
  const flags = [when([i32(77), call('feather_host_interp_flags'), i32(-1), 0x47], trap), when([i32(77), i32(1), call('feather_host_interp_set_flags'), i32(-1), 0x47], trap)];
  assert.equal(guarded(flags).eval(''), 'ok', 'these two answer -1');
});

const intern = [local(0), i32(NAME), i32(3), call('feather_host_string_intern')];
const length = call('feather_host_string_byte_length');
const decref = call('feather_host_decref_handle');

/** As `guarded`, with the text `abc` at NAME. */
function named(...body) {
  const guest = new Guest();
  assert.equal(guest.data('abc'), NAME);
  guest.define('feather_script_eval', body, guest.text(0, 'ok'));
  return new Feather(guest.bytes()).interp();
}

test('handles: kept, read, given back, never used again', () => {
  const check = (value, expected) => when([value, i32(expected), 0x47], [trap]); // i32.ne
  const interp = named(
    intern, setLocal(4),
    check([local(0), local(4), length], 3),
    check([local(0), local(4), i32(1), call('feather_host_string_byte_at')], 0x62),
    check([local(0), local(4), i32(3), call('feather_host_string_byte_at')], -1),
    check([local(0), local(4), i32(-1), call('feather_host_string_byte_at')], -1),
    check([local(0), local(4), i32(ROOM), i32(2), call('feather_host_string_read')], -1),
    check([local(0), local(4), i32(ROOM), i32(3), call('feather_host_string_read')], 3),
    check([i32(ROOM + 2), load8], 0x63),
    check([local(0), i32(0), local(4), decref], 0),
    intern, setLocal(5),
    check([local(5), local(4), 0x46], 0), // i32.eq: another number
    check([local(0), i32(1), length], 0),
    check([local(0), i32(2), length], 2),
    check([local(0), i32(0), i32(2), decref], 0),
    check([local(0), i32(2), length], 2),
  );
  assert.equal(interp.eval(''), 'ok');
  assert.equal(interp.stats().scratchHandles, 0, 'the table is forgotten at the end');
});

test('stale handles', () => {
  refuses(StaleHandleError, named(intern, setLocal(4), local(0), i32(0), local(4), decref, drop, local(0), local(4), length, drop));
  refuses(StaleHandleError, named(intern, setLocal(4), local(0), i32(0), local(4), decref, drop, local(0), i32(0), local(4), decref, drop));
  // A handle that the guest remembers over the end of the evaluation.
  const remembered = named(
    when([i32(ROOM), load8], [local(0), i32(ROOM), load8, length, drop]),
    i32(ROOM), intern, store,
  );
  assert.equal(remembered.eval(''), 'ok');
  refuses(StaleHandleError, remembered);
  for (const handle of [0, -1, 77, 0x7fffffff]) refuses(BadCallError, named(local(0), i32(handle), length, drop), /never a handle/);
  refuses(BadCallError, named(intern, setLocal(4), local(0), i32(5), local(4), decref, drop), /kind/);
});

test('foreign handles: an interpreter cannot use what another one keeps on the same instance', () => {
  // The first evaluation keeps a string and calls the host command, which evaluates in the other interpreter.
  const guest = new Guest();
  const words = guest.data([7, 1, 2, 1, 0x66]);
  guest.define('feather_script_eval',
    when([i32(ROOM), load8], [local(0), i32(ROOM), load8, length, drop]),
    i32(ROOM), local(0), i32(words), i32(3), call('feather_host_string_intern'), store,
    local(0), i32(0), i32(words), i32(5), i32(ROOM + 64), i32(64), call('feather_host_bind_call'), drop,
    guest.text(0, 'ok'));
  const feather = new Feather(guest.bytes()), a = feather.interp(), b = feather.interp();
  let caught;
  a.register('f', () => {
    try {
      b.eval('');
    } catch (error) {
      caught = error;
    }
  });
  assert.throws(() => a.eval(''), ForeignHandleError, 'a host command cannot hide that the instance is gone');
  assert.ok(caught instanceof ForeignHandleError);
});

test('text that is not UTF-8', () => {
  for (const bytes of [[0xff, 0x41, 0x41], [0xc3, 0x28, 0x41], [0xed, 0xa0, 0x80], [0xf0, 0x82, 0x82], [0xc0, 0x80, 0x41]]) {
    const guest = new Guest();
    guest.data(bytes);
    guest.define('feather_script_eval', when([local(0), i32(NAME), i32(3), call('feather_host_string_intern')], trap), guest.text(0, 'ok'));
    assert.equal(new Feather(guest.bytes()).interp().eval(''), 'ok', 'intern answers 0');
    for (const name of ['feather_host_ns_exists', 'feather_host_ns_create']) {
      const other = new Guest();
      other.data(bytes);
      other.define('feather_script_eval', local(0), i32(NAME), i32(3), call(name), drop, other.text(0, 'ok'));
      refuses(BadCallError, new Feather(other.bytes()).interp(), /UTF-8/);
    }
  }
});

test('a trap costs the instance, nothing else', () => {
  const interp = named(trap);
  refuses(TrapError, interp, /unreachable/);
  refuses(TrapError, interp, /unreachable/);
  const once = named(when([local(2), i32(1), 0x46], trap)); // only a script of one byte traps
  once.set('n', 1);
  assert.throws(() => once.eval('x'), (error) => error instanceof TrapError && error.cause instanceof WebAssembly.RuntimeError);
  assert.equal(once.eval('xx'), 'ok');
  assert.equal(once.get('n'), 1);
});

test('a stack overflow in the module is a trap, not a RangeError', () => {
  const interp = named(local(0), local(1), local(2), local(3), call('feather_script_eval'), drop);
  refuses(TrapError, interp);
  assert.throws(() => interp.eval('x'), (error) => error.cause instanceof RangeError);
});

test('memory that grows while the host holds a view', () => {
  const guest = new Guest();
  const words = guest.data([7, 1, 2, 1, 0x66]);
  guest.define('feather_script_eval',
    i32(100), grow, drop,
    local(0), i32(0), i32(words), i32(5), i32(100 * 65536), i32(128), call('feather_host_bind_call'), setLocal(4),
    guest.result(0, i32(100 * 65536 + 1), [local(4), i32(-1), add]));
  const interp = new Feather(guest.bytes()).interp();
  interp.register('f', () => 'a text that is longer than any short path, to be sure that it is copied');
  assert.match(interp.eval(''), /^a text .* copied$/);

  // The module grows its memory while the host asks for a block.
  const growing = new Guest();
  growing.define('feather_arena_alloc', i32(1), grow, i32(65536), 0x6c, leave, i32(0)); // the new page's address
  growing.define('feather_command_exec', local(0), i32(0), local(1), local(2), call('feather_host_interp_result'), i32(0));
  const other = new Feather(growing.bytes()).interp();
  for (let i = 0; i < 5; i++) assert.deepEqual(other.call('x', 'y'.repeat(1000 * i)), ['x', 'y'.repeat(1000 * i)]);
});

test('blocks: none, or one that is not in the memory', () => {
  const none = new Guest();
  none.define('feather_arena_alloc', i32(0));
  const interp = new Feather(none.bytes()).interp();
  assert.throws(() => interp.eval('some script'), (error) => error instanceof LimitError && error.limit === 'memory');
  assert.throws(() => interp.call('x'), LimitError);
  for (const ptr of [8 * 65536 - 1, -1]) {
    const bad = new Guest();
    bad.define('feather_arena_alloc', i32(ptr));
    assert.throws(() => new Feather(bad.bytes()).interp().eval('some script'), BadCallError);
  }
  const trapping = new Guest();
  trapping.define('feather_arena_alloc', trap);
  assert.throws(() => new Feather(trapping.bytes()).interp().eval('x'), TrapError);
});

test('a status that does not fit its result', () => {
  const silent = new Guest();
  silent.define('feather_script_eval', i32(0));
  refuses(BadCallError, new Feather(silent.bytes()).interp(), /without its result/);
  for (const status of [1, 2, 4, 5, 3, 6, 99]) {
    const guest = new Guest();
    guest.define('feather_script_eval', i32(status));
    refuses(BadCallError, new Feather(guest.bytes()).interp());
  }
  const odd = new Guest();
  odd.define('feather_script_eval', odd.text(1, 'only text'));
  assert.throws(() => new Feather(odd.bytes()).interp().eval(''), (error) => error instanceof ScriptError && error.message === 'only text');
  const exit = new Guest();
  exit.define('feather_script_eval', exit.text(5, 'bye'));
  assert.throws(() => new Feather(exit.bytes()).interp().eval(''), (error) => error instanceof TerminatedError && error.value === 'bye');
});

test('the scratch table has an end', () => {
  const interp = named(
    0x03, 0x40, intern, setLocal(4), local(4), 0x0d, 0, 0x0b, // loop: intern; br_if while a handle came
  );
  assert.equal(interp.eval(''), 'ok', 'intern answers 0 when the table is full');
  assert.equal(interp.stats().scratchHandles, 0);
});

test('what is not feather.wasm is refused at once', async () => {
  const wrong = new Guest();
  wrong.define('feather_abi_version', i32(2));
  assert.throws(() => new Feather(wrong.bytes()), /ABI version 2/);
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  assert.throws(() => new Feather(empty), /not feather\.wasm/);
  await assert.rejects(Feather.load(Uint8Array.of(1, 2, 3)), WebAssembly.CompileError);
});

test('limits that the module refuses, and statistics it does not know', () => {
  const guest = new Guest();
  guest.define('feather_limit', i32(4)).define('feather_stat', f64(NaN));
  const interp = new Feather(guest.bytes()).interp({ steps: 5 });
  assert.throws(() => interp.eval('x'), BadCallError);
  assert.ok(Number.isNaN(new Feather(guest.bytes()).stats().steps) || new Feather(guest.bytes()).stats().steps === 0);
  void BLOCK;
});

test('handles of objects: of the right kind, not stale, not of another interpreter', () => {
  /** As `guarded`, with an object of the list {a} in local 4. */
  const holding = (...body) => {
    const guest = new Guest(), list = guest.data([7, 1, 2, 1, 0x61]), dict = guest.data([8, 1, 2, 1, 0x61, 2, 0]);
    assert.deepEqual([list, dict], [LIST_AT, DICT_AT]);
    guest.define('feather_script_eval', local(0), i32(4), i32(list), i32(5), call('feather_host_object_new'), setLocal(4), body, guest.text(0, 'ok'));
    return new Feather(guest.bytes()).interp();
  };
  const LIST_AT = 64, DICT_AT = 80;
  const size = (kind) => [local(0), i32(kind), local(4), call('feather_host_object_size')];
  const release = (kind) => [local(0), i32(kind), local(4), call('feather_host_decref_handle'), drop];
  const room = [i32(ROOM), i32(64)];
  const interp = holding(when([size(4), i32(1), 0x47], trap));
  assert.equal(interp.eval(''), 'ok');
  assert.equal(interp.stats().objects.list.live, 0, 'it goes with the evaluation');
  for (const [body, pattern] of [
    [[size(3), drop], /another kind/],
    [[size(99), drop], /kind/],
    [[size(0), drop], /kind/],
    [[release(0)], /another kind/],
    [[release(1)], /another kind/],
    [[local(0), local(4), length, drop], /another kind/],
    [[intern, setLocal(4), size(4), drop], /another kind/],
    [[local(0), i32(3), local(4), i32(DICT_AT), i32(7), call('feather_host_object_put'), drop], /another kind/],
    [[local(0), i32(4), local(4), i32(DICT_AT), i32(7), call('feather_host_object_put'), drop], /no keys/],
    [[local(0), i32(4), local(4), i32(DICT_AT), i32(7), call('feather_host_object_remove'), drop], /no keys/],
    [[local(0), local(4), i32(2), i32(0), i32(LIST_AT), i32(5), call('feather_host_list_splice'), drop], /outside of a list/],
    [[local(0), local(4), i32(0), i32(0), i32(LIST_AT), i32(4), call('feather_host_list_splice'), drop], /malformed/],
    [[local(0), local(4), local(4), call('feather_host_decimal_compare'), drop], /another kind/],
    [[local(0), i32(4), local(4), i32(0), i32(LIST_AT), i32(5), room, call('feather_host_object_query'), drop], /answer nothing/],
    [[local(0), i32(2), i32(LIST_AT), i32(1), local(4), call('feather_host_var_lend'), drop, i32(0), setLocal(4), size(4), drop], /never a handle/],
  ]) {
    refuses(BadCallError, holding(body), pattern);
  }
  refuses(StaleHandleError, holding(release(4), size(4), drop), /stale/);
  refuses(StaleHandleError, holding(release(4), release(4)), /stale/);
  refuses(StaleHandleError, holding(release(4), local(0), i32(2), i32(LIST_AT), i32(1), local(4), call('feather_host_var_lend'), drop), /stale/);
});

test('a result by reference is a container that is there', () => {
  /** The result is the reference to the list {a} with the kind and the handle changed. */
  const result = (kind, more, status = 0) => {
    const guest = new Guest(), list = guest.data([7, 1, 2, 1, 0x61]), at = guest.data([9, kind, 0, 0, 0, 0]);
    guest.define('feather_script_eval',
      i32(at + 2), local(0), i32(4), i32(list), i32(5), call('feather_host_object_new'), i32(more), add, [0x36, 0, 0],
      guest.result(status, at, 6));
    return new Feather(guest.bytes()).interp();
  };
  assert.deepEqual([...result(4, 0).eval('')], ['a']);
  refuses(BadCallError, result(3, 0), /another kind/);
  refuses(BadCallError, result(4, 1), /never a handle/);
  refuses(BadCallError, result(4, 0, 1), /unknown tag 9/);
});
