/**
 * Feather, a small embeddable Tcl, for browsers, Node, Deno, Bun and workers. One file, no dependencies.
 *
 *     const feather = await Feather.load();
 *     const interp = feather.interp();
 *     interp.register('double', (n) => 2 * Number(n));
 *     interp.eval('double 21'); // 42
 *
 * What always holds:
 * - The language lives in `feather.wasm`; this file stores an interpreter's state as plain data, runs its host
 *   commands, and tells the time. Nothing of an interpreter is left in the module between two evaluations.
 * - The module is not trusted: every pointer, length, handle and text that it passes is checked. A wrong one, or a trap,
 *   ends the evaluation with a `FeatherError` and costs the instance; the interpreter goes on with a fresh one.
 * - A view on the module's memory is never used after anything that may have grown it: see `Instance.view`.
 *
 * Rooms: 1 errors · 2 text · 3 the flat encoding · 4 the state of an interpreter · 5 instances · 6 imports ·
 * 7 evaluation · 8 Interp · 9 Feather. The contract with the module is docs/ABI.md; the public types are feather.d.ts.
 *
 * @module
 */

/** @import * as Api from './feather.js' */

const ABI_VERSION = 1;
const OK = 0, ERROR = 1, LIMIT = 2, SUSPENDED = 3, BAD_CALL = 4, TERMINATED = 5, INCOMPLETE = 6, INVALID = 7;
const REPLY_ERROR = 1, REPLY_PENDING = 5, REPLY_TERMINATE = 6, REPLY_CHANGED = 0x80;
const FLAG_GLOBAL = 1, FLAG_STRING = 2;

/** How many entry points may be nested on one instance: each takes native stack, of which JavaScript has little. */
const MAX_NESTING = 100;
/** How deeply a value passed to the module may be nested. */
const MAX_VALUE_DEPTH = 1000;
/** How much one evaluation may keep in the scratch table, in entries and in bytes. */
const MAX_HANDLES = 1 << 20, MAX_SCRATCH = 1 << 28;
/** What a record, a name and a namespace are taken to cost beside their bytes. */
const ENTRY_COST = 64;

// ------------------------------------------------------------------------------------------------------------ 1 errors
//
// What each means stands in feather.d.ts.

export class FeatherError extends Error {}

/** A Tcl script ended with an error. */
export class ScriptError extends FeatherError {
  /** @param {string} message @param {Map<string, any>} [options] the return options @param {unknown} [cause] */
  constructor(message, options = new Map(), cause) {
    super(message, cause === undefined ? undefined : { cause });
    /** The return options, as `catch` gives them. */
    this.options = options;
    /** The words of `-errorcode`. */
    this.code = words(options.get('-errorcode') ?? 'NONE');
    /** The line of the script in which the error arose. */
    this.line = Number(options.get('-errorline') ?? 1);
    /** The trace, `-errorinfo`. */
    this.info = String(options.get('-errorinfo') ?? message);
  }
}

/** A limit ended the evaluation; scripts cannot catch it. */
export class LimitError extends ScriptError {
  /** @param {string} message @param {Map<string, any>} [options] */
  constructor(message, options) {
    super(message, options);
    /** Which one: `steps`, `memory`, `depth`, `deadline`, `interrupt`, … */
    this.limit = (this.code[2] ?? 'unknown').toLowerCase();
  }

  /** @param {string} limit @param {string} message */
  static of(limit, message) {
    return new LimitError(message, new Map([['-errorcode', ['FEATHER', 'LIMIT', limit]]]));
  }
}

export class TrapError extends FeatherError {}

export class BadCallError extends FeatherError {}

export class ModuleError extends FeatherError {}

export class StaleHandleError extends BadCallError {}

export class ForeignHandleError extends BadCallError {}

/** A host command ended the evaluation, as `exit` does. Throw one in a host command to do so. */
export class TerminatedError extends FeatherError {
  /** @param {any} [value] what the evaluation ends with */
  constructor(value = 0) {
    super(`exit ${describe(value)}`);
    this.value = value;
  }
}

/** Throw one in a host command to `return`, `break` or `continue` in the script that called it. */
export class Control extends FeatherError {
  /** @param {'return' | 'break' | 'continue'} kind @param {any} [value] */
  constructor(kind, value = '') {
    super(kind);
    this.kind = kind;
    this.value = value;
    /** @type {number} the byte of the bind reply */
    this.reply = { return: 2, break: 3, continue: 4 }[kind];
  }
}

// Names that a minifier leaves alone.
for (const [name, type] of Object.entries({
  FeatherError, ScriptError, LimitError, TrapError, BadCallError, ModuleError, StaleHandleError, ForeignHandleError, TerminatedError, Control,
})) {
  Object.defineProperty(type.prototype, 'name', { value: name, configurable: true, writable: true });
}

