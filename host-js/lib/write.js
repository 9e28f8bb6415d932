/**
 * The flat encoding, written. Plain JavaScript goes in: see TclInput in feather.d.ts. One writer serves all; writing may
 * run foreign code (a getter, a Proxy), so `written` saves the outer writer's place.
 */

import { encoder, keyText, SHORT } from './text.js';
import { none, Raw } from './read.js';

/** How deeply a value passed to the module may be nested. */
const MAX_VALUE_DEPTH = 1000;

/** The writer's buffer and place. @type {Uint8Array} */
let out = new Uint8Array(4096);
let at = 0;
let writing = false;
/** Where it begins what `copyTo` copies. */
let from = 0;
/** Up to so many bytes are copied faster one by one. */
const LOOP = 64;

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
export function written(body) {
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

/**
 * Runs `body` on an empty buffer, from which `copyTo` copies what it wrote, until the next value is written.
 * @template T @param {(input: T) => void} body @param {T} input @returns {number} how many bytes
 */
function write(body, input) {
  if (writing) {
    // The running `written` gets its buffer back: what is written here is copied behind what it has.
    const bytes = written(() => body(input));
    room(bytes.length);
    out.set(bytes, at);
    from = at;
    return bytes.length;
  }
  if (out.length > 1 << 20) out = new Uint8Array(4096);
  at = 0;
  writing = true;
  try {
    body(input);
    from = 0;
    return at;
  } finally {
    writing = false;
  }
}

/** Writes a list of words for `copyTo`. @param {readonly unknown[]} items */
export const writeList = (items) => write(putWords, items);
/** Writes bare text for `copyTo`. @param {string} text */
export const writeText = (text) => write(putText, text);

/** @type {[number, unknown, Uint8Array]} */
const record = [0, '', none];
/** @param {typeof record} parts */
function putRecord([flags, value, traces]) {
  putByte(flags);
  putValue(value, 0);
  putBytes(traces);
}

/** Writes a variable's record for `copyOf`. @param {number} flags @param {unknown} value @param {Uint8Array} traces */
export function writeRecord(flags, value, traces) {
  record[0] = flags;
  record[1] = value;
  record[2] = traces;
  const size = write(putRecord, record);
  record[1] = '';
  return size;
}

/**
 * Gives what was written to who keeps it.
 * @template T @param {number} count @param {(bytes: Uint8Array, from: number, to: number) => T} keep
 */
export const copyOf = (count, keep) => keep(out, from, from + count);

/** Copies what was written. @param {Uint8Array} memory @param {number} to @param {number} count */
export function copyTo(memory, to, count) {
  if (count > LOOP) memory.set(out.subarray(from, from + count), to);
  else for (let i = 0; i < count; i++) memory[to + i] = out[from + i];
}

/** @param {number} byte */
export function putByte(byte) {
  room(1);
  out[at++] = byte;
}

/** @param {Uint8Array} bytes */
export function putBytes(bytes) {
  room(bytes.length);
  out.set(bytes, at);
  at += bytes.length;
}

/** Forgets what the running `written` has so far. */
export function restart() {
  at = 0;
}

/** @param {readonly unknown[]} items */
export const flatList = (items) => written(() => putWords(items));

/** @param {readonly unknown[]} items */
const putWords = (items) => putList(items, 0);

/** @param {number} n */
function putSize(n) {
  room(5);
  while (n > 127) (out[at++] = (n & 127) | 128), (n >>>= 7);
  out[at++] = n;
}

/** @param {number} n */
const sizeOfSize = (n) => (n < 0x80 ? 1 : n < 0x4000 ? 2 : n < 0x200000 ? 3 : n < 0x10000000 ? 4 : 5);

/** Text as bare UTF-8; a lone surrogate becomes U+FFFD. @param {string} text */
export function putText(text) {
  const length = text.length;
  room(3 * length);
  if (length <= LOOP) {
    let i = 0;
    for (; i < length; i++) {
      const c = text.charCodeAt(i);
      if (c > 127) break;
      out[at + i] = c;
    }
    if (i === length) {
      at += length;
      return;
    }
  }
  at += encoder.encodeInto(text, out.subarray(at)).written;
}

/** Text as a value. @param {string} text */
export function putString(text) {
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
export function putInt(tag, low, high) {
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

/** The head of a list (7) or dict (8): so many elements or pairs follow. @param {number} count @param {7 | 8} [tag] */
export function putHead(count, tag = 7) {
  room(6);
  out[at++] = tag;
  putSize(count);
}

/** @param {readonly unknown[]} items @param {number} depth */
function putList(items, depth) {
  const count = items.length;
  putHead(count);
  for (let i = 0; i < count; i++) putValue(items[i], depth + 1);
}

/** @param {unknown} value @param {number} depth */
export function putValue(value, depth) {
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
  if (value instanceof Raw) return putBytes(value.bytes);
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
