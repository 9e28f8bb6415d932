/**
 * The flat encoding, read: text is a string, an integer a number (a bigint beyond 2^53), a double a number, a list an
 * array, a dict a Map with string keys. One reader serves all; reading runs no foreign code.
 */

import { badCall } from './errors.js';
import { keyText, readText } from './text.js';

const float = new Float64Array(1);
const floatBytes = new Uint8Array(float.buffer);

/** The reader's bytes, place and end. @type {Uint8Array} */
let src = new Uint8Array(0);
export let pos = 0;
export let end = 0;

/** Starts reading; the caller has checked that the span lies inside. @param {Uint8Array} bytes @param {number} from @param {number} to */
export function readFrom(bytes, from, to) {
  src = bytes;
  pos = from;
  end = to;
}

/** What is wrong with nearly all values that are wrong. */
const NOT_ASCII = 'text marked as ASCII is not', PAST = 'it goes on past its end';

/** @param {string} what @returns {never} */
export function malformed(what) {
  return badCall(`the module passed a malformed value: ${what}`);
}

/** The tag of the next value. */
export function peek() {
  return pos < end ? src[pos] : malformed(PAST);
}

export function getByte() {
  if (pos >= end) malformed(PAST);
  return src[pos++];
}

export function getSize() {
  let byte = getByte();
  if (byte < 128) return byte;
  let n = byte & 127;
  for (let shift = 7; shift < 35; shift += 7) {
    byte = getByte();
    n += (byte & 127) * 2 ** shift;
    if (byte < 128) return n;
  }
  return malformed(PAST);
}

/** A count of values, which follow. @param {number} [each] how many values one is */
export function getCount(each = 1) {
  const count = getSize() * each;
  if (count > end - pos) malformed(PAST);
  return count;
}

/** Makes sure that all is read. */
export function atEnd() {
  if (pos !== end) malformed('bytes are left over');
}

/** Moves over `n` bytes and gives where they began. @param {number} n */
function take(n) {
  if (n > end - pos) malformed(PAST);
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
      if (text.length !== n) malformed(NOT_ASCII);
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
export function getValue() {
  const tag = getByte(), leaf = getLeaf(tag);
  return leaf === undefined ? getNested(tag) : leaf;
}

/** @typedef {{ list: any[] | null, map: Map<any, any> | null, left: number, key: any }} Open */

/** @param {number} tag @returns {Open} */
function getHead(tag) {
  const count = getCount();
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

/** Reads a text. @returns {string} */
export function getText() {
  const tag = getByte();
  if (tag !== 1 && tag !== 2) malformed('a key that is no text');
  return getLeaf(tag);
}

/** A value that is neither text nor an integer, still encoded: nothing of it is lost on the way back to the module. */
export class Raw {
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
export function getPart() {
  const start = pos;
  if (start < end && src[start] >= 6) {
    skipValue();
    return new Raw(src.slice(start, pos));
  }
  return getValue();
}

/**
 * Moves over a value.
 * @param {boolean} [strict] look at its texts as well @param {number[]} [places] gets the places of references, where some may be
 */
export function skipValue(strict = false, places) {
  for (let left = 1; left > 0; left--) {
    const tag = getByte();
    if (tag === 9 && places !== undefined) places.push(take(5) - 1);
    else if (tag === 1 || tag === 2) {
      const n = getSize(), start = take(n);
      if (strict && readText(src, start, n).length !== n && tag === 2) malformed(NOT_ASCII);
    } else if (tag === 7 || tag === 8) {
      left += getCount(tag - 6);
    } else getLeaf(tag);
  }
}

/** Reads a whole span as one value. @param {Uint8Array} bytes @param {number} from @param {number} to */
export function readValue(bytes, from, to) {
  readFrom(bytes, from, to);
  const value = getValue();
  atEnd();
  src = none; // keep no memory alive that was given back
  return value;
}

/** @type {Uint8Array} */
export const none = new Uint8Array(0);

/** A dict, which may be written as a list. @param {unknown} value @returns {Map<string, any>} */
export function mapOf(value) {
  if (value instanceof Map) return value;
  const map = new Map();
  if (Array.isArray(value)) for (let i = 0; i + 1 < value.length; i += 2) map.set(keyText(value[i]), value[i + 1]);
  return map;
}