/** @param {unknown} value */
function describe(value) {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** The words of an error code, which arrives as a list or as text. @param {unknown} code @returns {string[]} */
function words(code) {
  if (Array.isArray(code)) return code.map(describe);
  const text = describe(code);
  return /[{}"\\]/.test(text) ? [text] : text.split(/\s+/).filter(Boolean);
}

// -------------------------------------------------------------------------------------------------------------- 2 text

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Up to here a loop beats TextEncoder; up to there the table of known names beats TextDecoder. */
const SHORT = 16, NAME = 48;

/** Short ASCII strings that were read lately, by a hash of a few of their bytes. @type {string[]} */
const known = new Array(1024).fill('');

/**
 * Reads UTF-8; `pos + length` must lie inside. Names and other short strings come back without making a new one.
 * @param {Uint8Array} bytes @param {number} pos @param {number} length
 */
function readText(bytes, pos, length) {
  if (length === 0) return '';
  if (length > NAME) return decode(bytes, pos, length);
  const slot =
    (length * 31 + bytes[pos] * 7 + bytes[pos + (length >> 1)] * 17 + bytes[pos + length - 1] * 13) & 1023;
  const guess = known[slot];
  let i = 0;
  if (guess.length === length) {
    while (i < length && guess.charCodeAt(i) === bytes[pos + i]) i++;
    if (i === length) return guess;
  }
  for (i = 0; i < length; i++) if (bytes[pos + i] > 127) return decode(bytes, pos, length);
  const text = String.fromCharCode.apply(null, /** @type {any} */ (bytes.subarray(pos, pos + length)));
  known[slot] = text;
  return text;
}

/** @param {Uint8Array} bytes @param {number} pos @param {number} length */
function decode(bytes, pos, length) {
  try {
    return decoder.decode(bytes.subarray(pos, pos + length));
  } catch {
    throw new BadCallError('the module passed text that is not UTF-8');
  }
}

// -------------------------------------------------------------------------------------------------- 3 the flat encoding
//
// Values as plain JavaScript: text is a string, an integer a number (a bigint beyond 2^53), a double a number, a list an
// array, a dict a Map with string keys. One writer and one reader serve the whole module; reading runs no foreign code,
// and writing, which may (a getter, a Proxy), saves the outer writer's place.

/** The writer's buffer and place. @type {Uint8Array} */
let out = new Uint8Array(4096);
let at = 0;
let writing = false;

const float = new Float64Array(1);
const floatBytes = new Uint8Array(float.buffer);

/** @param {number} more */
function room(more) {
  if (at + more <= out.length) return;
  const wider = new Uint8Array(Math.max(2 * out.length, at + more));
  wider.set(out.subarray(0, at));
  out = wider;
}

/**
 * Runs `body` on an empty buffer and gives what it wrote: bytes that hold until the next call.
 * @param {() => void} body
 */
function written(body) {
  const outer = writing, outerOut = out, outerAt = at;
  if (outer || out.length > 1 << 20) out = new Uint8Array(4096);
  at = 0;
  writing = true;
  try {
    body();
    return out.subarray(0, at);
  } finally {
    writing = outer;
    if (outer) (out = outerOut), (at = outerAt);
  }
}

/** @param {readonly unknown[]} items */
const flatList = (items) => written(() => putList(items, 0));

/** @param {number} n */
function putSize(n) {
  room(5);
  while (n > 127) (out[at++] = (n & 127) | 128), (n >>>= 7);
  out[at++] = n;
}

/** @param {number} n */
const sizeOfSize = (n) => (n < 0x80 ? 1 : n < 0x4000 ? 2 : n < 0x200000 ? 3 : n < 0x10000000 ? 4 : 5);

/** Text as bare UTF-8; a lone surrogate becomes U+FFFD. @param {string} text */
function putText(text) {
  room(3 * text.length);
  at += encoder.encodeInto(text, out.subarray(at)).written;
}

/** @param {string} text */
function putString(text) {
  const length = text.length;
  room(3 * length + 6);
  if (length <= SHORT) {
    let i = 0;
    for (; i < length; i++) {
      const c = text.charCodeAt(i);
      if (c > 127) break;
      out[at + 2 + i] = c;
    }
    if (i === length) {
      out[at] = 2;
      out[at + 1] = length;
      at += 2 + length;
      return;
    }
  }
  const start = at, guess = sizeOfSize(length);
  const n = encoder.encodeInto(text, out.subarray(start + 1 + guess)).written;
  const real = sizeOfSize(n);
  if (real !== guess) out.copyWithin(start + 1 + real, start + 1 + guess, start + 1 + guess + n);
  out[at++] = n === length ? 2 : 1;
  putSize(n);
  at = start + 1 + real + n;
}

/** @param {number} tag @param {number} low @param {number} high */
function putInt(tag, low, high) {
  room(9);
  out[at++] = tag;
  for (let shift = 0; shift < 32; shift += 8) out[at++] = low >> shift;
  if (tag === 4) for (let shift = 0; shift < 32; shift += 8) out[at++] = high >> shift;
}

/** @param {number} n */
function putNumber(n) {
  if (n === (n | 0) && !Object.is(n, -0)) return putInt(3, n, 0);
  if (Number.isSafeInteger(n) && n !== 0) return putInt(4, n % 4294967296 | 0, Math.floor(n / 4294967296) | 0);
  room(9);
  out[at++] = 6;
  float[0] = n;
  for (let i = 0; i < 8; i++) out[at++] = floatBytes[i];
}

/** @param {bigint} n */
function putBigint(n) {
  if (n === BigInt.asIntN(32, n)) return putInt(3, Number(n), 0);
  if (n === BigInt.asIntN(64, n)) return putInt(4, Number(BigInt.asIntN(32, n)), Number(BigInt.asIntN(32, n >> 32n)));
  let digits = (n < 0n ? -n : n).toString(16);
  if (digits.length & 1) digits = '0' + digits;
  const count = digits.length / 2;
  room(count + 7);
  out[at++] = 5;
  out[at++] = n < 0n ? 1 : 0;
  putSize(count);
  for (let i = count - 1; i >= 0; i--) out[at++] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
}

/** @param {readonly unknown[]} items @param {number} depth */
function putList(items, depth) {
  const count = items.length;
  room(6);
  out[at++] = 7;
  putSize(count);
  for (let i = 0; i < count; i++) putValue(items[i], depth + 1);
}

/** @param {unknown} value @param {number} depth */
function putValue(value, depth) {
  switch (typeof value) {
    case 'string':
      return putString(value);
    case 'number':
      return putNumber(value);
    case 'boolean':
      return putInt(3, value ? 1 : 0, 0);
    case 'bigint':
      return putBigint(value);
    case 'undefined':
      return putString('');
    case 'object':
      break;
    default:
      throw new TypeError(`a ${typeof value} cannot be a Tcl value`);
  }
  if (value === null) return putString('');
  if (depth >= MAX_VALUE_DEPTH) throw new TypeError('the value is cyclic or nested too deeply to be a Tcl value');
  if (Array.isArray(value)) return putList(value, depth);
  if (value instanceof Raw) {
    room(value.bytes.length);
    out.set(value.bytes, at);
    at += value.bytes.length;
    return;
  }
  /** @type {[unknown, unknown][]} */
  let pairs;
  if (value instanceof Map) {
    // Keys that read alike in Tcl (1 and "1") are one key: the last value counts.
    pairs = [...new Map([...value].map(([k, v]) => [keyText(k), v]))];
  } else {
    const proto = Object.getPrototypeOf(value);
    if (proto !== null && Object.getPrototypeOf(proto) !== null) {
      throw new TypeError(`a ${proto.constructor?.name ?? 'special object'} cannot be a Tcl value`);
    }
    pairs = Object.entries(value);
  }
  room(6);
  out[at++] = 8;
  putSize(pairs.length);
  for (const [key, entry] of pairs) {
    putValue(key, depth + 1);
    putValue(entry, depth + 1);
  }
}

/** A dict key: text where that is certain. @param {unknown} key */
function keyText(key) {
  return typeof key === 'bigint' || (typeof key === 'number' && Number.isInteger(key)) ? String(key) : key;
}

/** The reader's bytes, place and end. @type {Uint8Array} */
let src = new Uint8Array(0);
let pos = 0;
let end = 0;

/** Starts reading; the caller has checked that the span lies inside. @param {Uint8Array} bytes @param {number} from @param {number} to */
function open(bytes, from, to) {
  src = bytes;
  pos = from;
  end = to;
}

/** @param {string} what @returns {never} */
function malformed(what) {
  throw new BadCallError(`the module passed a malformed value: ${what}`);
}

function getByte() {
  if (pos >= end) malformed('it ends early');
  return src[pos++];
}

function getSize() {
  let byte = getByte();
  if (byte < 128) return byte;
  let n = byte & 127;
  for (let shift = 7; shift < 35; shift += 7) {
    byte = getByte();
    n += (byte & 127) * 2 ** shift;
    if (byte < 128) return n;
  }
  return malformed('a length is too long');
}

/** Moves over `n` bytes and gives where they began. @param {number} n */
function take(n) {
  if (n > end - pos) malformed('a length passes the end');
  const start = pos;
  pos += n;
  return start;
}

/** @param {number} p */
const int32 = (p) => src[p] | (src[p + 1] << 8) | (src[p + 2] << 16) | (src[p + 3] << 24);

/** Reads one value that has no elements, or undefined: a list or dict follows. @param {number} tag @returns {any} */
function getLeaf(tag) {
  switch (tag) {
    case 1: {
      const n = getSize();
      return readText(src, take(n), n);
    }
    case 2: {
      const n = getSize(), start = take(n);
      const text = readText(src, start, n);
      if (text.length !== n) malformed('text marked as ASCII is not');
      return text;
    }
    case 3:
      return int32(take(4));
    case 4: {
      const p = take(8), low = int32(p) >>> 0, high = int32(p + 4);
      const n = high * 4294967296 + low;
      return Number.isSafeInteger(n) ? n : (BigInt(high) << 32n) | BigInt(low);
    }
    case 5: {
      const sign = getByte(), n = getSize(), p = take(n);
      if (sign > 1) malformed('a sign that is neither 0 nor 1');
      let digits = '0x0';
      for (let i = n - 1; i >= 0; i--) digits += (src[p + i] >> 4).toString(16) + (src[p + i] & 15).toString(16);
      const magnitude = sign ? -BigInt(digits) : BigInt(digits), small = Number(magnitude);
      return Number.isSafeInteger(small) ? small : magnitude;
    }
    case 6: {
      const p = take(8);
      for (let i = 0; i < 8; i++) floatBytes[i] = src[p + i];
      return float[0];
    }
    case 7:
    case 8:
      return undefined;
    default:
      return malformed(`unknown tag ${tag}`);
  }
}

/** Reads one value. Nesting is as deep as the bytes say, so the containers under way are on a stack. @returns {any} */
function getValue() {
  const tag = getByte(), leaf = getLeaf(tag);
  return leaf === undefined ? getNested(tag) : leaf;
}

/** @typedef {{ list: any[] | null, map: Map<any, any> | null, left: number, key: any }} Open */

/** @param {number} tag @returns {Open} */
function getHead(tag) {
  const count = getSize();
  if (count > end - pos) malformed('a count passes the end');
  return tag === 7
    ? { list: [], map: null, left: count, key: undefined }
    : { list: null, map: new Map(), left: 2 * count, key: undefined };
}

/** @param {number} tag */
function getNested(tag) {
  let top = getHead(tag);
  /** @type {Open[]} */
  const outer = [];
  for (;;) {
    let value;
    if (top.left > 0) {
      top.left--;
      const next = getByte();
      value = getLeaf(next);
      if (value === undefined) {
        outer.push(top);
        top = getHead(next);
        continue;
      }
    } else {
      value = top.list ?? top.map;
      const parent = outer.pop();
      if (parent === undefined) return value;
      top = parent;
    }
    if (top.list !== null) top.list.push(value);
    else if (top.left & 1) top.key = keyText(value);
    else /** @type {Map<any, any>} */ (top.map).set(top.key, value);
  }
}

/** A value that is neither text nor an integer, still encoded: nothing of it is lost on the way back to the module. */
class Raw {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  /** @returns {any} */
  get value() {
    return readValue(this.bytes, 0, this.bytes.length);
  }
}

/** Reads text or an integer, or keeps what it is. @returns {string | number | bigint | Raw} */
function getPart() {
  const start = pos;
  if (start < end && src[start] >= 6) {
    skipValue();
    return new Raw(src.slice(start, pos));
  }
  return getValue();
}

function skipValue() {
  for (let left = 1; left > 0; left--) {
    const tag = getByte();
    if (tag === 1 || tag === 2) take(getSize());
    else if (tag === 7 || tag === 8) {
      const count = getSize() * (tag - 6);
      if (count > end - pos) malformed('a count passes the end');
      left += count;
    } else getLeaf(tag);
  }
}

/** Reads a whole span as one value. @param {Uint8Array} bytes @param {number} from @param {number} to */
function readValue(bytes, from, to) {
  open(bytes, from, to);
  const value = getValue();
  if (pos !== end) malformed('bytes are left over');
  src = none; // keep no memory alive that was given back
  return value;
}

/** @type {Uint8Array} */
const none = new Uint8Array(0);
/** Two replies that cost nothing. */
const EMPTY_LIST = Uint8Array.of(7, 0);

// ---------------------------------------------------------------------------------------- 4 the state of an interpreter

/** A namespace: what the module stored under names. Maps are made when first needed. */
class Space {
  /** @param {string} name its full name @param {number} owner the state that may write to it */
  constructor(name, owner) {
    this.name = name;
    this.owner = owner;
    /** Variables' records. @type {Map<string, Uint8Array> | null} */
    this.vars = null;
    /** Commands' versions (4 bytes) and records. @type {Map<string, Uint8Array> | null} */
    this.commands = null;
    /** Full names of the direct children. @type {Set<string> | null} */
    this.children = null;
    /** @type {Uint8Array | null} */
    this.record = null;
  }
}

/** The next version of a command's definition, for all interpreters of this process. */
let nextVersion = 1;
let nextInterp = 1;

/**
 * All that an interpreter is. A new one shares everything with the template that `feather_interp_init` prepared, and
 * copies what it writes to.
 */
class State {
  /** @type {Space} */
  root;
  /** @type {Map<string, Space>} */
  spaces;
  /** @type {number} */
  flags;
  /** Names and records, in bytes. @type {number} */
  bytes;

  /** @param {Host} host @param {State | null} template @param {Limits | null} limits @param {Api.EvalOptions} [options] */
  constructor(host, template, limits, options) {
    this.id = nextInterp++;
    if (nextInterp > 0x7fffffff) nextInterp = 1;
    this.host = host;
    this.limits = limits;
    /** What evaluations get that name no options. */
    this.options = options;
    this.flags = template ? template.flags : 0;
    this.bytes = template ? template.bytes : 0;
    /** Counts what the embedder changed, so that the module hears of it (bit 7 of a bind reply). */
    this.changes = 0;
    this.spacesShared = template !== null;
    this.root = template ? template.root : new Space('::', this.id);
    this.spaces = template ? template.spaces : new Map([['::', this.root]]);
    /** The instance that runs an evaluation of this interpreter now. @type {Instance | null} */
    this.active = null;
    /** Host commands, types and objects by their numbers. @type {Bind[] | null} */
    this.binds = null;
    /** @type {ForeignType[] | null} */
    this.types = null;
    /** @type {Map<number, ForeignObject> | null} */
    this.objects = null;
    this.nextObject = 1;
  }

  /** @param {number} more @returns {boolean} whether it fits, and then it is counted */
  charge(more) {
    const max = this.limits === null ? DEFAULT_STATE : this.limits.stateBytes;
    if (more > 0 && this.bytes + more > max) return false;
    this.bytes += more;
    return true;
  }

  /** The namespace, for writing: a copy when it is still the template's. @param {Space} space */
  own(space) {
    if (space.owner === this.id) return space;
    const copy = new Space(space.name, this.id);
    if (space.vars) copy.vars = new Map(space.vars);
    if (space.commands) copy.commands = new Map(space.commands);
    if (space.children) copy.children = new Set(space.children);
    copy.record = space.record;
    this.ownSpaces().set(space.name, copy);
    if (space === this.root) this.root = copy;
    return copy;
  }

  ownSpaces() {
    if (this.spacesShared) this.spaces = new Map(this.spaces);
    this.spacesShared = false;
    return this.spaces;
  }

  /** @param {Space} space @param {string} name @param {Uint8Array} record a copy that is kept */
  setVar(space, name, record) {
    const vars = (this.own(space).vars ??= new Map()), old = vars.get(name);
    const more = record.length - (old === undefined ? -name.length - ENTRY_COST : old.length);
    if (more !== 0 && !this.charge(more)) return false;
    vars.set(name, record);
    return true;
  }

  /** @param {Space} space @param {string} name */
  unsetVar(space, name) {
    const old = space.vars?.get(name);
    if (old === undefined) return false;
    this.bytes -= old.length + name.length + ENTRY_COST;
    return Boolean(this.own(space).vars?.delete(name));
  }

  /** @param {Space} space @param {string} name @param {Uint8Array} record @returns {number} the version; -1: too much */
  setCommand(space, name, record) {
    const old = space.commands?.get(name);
    if (!this.charge(record.length + 4 - (old === undefined ? -name.length - ENTRY_COST : old.length))) return -1;
    const version = nextVersion++;
    const kept = new Uint8Array(record.length + 4);
    for (let i = 0; i < 4; i++) kept[i] = version >>> (8 * i);
    kept.set(record, 4);
    (this.own(space).commands ??= new Map()).set(name, kept);
    return version;
  }

  /** @param {Space} space @param {string} name */
  deleteCommand(space, name) {
    const old = space.commands?.get(name);
    if (old === undefined) return false;
    this.bytes -= old.length + name.length + ENTRY_COST;
    return Boolean(this.own(space).commands?.delete(name));
  }

  /** Makes a namespace and its parents. @param {string} name @returns {Space | null} null: too much */
  createSpace(name) {
    const missing = [];
    for (let n = name; !this.spaces.has(n); n = parentOf(n)) missing.push(n);
    for (const full of missing.reverse()) {
      if (!this.charge(full.length + 2 * ENTRY_COST)) return null;
      const parent = this.own(/** @type {Space} */ (this.spaces.get(parentOf(full))));
      (parent.children ??= new Set()).add(full);
      this.ownSpaces().set(full, new Space(full, this.id));
    }
    return /** @type {Space} */ (this.spaces.get(name));
  }

  /** Forgets a namespace and what is below it; the global one is emptied. @param {string} name */
  deleteSpace(name) {
    if (!this.spaces.has(name)) return false;
    const spaces = this.ownSpaces(), below = [name];
    for (let full; (full = below.pop()) !== undefined; ) {
      const space = /** @type {Space} */ (spaces.get(full));
      for (const [key, record] of space.vars ?? []) this.bytes -= record.length + key.length + ENTRY_COST;
      for (const [key, record] of space.commands ?? []) this.bytes -= record.length + key.length + ENTRY_COST;
      for (const child of space.children ?? []) below.push(child);
      spaces.delete(full);
      if (full === '::') spaces.set(full, (this.root = new Space(full, this.id)));
      else this.bytes -= full.length + 2 * ENTRY_COST + (space.record?.length ?? 0);
    }
    if (name !== '::') this.own(/** @type {Space} */ (spaces.get(parentOf(name)))).children?.delete(name);
    return true;
  }
}

/** @param {string} name the full name of a namespace that is not the global one */
function parentOf(name) {
  const cut = name.lastIndexOf('::');
  return cut <= 0 ? '::' : name.slice(0, cut);
}

/** Splits the name of a variable or command: the namespace's full name and the rest. @param {string} name @returns {[string, string]} */
function splitName(name) {
  const cut = name.lastIndexOf('::');
  if (cut < 0) return ['::', name];
  const space = name.slice(0, cut).replace(/:{2,}/g, '::').replace(/^::|::$/g, '');
  return [space === '' ? '::' : '::' + space, name.slice(cut + 2)];
}

/**
 * @typedef {{ create: Bind, methods: Bind[], drop: Function | undefined }} ForeignType
 * @typedef {{ type: ForeignType, object: any }} ForeignObject
 * @typedef {'eval' | 'exec' | 'parse' | 'init'} What
 * @typedef {{ steps: number, memory: number, depth: number, pollInterval: number, stateBytes: number, own: boolean }} Limits
 */

const DEFAULT_STATE = 1 << 30;
/** What the module's limits are where nothing is set. @type {Readonly<Limits>} */
const DEFAULT_LIMITS = Object.freeze({
  steps: Number.MAX_SAFE_INTEGER, memory: 2 ** 30, depth: 1000, pollInterval: 100_000, stateBytes: DEFAULT_STATE, own: false,
});

// --------------------------------------------------------------------------------------------------------- 5 instances

/** One entry point under way. */
class Frame {
  /** @param {State} state @param {Instance} instance @param {Api.EvalOptions | undefined} options */
  constructor(state, instance, options) {
    this.state = state;
    this.prev = instance.frame;
    this.status = -1;
    /** @type {any} */
    this.value = undefined;
    /** What a host command threw last: the cause of a script error with the same message. @type {unknown} */
    this.thrown = undefined;
    this.deadline = this.prev === null ? Infinity : this.prev.deadline;
    /** @type {AbortSignal | undefined} */
    this.signal = undefined;
    /** @type {(() => boolean) | undefined} */
    this.interrupt = undefined;
    if (options !== undefined) {
      if (options.deadlineMs !== undefined) {
        this.deadline = Math.min(this.deadline, performance.now() + options.deadlineMs);
      }
      this.signal = options.signal;
      this.interrupt = options.interrupt;
    }
    /** Whether a host command may answer with a promise, and the one that did. */
    this.async = false;
    /** @type {PromiseLike<unknown> | null} */
    this.pending = null;
    this.changes = 0;
    /** What is put back when the frame is left. */
    this.outerActive = state.active;
    this.outerRunning = state.host.running;
    this.outerDepth = state.host.depth;
  }
}

/** What one scratch handle stands for. @typedef {{ interp: number, bytes: Uint8Array, text: string | null }} Scratch */

/** @type {Scratch} */
const EMPTY_STRING = { interp: 0, bytes: none, text: '' };
/** @type {Scratch} */
const GLOBAL_NAME = { interp: 0, bytes: encoder.encode('::'), text: '::' };

/** An instance of the module: linear memory, the scratch table, and the stack of entry points under way. */
class Instance {
  /** @param {Host} host */
  constructor(host) {
    this.host = host;
    const { exports } = new WebAssembly.Instance(host.module, { env: imports(this) });
    /** @type {any} */
    this.exports = exports;
    /** @type {WebAssembly.Memory} */
    this.memory = this.exports.memory;
    this.bytes = new Uint8Array(this.memory.buffer);
    this.eval = this.exports.feather_script_eval;
    this.exec = this.exports.feather_command_exec;
    this.alloc = this.exports.feather_arena_alloc;
    /** @type {Frame | null} */
    this.frame = null;
    /** Why the instance cannot be used any more. @type {unknown} */
    this.death = undefined;
    this.dead = false;
    /** @type {Map<number, Scratch>} */
    this.scratch = new Map();
    this.scratchBytes = 0;
    this.nextHandle = 3;
    /** What the module was told. */
    this.limits = DEFAULT_LIMITS;
  }

  /** The linear memory. Growing it detaches the old buffer, which shows as a view of length 0. */
  view() {
    if (this.bytes.length === 0) this.bytes = new Uint8Array(this.memory.buffer);
    return this.bytes;
  }

  /** The memory, when the span that the module gave lies inside it. @param {number} ptr @param {number} len */
  span(ptr, len) {
    const bytes = this.view();
    if ((ptr >>> 0) + (len >>> 0) > bytes.length) throw new BadCallError('the module passed a span outside its memory');
    return bytes;
  }

  /** @param {number} ptr @param {number} len */
  text(ptr, len) {
    return readText(this.span(ptr, len), ptr >>> 0, len >>> 0);
  }

  /** A copy of what the module lends. @param {number} ptr @param {number} len */
  copy(ptr, len) {
    const bytes = this.span(ptr, len), n = len >>> 0, start = ptr >>> 0;
    if (n > 32) return bytes.slice(start, start + n);
    const copy = new Uint8Array(n);
    for (let i = 0; i < n; i++) copy[i] = bytes[start + i];
    return copy;
  }

  /** @param {number} id */
  find(id) {
    for (let frame = this.frame; frame !== null; frame = frame.prev) if (frame.state.id === id) return frame.state;
  }

  /** The interpreter with this number, which must be running here. @param {number} id */
  state(id) {
    const state = this.find(id);
    if (state !== undefined) return state;
    throw new BadCallError(`the module named interpreter ${id}, which is not running here`);
  }

  /** @param {State} state @param {Uint8Array} bytes @returns {number} a handle; 0: the table is full */
  intern(state, bytes) {
    if (this.scratch.size >= MAX_HANDLES || this.scratchBytes + bytes.length > MAX_SCRATCH) return 0;
    if (this.nextHandle > 0x7fffffff) return 0;
    this.scratchBytes += bytes.length;
    this.scratch.set(this.nextHandle, { interp: state.id, bytes, text: null });
    return this.nextHandle++;
  }

  /** @param {State} state @param {number} handle @returns {Scratch} */
  held(state, handle) {
    const entry = handle === 2 ? GLOBAL_NAME : handle === 1 ? EMPTY_STRING : this.scratch.get(handle);
    if (entry === undefined) {
      if (handle > 0 && handle < this.nextHandle) throw new StaleHandleError(`handle ${handle} is stale`);
      throw new BadCallError(`${handle} was never a handle`);
    }
    if (entry.interp !== 0 && entry.interp !== state.id) {
      throw new ForeignHandleError(`handle ${handle} belongs to interpreter ${entry.interp}, not to ${state.id}`);
    }
    return entry;
  }

  /** The namespace whose name a handle holds. @param {State} state @param {number} handle */
  space(state, handle) {
    if (handle === 2) return state.root;
    const entry = this.held(state, handle);
    entry.text ??= readText(entry.bytes, 0, entry.bytes.length);
    return state.spaces.get(entry.text);
  }

  /** Answers with bytes (rule 2). @param {State} state @param {Uint8Array} bytes @param {number} buf @param {number} cap */
  reply(state, bytes, buf, cap) {
    const memory = this.span(buf, cap), n = bytes.length, start = buf >>> 0;
    if (n > cap >>> 0) {
      const handle = this.intern(state, bytes.slice());
      if (handle === 0) throw LimitError.of('memory', 'too much is kept in the scratch table');
      return -handle;
    }
    if (n > 32) memory.set(bytes, start);
    else for (let i = 0; i < n; i++) memory[start + i] = bytes[i];
    return n;
  }

  /** @param {State} state @param {Iterable<string> | null | undefined} names @param {number} buf @param {number} cap */
  replyNames(state, names, buf, cap) {
    return this.reply(state, names ? flatList([...names]) : EMPTY_LIST, buf, cap);
  }

  /** A bind reply; small plain answers go straight to the module. @param {State} state @param {number} code @param {unknown} value @param {number} buf @param {number} cap */
  replyBind(state, code, value, buf, cap) {
    const memory = this.span(buf, cap);
    let p = buf >>> 0;
    if (typeof value === 'number' && cap >= 6 && value === (value | 0) && value !== 0) {
      memory[p] = code;
      memory[p + 1] = 3;
      memory[p + 2] = value;
      memory[p + 3] = value >> 8;
      memory[p + 4] = value >> 16;
      memory[p + 5] = value >> 24;
      return 6;
    }
    if (value === undefined && cap >= 3) {
      memory[p] = code;
      memory[p + 1] = 2;
      memory[p + 2] = 0;
      return 3;
    }
    const bytes = written(() => putReply(code, value, /** @type {Frame} */ (this.frame)));
    if (this.dead) throw this.death;
    return this.reply(state, bytes, buf, cap);
  }

  /**
   * The words of a host command's call, without the first `skip`, as the types that were declared.
   * @param {State} state @param {number} ptr @param {number} len @param {number} skip @param {Params | undefined} params
   */
  words(state, ptr, len, skip, params) {
    const bytes = this.span(ptr, len);
    open(bytes, ptr >>> 0, (ptr >>> 0) + (len >>> 0));
    if (getByte() !== 7) malformed('the words of a call are not a list');
    const count = getSize();
    if (count < skip || count > end - pos) malformed('a count passes the end');
    for (let i = 0; i < skip; i++) skipValue();
    /** @type {any[]} */
    const args = [];
    for (let i = skip; i < count; i++) args.push(params === undefined ? getValue() : getPart());
    if (pos !== end) malformed('bytes are left over');
    return args;
  }

  /** Runs a host command's function and answers for it. @param {State} state @param {() => unknown} body @param {number} buf @param {number} cap */
  callOut(state, body, buf, cap) {
    const frame = /** @type {Frame} */ (this.frame), before = state.changes;
    let code = OK;
    /** @type {unknown} */
    let value;
    try {
      value = body();
      if (typeof value === 'object' && value !== null && typeof (/** @type {any} */ (value).then) === 'function') {
        if (frame.async) {
          frame.pending = /** @type {PromiseLike<unknown>} */ (value);
          frame.changes = before;
          return this.replyBind(state, REPLY_PENDING, '', buf, cap);
        }
        Promise.resolve(value).catch(() => {});
        throw new FeatherError('the command answers later: evaluate with evalAsync');
      }
    } catch (error) {
      if (this.dead) throw this.death;
      [code, value] = thrownReply(error, frame);
    }
    if (this.dead) throw this.death;
    if (state.changes !== before) code |= REPLY_CHANGED;
    return this.replyBind(state, code, value, buf, cap);
  }

  /** Has the module take bytes. @param {Uint8Array} bytes @returns {number} where; -1: there is no memory */
  give(bytes) {
    const n = bytes.length;
    if (n === 0) return 0;
    const ptr = this.alloc(n) >>> 0;
    if (ptr === 0) return -1;
    this.span(ptr, n).set(bytes, ptr);
    return ptr;
  }

  /** @param {unknown} error */
  kill(error) {
    if (!this.dead) {
      this.dead = true;
      if (error instanceof FeatherError) this.death = error;
      else if (this.outOfMemory()) this.death = LimitError.of('MEMORY', 'memory limit reached');
      else this.death = new TrapError(`the instance trapped: ${describe(/** @type {any} */ (error)?.message ?? error)}`, { cause: error });
    }
    return this.death;
  }

  /** Whether an allocation had failed for the memory limit when the instance trapped. */
  outOfMemory() {
    try {
      return this.exports.feather_stat(10) === 1;
    } catch {
      return false;
    }
  }
}

/** What a host command threw, as a bind reply. @param {unknown} error @param {Frame} frame @returns {[number, unknown]} */
function thrownReply(error, frame) {
  if (error instanceof TerminatedError) return [REPLY_TERMINATE, error.value];
  if (error instanceof Control) return [error.reply, error.value];
  frame.thrown = error;
  if (error instanceof ScriptError) return [REPLY_ERROR, [error.message, error.code]];
  const message = describe(error instanceof Error ? error.message : error);
  const code = /** @type {any} */ (error)?.code;
  if (Array.isArray(code)) return [REPLY_ERROR, [message, code.map(describe)]];
  if (error instanceof TrapError || error instanceof BadCallError) return [REPLY_ERROR, [message, ['FEATHER', error.name.replace('Error', '')]]];
  return [REPLY_ERROR, [message]];
}

/** Writes a bind reply. A value that cannot be a Tcl value is the command's error. @param {number} code @param {unknown} value @param {Frame} frame */
function putReply(code, value, frame) {
  try {
    out[at++] = code;
    putValue(value, 0);
  } catch (error) {
    at = 0;
    out[at++] = REPLY_ERROR | (code & REPLY_CHANGED);
    putValue(thrownReply(error, frame)[1], 0);
  }
}

// ----------------------------------------------------------------------------------------------------------- 6 imports

/**
 * What the module may ask of one instance, in the order of docs/ABI.md.
 * @param {Instance} self
 * @returns {Record<string, (...args: number[]) => number | void>}
 */
function imports(self) {
  return {
    feather_host_string_intern(interp, ptr, len) {
      const state = self.state(interp), bytes = self.copy(ptr, len);
      try {
        decoder.decode(bytes);
      } catch {
        return 0;
      }
      return bytes.length === 0 ? 1 : self.intern(state, bytes);
    },
    feather_host_string_byte_length(interp, handle) {
      return self.held(self.state(interp), handle).bytes.length;
    },
    feather_host_string_byte_at(interp, handle, index) {
      return self.held(self.state(interp), handle).bytes[index] ?? -1;
    },
    feather_host_string_read(interp, handle, ptr, cap) {
      const { bytes } = self.held(self.state(interp), handle), memory = self.span(ptr, cap);
      if (bytes.length > cap >>> 0) return -1;
      memory.set(bytes, ptr >>> 0);
      return bytes.length;
    },
    feather_host_decref_handle(interp, kind, handle) {
      const state = self.state(interp);
      if (kind !== 0) throw new BadCallError(`there is no kind ${kind} of handle`);
      const entry = self.held(state, handle);
      if (self.scratch.delete(handle)) self.scratchBytes -= entry.bytes.length;
      return 0;
    },
    feather_host_interp_result(interp, status, ptr, len) {
      const frame = self.frame;
      if (frame === null || frame.state.id !== interp) throw new BadCallError(`a result for interpreter ${interp}, which does not run`);
      const start = ptr >>> 0;
      frame.value = readValue(self.span(ptr, len), start, start + (len >>> 0));
      frame.status = status;
    },
    feather_host_interp_flags(interp) {
      return self.find(interp)?.flags ?? -1;
    },
    feather_host_interp_set_flags(interp, flags) {
      const state = self.find(interp);
      if (state === undefined) return -1;
      state.flags = flags;
      return 0;
    },
    feather_host_var_get(interp, ns, ptr, len, buf, cap) {
      const state = self.state(interp), name = self.text(ptr, len);
      const record = self.space(state, ns)?.vars?.get(name);
      return record === undefined ? 0 : self.reply(state, record, buf, cap);
    },
    feather_host_var_set(interp, ns, ptr, len, rptr, rlen) {
      const state = self.state(interp), space = self.space(state, ns);
      if (space === undefined) return 2;
      return state.setVar(space, self.text(ptr, len), self.copy(rptr, rlen)) ? 0 : 1;
    },
    feather_host_var_unset(interp, ns, ptr, len) {
      const state = self.state(interp), space = self.space(state, ns), name = self.text(ptr, len);
      return space !== undefined && state.unsetVar(space, name) ? 1 : 0;
    },
    feather_host_var_names(interp, ns, buf, cap) {
      const state = self.state(interp);
      return self.replyNames(state, self.space(state, ns)?.vars?.keys(), buf, cap);
    },
    feather_host_proc_get(interp, ns, ptr, len, buf, cap) {
      const state = self.state(interp), name = self.text(ptr, len);
      const record = self.space(state, ns)?.commands?.get(name);
      return record === undefined ? 0 : self.reply(state, record, buf, cap);
    },
    feather_host_proc_set(interp, ns, ptr, len, rptr, rlen) {
      const state = self.state(interp), space = self.space(state, ns);
      if (space === undefined) return -2;
      return state.setCommand(space, self.text(ptr, len), self.copy(rptr, rlen));
    },
    feather_host_proc_delete(interp, ns, ptr, len) {
      const state = self.state(interp), space = self.space(state, ns), name = self.text(ptr, len);
      return space !== undefined && state.deleteCommand(space, name) ? 1 : 0;
    },
    feather_host_proc_names(interp, ns, buf, cap) {
      const state = self.state(interp);
      return self.replyNames(state, self.space(state, ns)?.commands?.keys(), buf, cap);
    },
    feather_host_ns_create(interp, ptr, len) {
      const state = self.state(interp), name = self.text(ptr, len);
      if (!name.startsWith('::')) throw new BadCallError('the module named a namespace that is not absolute');
      if (state.spaces.has(name)) return 0;
      return state.createSpace(name) === null ? -1 : 1;
    },
    feather_host_ns_exists(interp, ptr, len) {
      return self.state(interp).spaces.has(self.text(ptr, len)) ? 1 : 0;
    },
    feather_host_ns_delete(interp, ptr, len) {
      return self.state(interp).deleteSpace(self.text(ptr, len)) ? 1 : 0;
    },
    feather_host_ns_children(interp, ns, buf, cap) {
      const state = self.state(interp);
      return self.replyNames(state, self.space(state, ns)?.children, buf, cap);
    },
    feather_host_ns_get(interp, ns, buf, cap) {
      const state = self.state(interp);
      const record = self.space(state, ns)?.record;
      return record ? self.reply(state, record, buf, cap) : 0;
    },
    feather_host_ns_set(interp, ns, rptr, rlen) {
      const state = self.state(interp), space = self.space(state, ns);
      if (space === undefined) return 2;
      const record = self.copy(rptr, rlen);
      if (!state.charge(record.length - (space.record?.length ?? 0))) return 1;
      state.own(space).record = record;
      return 0;
    },
    feather_host_bind_call(interp, id, ptr, len, buf, cap) {
      const state = self.state(interp), bind = state.binds?.[id];
      if (bind === undefined) throw new BadCallError(`there is no host command ${id}`);
      const args = self.words(state, ptr, len, 1, bind.params);
      return self.callOut(state, () => apply(state, bind, args), buf, cap);
    },
    feather_host_foreign_new(interp, type, ptr, len, buf, cap) {
      const state = self.state(interp), made = state.types?.[type];
      if (made === undefined) throw new BadCallError(`there is no type ${type}`);
      const args = self.words(state, ptr, len, 0, made.create.params);
      const create = () => {
        const object = apply(state, made.create, args);
        (state.objects ??= new Map()).set(state.nextObject, { type: made, object });
        return state.nextObject++;
      };
      return self.callOut(state, create, buf, cap);
    },
    feather_host_foreign_call(interp, object, method, ptr, len, buf, cap) {
      const state = self.state(interp), entry = state.objects?.get(object), chosen = entry?.type.methods[method];
      if (entry === undefined || chosen === undefined) throw new BadCallError(`object ${object} has no method ${method}`);
      const args = self.words(state, ptr, len, 0, chosen.params);
      return self.callOut(state, () => apply(state, chosen, args, [entry.object]), buf, cap);
    },
    feather_host_foreign_drop(interp, object) {
      const { objects } = self.state(interp), entry = objects?.get(object);
      if (entry === undefined) return -1;
      objects?.delete(object);
      try {
        entry.type.drop?.(entry.object);
      } catch {
        // The object is gone either way, and a script that deletes a command has no use for the error.
      }
      if (self.dead) throw self.death;
      return 0;
    },
    feather_host_clock_now(which) {
      if (which === 1) return performance.now() * 1000;
      const wall = Date.now(), fine = performance.timeOrigin + performance.now();
      return (Math.abs(fine - wall) < 50 ? fine : wall) * 1000; // the wall clock may have been set since the start
    },
    feather_host_clock_zone(seconds) {
      return -60 * new Date(seconds * 1000).getTimezoneOffset() | 0;
    },
    feather_host_poll(interp) {
      self.state(interp);
      for (let frame = self.frame; frame !== null; frame = frame.prev) {
        if (frame.signal?.aborted || frame.interrupt?.()) return 1;
      }
      const { deadline } = /** @type {Frame} */ (self.frame);
      return deadline !== Infinity && performance.now() >= deadline ? 2 : 0;
    },
  };
}

/** The module's exports that this host needs. */
const EXPORTS = [
  'memory', 'feather_abi_version', 'feather_arena_alloc', 'feather_arena_reset', 'feather_arena_used',
  'feather_arena_capacity', 'feather_stat', 'feather_limit', 'feather_interp_init', 'feather_script_eval',
  'feather_command_exec', 'feather_resume', 'feather_parse_command',
];

// -------------------------------------------------------------------------------------------------------- 7 evaluation

/** A compiled module and the idle instances of it. */
class Host {
  /** @param {WebAssembly.Module} module @param {Api.LoadOptions} options */
  constructor(module, options) {
    this.module = module;
    this.maxIdle = options.maxIdleInstances ?? 4;
    this.maxIdleMemory = options.maxIdleMemory ?? 64 << 20;
    /** @type {Instance[]} */
    this.idle = [];
    /** The instance whose code runs now. @type {Instance | null} */
    this.running = null;
    /** How many entry points are nested, over all instances. */
    this.depth = 0;
    /** The figures of the last evaluation: of an instance, or taken before it was given back. @type {Instance | number[] | null} */
    this.last = null;
    this.dropped = 0;
    /** @type {State | null} */
    this.template = null;
    const missing = EXPORTS.filter((name) => !WebAssembly.Module.exports(module).some((e) => e.name === name));
    if (missing.length) throw new ModuleError(`this is not feather.wasm: it has no ${missing.join(', ')}`);
    const env = imports(/** @type {any} */ (null));
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      if (from !== 'env' || !Object.hasOwn(env, name)) throw new ModuleError(`the module wants ${from}.${name}, which this host does not have`);
    }
    const first = new Instance(this);
    const version = first.exports.feather_abi_version();
    if (version !== ABI_VERSION) throw new ModuleError(`the module speaks ABI version ${version}, this host ${ABI_VERSION}`);
    this.idle.push(first);
  }

  /** @param {Api.InterpOptions | undefined} options @returns {State} */
  create(options) {
    if (this.template === null) {
      const state = new State(this, null, null);
      enter(state, undefined, 'init', '', 0);
      this.template = state;
    }
    if (options === undefined) return new State(this, this.template, null);
    const { steps, memory, depth, pollInterval, stateBytes } = options;
    const limited = (steps ?? memory ?? depth ?? pollInterval ?? stateBytes) !== undefined;
    return new State(this, this.template, limited ? readLimits(options, DEFAULT_LIMITS) : null, options);
  }

  take() {
    return this.idle.pop() ?? new Instance(this);
  }

  /** @param {Instance} instance whose outermost evaluation has ended */
  release(instance) {
    this.last = null;
    if (instance.dead) this.dropped++;
    else if (this.idle.length >= this.maxIdle || instance.view().length > this.maxIdleMemory) this.last = figuresOf(instance);
    else this.idle.push((this.last = instance));
  }
}

/** The instance for an evaluation: the one that runs it already, the one whose host command asks, or an idle one. @param {State} state */
function instanceFor(state) {
  const { active, host } = state;
  if (active !== null && active.frame !== null) {
    if (active.dead) throw active.death;
    return active;
  }
  const { running } = host;
  // Limits belong to the instance: who has limits of its own gets an instance of its own.
  return running !== null && !running.dead && running.frame !== null && !state.limits?.own ? running : host.take();
}

/** The limits that the module knows, by their numbers. */
const NUMBERED = /** @type {const} */ (['steps', 'memory', 'depth', 'pollInterval']);

/** @param {Instance} instance @param {Limits} limits */
function setLimits(instance, limits) {
  const told = instance.limits;
  if (told === limits) return;
  instance.limits = limits;
  NUMBERED.forEach((name, which) => {
    if (told[name] !== limits[name] && instance.exports.feather_limit(which, limits[name]) !== 0) {
      throw new BadCallError(`the module refused the limit ${name} ${limits[name]}`);
    }
  });
}

/** @param {Frame} frame @param {Instance} instance */
function push(frame, instance) {
  const { host } = frame.state;
  frame.outerActive = frame.state.active;
  frame.outerRunning = host.running;
  frame.outerDepth = host.depth++;
  instance.frame = frame;
  frame.state.active = host.running = instance;
}

/** Leaves a frame without ending it. @param {Frame} frame */
function suspend(frame) {
  const { host } = frame.state;
  frame.state.active = frame.outerActive;
  host.running = frame.outerRunning;
  host.depth = frame.outerDepth;
}

/** Ends an entry point; after the outermost one the scratch table is forgotten. @param {Frame} frame @param {Instance} instance */
function pop(frame, instance) {
  suspend(frame);
  instance.frame = frame.prev;
  if (frame.prev === null) {
    if (instance.scratch.size !== 0) instance.scratch.clear();
    instance.scratchBytes = 0;
    if (instance.nextHandle > 0x7f000000) instance.kill(new FeatherError('the handles of this instance are used up'));
    frame.state.host.release(instance);
  }
}

/**
 * One entry point, from the host's value to the host's value.
 * @param {State} state @param {Api.EvalOptions | undefined} options
 * @param {What} what
 * @param {string | readonly unknown[]} input text, or the words of a command
 * @param {number} flags
 */
function enter(state, options, what, input, flags) {
  const limits = limitsFor(state, options);
  if (state.host.depth >= MAX_NESTING) {
    const code = new Map([['-errorcode', ['TCL', 'LIMIT', 'STACK']]]);
    throw new ScriptError('too many nested evaluations (infinite loop?)', code);
  }
  const instance = instanceFor(state), frame = new Frame(state, instance, options ?? state.options);
  push(frame, instance);
  let status;
  try {
    if (frame.prev === null) setLimits(instance, limits);
    status = invoke(instance, state.id, what, input, flags);
    checkResult(frame, status, what);
  } catch (error) {
    const reason = error instanceof Refused ? error.cause : instance.kill(error);
    pop(frame, instance);
    throw reason;
  }
  pop(frame, instance);
  return finish(frame, status);
}

/** Every entry point hands over its result, but these two may have none. @param {Frame} frame @param {number} status @param {What} what */
function checkResult(frame, status, what) {
  if (frame.status === status) return;
  if (frame.status === -1 && status === OK && (what === 'init' || what === 'parse')) return;
  throw new BadCallError(`the module returned status ${status} without its result`);
}

/** Carries an error that arose before the module was called: it harms no instance. */
class Refused extends Error {}

/** @param {Instance} instance @param {number} id @param {What} what @param {string | readonly unknown[]} input @param {number} flags @returns {number} */
function invoke(instance, id, what, input, flags) {
  if (what === 'init') return instance.exports.feather_interp_init(id);
  if (typeof input === 'string' && input.length <= SHORT) {
    // A short script of ASCII goes straight into the module's memory.
    const n = input.length;
    let i = 0;
    while (i < n && input.charCodeAt(i) < 128) i++;
    if (i === n && n > 0) {
      const ptr = instance.alloc(n) >>> 0;
      if (ptr !== 0) {
        const memory = instance.span(ptr, n);
        for (i = 0; i < n; i++) memory[ptr + i] = input.charCodeAt(i);
        return what === 'eval' ? instance.eval(id, ptr, n, flags) : instance.exports.feather_parse_command(id, ptr, n);
      }
    }
  }
  let bytes;
  try {
    bytes = typeof input === 'string' ? written(() => putText(input)) : flatList(input);
  } catch (error) {
    throw new Refused('', { cause: error });
  }
  const n = bytes.length, ptr = instance.give(bytes);
  if (ptr < 0) throw new Refused('', { cause: LimitError.of('memory', 'not enough memory for the script') });
  if (what === 'eval') return instance.eval(id, ptr, n, flags);
  return what === 'exec' ? instance.exec(id, ptr, n, flags) : instance.exports.feather_parse_command(id, ptr, n);
}

/** What `feather_parse_command` says of a text that is not complete. */
class Unfinished {
  /** @param {number} status @param {any[]} value */
  constructor(status, value) {
    this.status = status;
    this.value = value;
  }
}

/** A dict, which may be written as a list. @param {unknown} value @returns {Map<string, any>} */
function mapOf(value) {
  if (value instanceof Map) return value;
  const map = new Map();
  if (Array.isArray(value)) for (let i = 0; i + 1 < value.length; i += 2) map.set(keyText(value[i]), value[i + 1]);
  return map;
}

/** The value of an evaluation that ended, or its error. @param {Frame} frame @param {number} status */
function finish(frame, status) {
  const { value } = frame;
  if (status === OK) return value;
  if (status === TERMINATED) throw new TerminatedError(value);
  if ((status === INCOMPLETE || status === INVALID) && Array.isArray(value)) return new Unfinished(status, value);
  const message = describe(Array.isArray(value) ? value[0] : value);
  const options = Array.isArray(value) ? mapOf(value[1]) : undefined;
  if (status === LIMIT) throw new LimitError(message, options);
  if (status === BAD_CALL) throw new BadCallError(message);
  if (status !== ERROR) throw new BadCallError(`the module returned the unknown status ${status}`);
  const { thrown } = frame, code = options?.get('-errorcode');
  if (typeof code === 'string' && /[{}"\\]/.test(code)) {
    try {
      options?.set('-errorcode', ask(frame.state, ['::lrange', code, 0, 'end'], 0));
    } catch {
      // It is no list, and stays one word.
    }
  }
  const same = thrown instanceof Error ? thrown.message === message : thrown !== undefined && describe(thrown) === message;
  throw new ScriptError(message, options, same ? thrown : undefined);
}

/**
 * An evaluation in which host commands may answer with promises. It keeps its instance until it ends; other evaluations
 * take another meanwhile.
 * @param {State} state @param {Api.EvalOptions | undefined} options @param {What} what
 * @param {string | readonly unknown[]} input @param {number} flags
 */
async function enterAsync(state, options, what, input, flags) {
  const limits = limitsFor(state, options), { host } = state, instance = host.take();
  const frame = new Frame(state, instance, options ?? state.options);
  frame.async = true;
  let step = () => {
    setLimits(instance, limits);
    return invoke(instance, state.id, what, input, flags);
  };
  for (;;) {
    push(frame, instance);
    let status;
    try {
      status = step();
      if (status !== SUSPENDED || frame.pending === null) checkResult(frame, status, what);
    } catch (error) {
      const reason = error instanceof Refused ? error.cause : instance.kill(error);
      pop(frame, instance);
      throw reason;
    }
    if (status !== SUSPENDED) {
      pop(frame, instance);
      return finish(frame, status);
    }
    suspend(frame);
    const reply = await answer(frame);
    step = () => {
      if (frame.signal?.aborted) throw LimitError.of('interrupt', 'the evaluation was interrupted');
      const changed = state.changes !== frame.changes ? REPLY_CHANGED : 0;
      const bytes = written(() => putReply(reply[0] | changed, reply[1], frame));
      const n = bytes.length, ptr = instance.give(bytes);
      if (ptr < 0) throw LimitError.of('memory', 'not enough memory for the answer');
      return instance.exports.feather_resume(state.id, ptr, n);
    };
  }
}

/** Waits for what a host command promised, or for the signal. @param {Frame} frame @returns {Promise<[number, unknown]>} */
async function answer(frame) {
  const promise = frame.pending;
  frame.pending = null;
  try {
    return [OK, await abortable(/** @type {PromiseLike<unknown>} */ (promise), frame.signal)];
  } catch (error) {
    return thrownReply(error, frame);
  }
}

/** @param {PromiseLike<unknown>} promise @param {AbortSignal | undefined} signal */
async function abortable(promise, signal) {
  if (signal === undefined) return promise;
  const listening = new AbortController();
  const aborted = new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { signal: listening.signal });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    listening.abort();
  }
}

