/**
 * A tiny assembler for modules that stand in for `feather.wasm`: guests that lie, trap or grow their memory on purpose.
 *
 *     const guest = new Guest();
 *     const hello = guest.data([2, 2, 104, 105]);
 *     guest.define('feather_script_eval', guest.result(0, hello, 4));
 *     const feather = new Feather(guest.bytes());
 *
 * All exports that the host wants are there; those that are not defined do as little as they may.
 */
import { Feather } from '../feather.js';

const I32 = 0x7f, F64 = 0x7c;

/** @param {number} n */
function leb(n) {
  const out = [];
  do {
    const byte = n & 127;
    n >>>= 7;
    out.push(n ? byte | 128 : byte);
  } while (n);
  return out;
}

/** Signed LEB128 of 32 bits. @param {number} n */
function sleb(n) {
  const out = [];
  for (n |= 0; ; ) {
    const byte = n & 127;
    n >>= 7;
    if ((n === 0 && !(byte & 64)) || (n === -1 && byte & 64)) return [...out, byte];
    out.push(byte | 128);
  }
}

const vector = (items) => [...leb(items.length), ...items.flat(Infinity)];
const name = (text) => vector([...new TextEncoder().encode(text)]);
const section = (id, content) => [id, ...leb(content.length), ...content];

/** Signatures that are not just `i32`s giving an `i32`. */
const SIGNATURES = {
  feather_host_interp_result: [[I32, I32, I32, I32], []],
  feather_host_clock_now: [[I32], [F64]],
  feather_host_clock_zone: [[F64], [I32]],
  feather_abi_version: [[], [I32]],
  feather_arena_alloc: [[I32], [I32]],
  feather_arena_reset: [[], [I32]],
  feather_arena_used: [[], [I32]],
  feather_arena_capacity: [[], [I32]],
  feather_stat: [[I32], [F64]],
  feather_limit: [[I32, F64], [I32]],
  feather_interp_init: [[I32], [I32]],
  feather_script_eval: [[I32, I32, I32, I32], [I32]],
  feather_command_exec: [[I32, I32, I32, I32], [I32]],
  feather_resume: [[I32, I32, I32], [I32]],
  feather_parse_command: [[I32, I32, I32], [I32]],
};
const IMPORTS = Object.entries(Feather.abi.imports());
const EXPORTS = Object.keys(SIGNATURES).slice(3);
const signature = (fn, arity) => SIGNATURES[fn] ?? [Array(arity).fill(I32), [I32]];

// Instructions.
export const i32 = (n) => [0x41, ...sleb(n)];
export const local = (n) => [0x20, ...leb(n)];
export const setLocal = (n) => [0x21, ...leb(n)];
export const add = 0x6a;
export const sub = 0x6b;
export const drop = 0x1a;
export const trap = 0x00;
export const leave = 0x0f;
export const load = [0x28, 2, 0];
export const store = [0x36, 2, 0];
export const load8 = [0x2d, 0, 0];
export const grow = [0x40, 0];
export const f64 = (n) => [0x44, ...new Uint8Array(Float64Array.of(n).buffer)];
/** `when(condition, body)`: an `if` without an else. */
export const when = (condition, body) => [condition, 0x04, 0x40, body, 0x0b];
/** A call of an import or of an export by its name. */
export function call(fn) {
  const imported = IMPORTS.findIndex(([n]) => n === fn);
  return [0x10, ...leb(imported >= 0 ? imported : IMPORTS.length + EXPORTS.indexOf(fn))];
}

/** Where `feather_arena_alloc` of a guest gives blocks, and where a guest has room of its own. */
export const BLOCK = 32768, ROOM = 16384;

export class Guest {
  #bodies = new Map();
  #data = [];
  #next = 64;

  constructor() {
    this.define('feather_abi_version', i32(1));
    this.define('feather_arena_alloc', i32(BLOCK));
    for (const fn of ['feather_arena_reset', 'feather_arena_used', 'feather_limit', 'feather_interp_init']) this.define(fn, i32(0));
    this.define('feather_arena_capacity', i32(65536));
    this.define('feather_stat', f64(0));
    // What is passed in is the result: the script's bytes must be a flat value, a command's words always are.
    for (const fn of ['feather_script_eval', 'feather_command_exec']) {
      this.define(fn, [local(0), i32(0), local(1), local(2), call('feather_host_interp_result'), i32(0)]);
    }
    this.define('feather_resume', i32(4));
    this.define('feather_parse_command', i32(0));
  }

  /** Replaces an export's body; it has four spare i32 locals after its parameters. */
  define(fn, ...body) {
    this.#bodies.set(fn, body.flat(Infinity));
    return this;
  }

  /** Puts bytes (or text) into the memory and gives where. */
  data(bytes) {
    const list = typeof bytes === 'string' ? [...new TextEncoder().encode(bytes)] : [...bytes];
    const at = this.#next;
    this.#data.push([at, list]);
    this.#next += (list.length + 15) & ~7;
    return at;
  }

  /** Hands over a result and returns the status. */
  result(status, ptr, len) {
    const number = (n) => (typeof n === 'number' ? i32(n) : n);
    return [local(0), i32(status), number(ptr), number(len), call('feather_host_interp_result'), i32(status), leave, i32(0)];
  }

  /** A flat string as the result. */
  text(status, text) {
    const bytes = [...new TextEncoder().encode(text)];
    const value = [1, ...leb(bytes.length), ...bytes];
    return this.result(status, this.data(value), value.length);
  }

  bytes() {
    const types = [], typeOf = (params, results) => {
      types.push([0x60, ...vector(params), ...vector(results)]);
      return types.length - 1;
    };
    const imports = IMPORTS.map(([n, fn]) => [...name('env'), ...name(n), 0, ...leb(typeOf(...signature(n, fn.length)))]);
    const functions = EXPORTS.map((n) => leb(typeOf(...signature(n))));
    const exports = EXPORTS.map((n, i) => [...name(n), 0, ...leb(IMPORTS.length + i)]);
    exports.push([...name('memory'), 2, 0]);
    const bodies = EXPORTS.map((n) => {
      const body = [...vector([[4, I32]]), ...this.#bodies.get(n), 0x0b];
      return [...leb(body.length), ...body];
    });
    const data = this.#data.map(([at, list]) => [0, ...i32(at), 0x0b, ...vector(list)]);
    return Uint8Array.from([
      0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
      ...section(1, vector(types)),
      ...section(2, vector(imports)),
      ...section(3, vector(functions)),
      ...section(5, vector([[0, 8]])),
      ...section(7, vector(exports)),
      ...section(10, vector(bodies)),
      ...section(11, vector(data)),
    ]);
  }
}