/** @param {State} state @param {Api.EvalOptions | undefined} options @returns {Limits} */
function limitsFor(state, options) {
  const base = state.limits ?? DEFAULT_LIMITS;
  if (options === undefined || (options.steps ?? options.memory ?? options.depth ?? options.pollInterval) === undefined) return base;
  return readLimits(options, base);
}

/** @param {Api.Limits} given @param {Limits} base @returns {Limits} */
function readLimits(given, base) {
  const limits = { ...base };
  for (const name of /** @type {const} */ ([...NUMBERED, 'stateBytes'])) {
    const value = given[name];
    if (value === undefined) continue;
    if (!(value > 0)) throw new RangeError(`the limit ${name} must be a positive number, not ${value}`);
    limits[name] = Math.min(value, Number.MAX_SAFE_INTEGER);
    if (name !== 'stateBytes') limits.own = true;
  }
  return limits;
}

// ------------------------------------------------------------------------------------------------------------ 8 Interp

const INTEGER = /^\s*([+-]?)(?:0d)?(0x[\da-f]+|0b[01]+|0o?[0-7]+|0|[1-9]\d*)\s*$/i;
const DOUBLE = /^\s*[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|inf(inity)?|nan)\s*$/i;
const TRUE = /^\s*(t(r(ue?)?)?|y(es?)?|on)\s*$/i, FALSE = /^\s*(f(a(l(se?)?)?)?|no?|off?)\s*$/i;

const EXPECTED = { int: 'integer', double: 'floating-point number', bool: 'boolean value' };

/** @param {string | number | bigint | Raw} part @returns {number | undefined} */
function parseDouble(part) {
  if (part instanceof Raw) return part.bytes[0] === 6 ? part.value : undefined;
  if (typeof part !== 'string') return Number(part);
  const n = parseInteger(part);
  if (n !== undefined) return Number(n);
  return DOUBLE.test(part) ? Number(part.trim().replace(/inf(inity)?/i, 'Infinity').replace(/nan/i, 'NaN')) : undefined;
}

/** @param {string} text @returns {number | bigint | undefined} */
function parseInteger(text) {
  const match = INTEGER.exec(text);
  if (match === null) return undefined;
  const digits = /^0\d/.test(match[2]) ? `0o${match[2]}` : match[2];
  const n = match[1] === '-' ? -BigInt(digits) : BigInt(digits);
  return Number.isSafeInteger(Number(n)) ? Number(n) : n;
}

/** Calls a function with the words of its call. @param {State} state @param {Bind} bind @param {any[]} args @param {any[]} [self] */
function apply(state, bind, args, self) {
  const { fn, params } = bind;
  if (params !== undefined) {
    const all = typeof params === 'string';
    if (!all && params.length !== args.length) {
      throw new ScriptError(`wrong # args: expected ${params.length}, got ${args.length}`, new Map([['-errorcode', ['TCL', 'WRONGARGS']]]));
    }
    for (let i = 0; i < args.length; i++) args[i] = argument(state, all ? params : params[i], args[i], i + 1);
  }
  return self === undefined ? fn(...args) : fn(...self, ...args);
}

/** @param {State} state @param {Api.ParamType} type @param {string | number | bigint | Raw} part @param {number} number from 1 */
function argument(state, type, part, number) {
  if (type === 'string' && typeof part === 'string') return part;
  try {
    return convert(state, type, part);
  } catch (error) {
    if (error instanceof ScriptError) error.message = `argument ${number}: ${error.message}`;
    throw error;
  }
}

/** Has the module run a command: the host does not know Tcl's notation. @param {State} state @param {unknown[]} words @param {number} flags */
const ask = (state, words, flags) => enter(state, undefined, 'exec', words, flags);

/** One argument as the type that its command declared. @param {State} state @param {Api.ParamType} type @param {string | number | bigint | Raw} part @returns {any} */
function convert(state, type, part) {
  switch (type) {
    case 'value':
      return part instanceof Raw ? part.value : part;
    case 'string':
      if (typeof part === 'string') return part;
      return part instanceof Raw ? ask(state, ['::lindex', part], FLAG_STRING) : String(part);
    case 'int': {
      const n = typeof part === 'string' ? parseInteger(part) : part;
      if (typeof n === 'number' || typeof n === 'bigint') return n;
      break;
    }
    case 'double': {
      const n = parseDouble(part);
      if (n !== undefined) return n;
      break;
    }
    case 'bool': {
      if (typeof part === 'string' && TRUE.test(part)) return true;
      if (typeof part === 'string' && FALSE.test(part)) return false;
      const n = parseDouble(part);
      if (n !== undefined) return n !== 0;
      break;
    }
    case 'list':
      if (part instanceof Raw && part.bytes[0] === 7) return part.value;
      return ask(state, ['::lrange', part, 0, 'end'], 0) || [];
    case 'dict': {
      if (part instanceof Raw && part.bytes[0] === 8) return part.value;
      const items = convert(state, 'list', part);
      if (items.length & 1) throw new ScriptError('missing value to go with key');
      return mapOf(items);
    }
    default:
      throw new TypeError(`there is no parameter type ${type}`);
  }
  throw new ScriptError(`expected ${EXPECTED[type]} but got "${convert(state, 'string', part)}"`);
}

/**
 * A host command or method: what it declared, and the function.
 * @typedef {Api.ParamType | readonly Api.ParamType[]} Params
 * @typedef {{ params: Params | undefined, fn: Function }} Bind
 */

/** A Tcl interpreter. Made by {@link Feather.interp}; holds no memory of the module, so nothing needs to be freed. */
export class Interp {
  /** @type {State} */
  #state;

  /** @param {unknown} state */
  constructor(state) {
    if (!(state instanceof State)) throw new TypeError('interpreters are made by feather.interp()');
    this.#state = state;
  }

  /** The number by which the module knows this interpreter. */
  get id() {
    return this.#state.id;
  }

  /** Evaluates a script and gives its result as a plain value. @param {string} script @param {Api.EvalOptions} [options] */
  eval(script, options) {
    return enter(this.#state, options, 'eval', text(script), options?.global ? FLAG_GLOBAL : 0);
  }

  /** Evaluates a script and gives its result as Tcl prints it. @param {string} script @param {Api.EvalOptions} [options] @returns {string} */
  evalString(script, options) {
    return describe(enter(this.#state, options, 'eval', text(script), FLAG_STRING | (options?.global ? FLAG_GLOBAL : 0)));
  }

  /** As `eval`, but host commands may answer with promises. @param {string} script @param {Api.EvalOptions} [options] */
  evalAsync(script, options) {
    return enterAsync(this.#state, options, 'eval', text(script), options?.global ? FLAG_GLOBAL : 0);
  }

  /** Runs one command: its words are values, nothing is parsed or quoted. @param {string} name @param {...unknown} args */
  call(name, ...args) {
    return enter(this.#state, undefined, 'exec', [text(name), ...args], 0);
  }

  /** As `call`, but host commands may answer with promises. @param {string} name @param {...unknown} args */
  callAsync(name, ...args) {
    return enterAsync(this.#state, undefined, 'exec', [text(name), ...args], 0);
  }

  /** The value of a variable of a namespace (by default the global one) or of an array's element; undefined: there is none. @param {string} name */
  get(name) {
    const state = this.#state, [space, tail] = splitName(text(name));
    if (isElement(tail)) {
      if (!ask(state, ['::info', 'exists', name], FLAG_GLOBAL)) return undefined;
      return ask(state, ['::set', name], FLAG_GLOBAL);
    }
    const record = state.spaces.get(space)?.vars?.get(tail);
    if (record === undefined || !(record[0] & 1)) return undefined;
    if (record[0] & 2) throw new ScriptError(`can't read "${name}": variable is array`);
    open(record, 1, record.length);
    return getValue();
  }

  /** Sets a variable of a namespace (by default the global one) or an array's element. @param {string} name @param {unknown} value */
  set(name, value) {
    const state = this.#state, [where, tail] = splitName(text(name));
    if (isElement(tail)) {
      ask(state, ['::set', name, value], FLAG_GLOBAL);
      return;
    }
    const space = state.spaces.get(where);
    if (space === undefined) throw new ScriptError(`can't set "${name}": parent namespace doesn't exist`);
    const old = space.vars?.get(tail);
    let traces = none;
    if (old !== undefined && old[0] !== 1) {
      if (old[0] & 2) throw new ScriptError(`can't set "${name}": variable is array`);
      open(old, 1, old.length);
      if (old[0] & 1) getValue();
      if (old[0] & 4) traces = old.subarray(pos);
    }
    const record = written(() => {
      out[at++] = traces.length ? 5 : 1;
      putValue(value, 0);
      room(traces.length);
      out.set(traces, at);
      at += traces.length;
    }).slice();
    state.changes++;
    // The value's own code may have changed the namespaces.
    if (!state.setVar(state.spaces.get(where) ?? space, tail, record)) throw stateLimit();
  }

  /** Forgets a variable or an array's element; whether there was one. @param {string} name @returns {boolean} */
  unset(name) {
    const state = this.#state, [where, tail] = splitName(text(name));
    const space = state.spaces.get(where), old = space?.vars?.get(tail);
    const element = isElement(tail);
    if (space === undefined || (old === undefined && !element)) return false;
    if (element || (old !== undefined && old[0] & 4)) {
      // An element, or a variable with traces: the module's business.
      if (!ask(state, ['::info', 'exists', name], FLAG_GLOBAL)) return false;
      ask(state, ['::unset', name], FLAG_GLOBAL);
      return true;
    }
    state.changes++;
    return state.unsetVar(space, tail);
  }

  /**
   * Makes a function a command. It gets its words as plain values, or as the types that are named: one for each, or one
   * for all.
   * @param {string} name @param {(...args: any[]) => unknown} fn @param {Params} [params]
   */
  register(name, fn, params) {
    const binds = (this.#state.binds ??= []);
    binds.push(bindOf(fn, params));
    define(this.#state, name, ['bind', binds.length - 1]);
  }

  /**
   * Makes a command `name new ?arg …?` whose objects are commands with the given methods, and `destroy`.
   * @param {string} name @param {Api.ForeignSpec} spec
   */
  registerType(name, spec) {
    const types = (this.#state.types ??= []), methods = Object.entries(spec.methods ?? {});
    types.push({
      create: bindOf(spec.create, spec.params),
      methods: methods.map(([, { call, params = [] }]) => bindOf(call, params)),
      drop: spec.drop,
    });
    const table = methods.map(([method, { params = [] }]) => [method, ...params]);
    define(this.#state, name, ['type', types.length - 1, name, table]);
  }

  /** Whether the text's first command is complete. Offsets count bytes of UTF-8. @param {string} source @returns {Api.ParseResult} */
  parse(source) {
    const result = enter(this.#state, undefined, 'parse', text(source), 0);
    if (!(result instanceof Unfinished)) return { status: 'complete' };
    const [start, end, message] = result.value;
    return result.status === INCOMPLETE ? { status: 'incomplete', start, end } : { status: 'invalid', start, end, message };
  }

  /** What this interpreter keeps, and the figures of the instance that ran the last evaluation. @returns {Api.Stats} */
  stats() {
    const { spaces, bytes, objects, host } = this.#state;
    let variables = 0, commands = 0;
    for (const space of spaces.values()) {
      variables += space.vars?.size ?? 0;
      commands += space.commands?.size ?? 0;
    }
    return { ...figures(host), stateBytes: bytes, namespaces: spaces.size, variables, commands, foreignObjects: objects?.size ?? 0 };
  }
}

/** @param {Function} fn @param {Params} [params] @returns {Bind} */
function bindOf(fn, params) {
  if (typeof fn !== 'function') throw new TypeError('a command is a function');
  return { fn, params: params === 'value' ? undefined : params };
}

/** Whether a name is that of an array's element. @param {string} name */
const isElement = (name) => name.endsWith(')') && name.includes('(');

/** Text from the embedder. @param {unknown} value @returns {string} */
function text(value) {
  if (typeof value !== 'string') throw new TypeError(`expected a string, not a ${typeof value}`);
  return value;
}

function stateLimit() {
  return LimitError.of('state', "the limit of the interpreter's state is reached");
}

/** Writes a command's record, and the namespace that it belongs to. @param {State} state @param {string} name @param {unknown[]} record */
function define(state, name, record) {
  const [where, tail] = splitName(text(name)), bytes = flatList(record);
  const space = state.createSpace(where);
  if (space === null || state.setCommand(space, tail, bytes) < 0) throw stateLimit();
  // The engine looks whether the name is one of its own.
  state.flags |= 1 << 30;
  state.changes++;
}

/** The module's statistics by their numbers, and two of ours. @param {Instance} instance */
function figuresOf(instance) {
  const stats = [];
  for (let which = 0; which < 10; which++) stats.push(instance.exports.feather_stat(which));
  stats.push(instance.scratch.size, instance.view().length);
  return /** @type {number[]} */ (stats);
}

/** @param {Host} host @returns {Api.Figures} */
function figures(host) {
  const last = host.running ?? host.last, stats = last instanceof Instance ? figuresOf(last) : (last ?? Array(12).fill(0));
  const [arenaUsed, arenaCapacity, arenaPeak, steps, blocksAllocated, blocksFreed, arenaPages, codeBytes, depth, hostCalls, scratchHandles, memoryBytes] = stats;
  return {
    arenaUsed, arenaCapacity, arenaPeak, steps, blocksAllocated, blocksFreed, arenaPages, codeBytes, depth, hostCalls, scratchHandles, memoryBytes,
    idleInstances: host.idle.length, droppedInstances: host.dropped,
  };
}

// ----------------------------------------------------------------------------------------------------------- 9 Feather

/** A compiled `feather.wasm` with a small pool of instances. Any number of interpreters share it. */
export class Feather {
  /** @type {Host} */
  #host;

  /** The table of the ABI, for the test that holds it against docs/ABI.md. */
  static abi = Object.freeze({ version: ABI_VERSION, exports: EXPORTS, imports: () => imports(/** @type {any} */ (null)) });

  /** @param {WebAssembly.Module | BufferSource} module compiled, or bytes to compile here and now @param {Api.LoadOptions} [options] */
  constructor(module, options = {}) {
    this.#host = new Host(module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module), options);
  }

  /**
   * Loads the module: by default the file `feather.wasm` beside this one.
   * @param {Api.Source | Promise<Api.Source>} [source] @param {Api.LoadOptions} [options]
   */
  static async load(source, options) {
    return new Feather(await compile(await (source ?? new URL('./feather.wasm', import.meta.url))), options);
  }

  /** A new interpreter. @param {Api.InterpOptions} [options] */
  interp(options) {
    return new Interp(this.#host.create(options));
  }

  /** An error that ends the evaluation when a host command throws it. @param {unknown} [value] */
  exit(value) {
    return new TerminatedError(value);
  }

  /** The figures of the instance that ran the last evaluation. @returns {Api.Figures} */
  stats() {
    return figures(this.#host);
  }
}

/** @param {Api.Source} source @returns {Promise<WebAssembly.Module>} */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string') source = new URL(source, globalThis.location?.href ?? import.meta.url);
  if (source instanceof URL) {
    if (source.protocol === 'file:') {
      const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ 'node:fs/promises');
      return WebAssembly.compile(await readFile(source));
    }
    source = await fetch(source);
  }
  if (typeof Response === 'function' && source instanceof Response) {
    if (!source.ok) throw new ModuleError(`cannot load ${source.url}: ${source.status} ${source.statusText}`);
    source = await source.arrayBuffer();
  }
  return WebAssembly.compile(/** @type {BufferSource} */ (source));
}
