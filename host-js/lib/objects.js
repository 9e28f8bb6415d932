/**
 * Objects that scripts hold by reference: maps, sets, large lists and dicts, and the kinds that an embedder adds.
 *
 * An object counts its holds: handles, and places in stored values that refer to it. One that has a single hold is
 * changed in place, one that has more is copied first. When the last hold goes the object goes, with all that only it
 * held. A stored value is bytes of the flat encoding: packed as text when short, a `Holding` when it refers to objects.
 */

/** @import { Kind } from '../feather.js' */
/** @import { Versions } from './large.js' */

import { BadCallError } from './errors.js';
import { beforePut, beforeRemove, beforeSplice } from './large.js';
import { end, getByte, getSize, getText, malformed, pos, readFrom, skipValue } from './read.js';
import { putByte, putBytes, putHead, putString, written } from './write.js';

export const MAP = 1, SET = 2, DICT = 3, LIST = 4, DECIMAL = 5;

/** The names of the kinds by their numbers. */
export const KIND_NAMES = ['', 'map', 'set', 'dict', 'list', 'decimal', 'json', 'html'];

/** The tag of a reference, and its size with kind and handle. */
const REFERENCE = 9, REFERENCE_SIZE = 6;
/** What an entry of a map and an element of a list cost beside their bytes. */
const ENTRY = 48, ELEMENT = 24;
/** Values of so many bytes are kept as text, which takes a tenth of what an array takes; with so many it costs no more time. */
const PACKED = 40, CHEAP = 12;
/** A part of an object that is read ends when it has so many bytes. */
const LARGE_PART = 1 << 18;

/** How many objects of each kind an interpreter has, and has had at most; and about how many bytes. */
export class Counters {
  live = new Array(KIND_NAMES.length).fill(0);
  peak = new Array(KIND_NAMES.length).fill(0);
  bytes = 0;
  /** What `bytes` was when the evaluation began. */
  before = 0;

  /** Begins an evaluation. */
  rewind() {
    this.before = this.bytes;
    for (let i = 0; i < this.live.length; i++) this.peak[i] = this.live[i];
  }

  /** @param {number} kind @param {number} bytes */
  born(kind, bytes) {
    this.bytes += bytes;
    if (++this.live[kind] > this.peak[kind]) this.peak[kind] = this.live[kind];
  }
}

/** A stored value. @typedef {string | Uint8Array | Holding} Stored */
/** What a place of a reference holds: the object, or the number of the loan that it has lent its hold to. @typedef {Thing | number} Hold */

/** Bytes with references. The places are those of the tags. */
export class Holding {
  /** @param {Uint8Array} bytes @param {number[]} places @param {Hold[]} holds */
  constructor(bytes, places, holds) {
    this.bytes = bytes;
    this.places = places;
    this.holds = holds;
  }

  get length() {
    return this.bytes.length;
  }

  /** Another one with holds of its own. */
  copy() {
    for (const hold of this.holds) if (typeof hold !== 'number') hold.count++;
    return new Holding(this.bytes, this.places, this.holds.slice());
  }

  /** Lends the only hold on an object; false: there is none, or more than one. @param {Thing} thing @param {number} loan */
  lend(thing, loan) {
    const at = this.holds.indexOf(thing);
    if (at < 0 || this.holds.indexOf(thing, at + 1) >= 0) return false;
    this.holds[at] = loan;
    thing.count--;
    return true;
  }

  /** Takes a lent hold back; nothing happens when it was not lent here. @param {number} loan @param {Thing} thing */
  giveBack(loan, thing) {
    const at = this.holds.indexOf(loan);
    if (at < 0) return;
    this.holds[at] = thing;
    thing.count++;
  }
}

/** An object. */
export class Thing {
  /**
   * @param {Counters} counters @param {number} kind
   * @param {any} body a Map from keys to stored values, an array of stored values, or what a kind's module made
   * @param {number} bytes @param {Kind | undefined} [maker]
   */
  constructor(counters, kind, body, bytes, maker) {
    this.counters = counters;
    this.kind = kind;
    this.body = body;
    this.bytes = bytes + ENTRY;
    this.maker = maker;
    /** Its holds. */
    this.count = 0;
    /** Where going through it in parts has come to. @type {{ at: number, entries: Iterator<[string, Stored]> } | null} */
    this.cursor = null;
    /** Whether no value in it has ever referred to an object. */
    this.plain = true;
    /** What results read that an evaluation has left in it. @type {Versions | null} */
    this.versions = null;
    counters.born(kind, this.bytes);
  }

  get size() {
    return this.body instanceof Map ? this.body.size : Array.isArray(this.body) ? this.body.length : 0;
  }

  /** The text of what has no parts. @returns {string} */
  text() {
    return this.maker ? this.maker.text(this.body) : '';
  }

  /** @param {number} more */
  grow(more) {
    this.bytes += more;
    this.counters.bytes += more;
  }

  /** What is changed: itself, or a copy when others hold it too. The hold of who changes it moves to the copy. */
  own() {
    this.cursor = null;
    if (this.count === 1) return this;
    const { body } = this;
    let copied;
    if (body instanceof Map) {
      copied = new Map(body);
      for (const [key, value] of body) if (value instanceof Holding) copied.set(key, value.copy());
    } else copied = body.map((/** @type {Stored} */ value) => (value instanceof Holding ? value.copy() : value));
    const copy = new Thing(this.counters, this.kind, copied, this.bytes - ENTRY);
    copy.plain = this.plain;
    copy.count = 1;
    this.count--;
    return copy;
  }
}

/** Gives up a hold. What nobody holds any more goes, in a loop: depth costs no stack. @param {Thing} thing */
export function release(thing) {
  if (--thing.count > 0) return;
  const due = [thing];
  for (let gone; (gone = due.pop()) !== undefined; ) {
    gone.counters.live[gone.kind]--;
    gone.counters.bytes -= gone.bytes;
    const { body } = gone;
    if (!(body instanceof Map || Array.isArray(body))) continue;
    for (const value of body.values()) {
      if (!(value instanceof Holding)) continue;
      for (const held of value.holds) if (typeof held !== 'number' && --held.count === 0) due.push(held);
    }
  }
}

/** Gives up what a stored value holds. @param {Stored | undefined} value */
export function forget(value) {
  if (value instanceof Holding) for (const hold of value.holds) if (typeof hold !== 'number') release(hold);
}

/** Finds an object by the kind and the handle in a reference. @typedef {(kind: number, handle: number) => Thing} Find */
/** Makes a handle of an object. @typedef {(thing: Thing) => number} Wrap */

/** The places of the references in whole values. @param {Uint8Array} bytes @param {number} from @param {number} to @returns {number[]} */
function references(bytes, from, to) {
  /** @type {number[]} */
  const places = [];
  readFrom(bytes, from, to);
  while (pos < to) skipValue(false, places);
  return places;
}

/**
 * The record of a variable: a copy of bytes that the module lends, whose first byte is no value, with holds on the
 * objects that they refer to.
 * @param {Uint8Array} memory @param {number} from @param {number} to @param {Find} find @returns {Stored}
 */
export function storeRecord(memory, from, to, find) {
  if (mayRefer(memory, from, to)) {
    const bytes = memory.slice(from, to), places = references(bytes, 1, bytes.length);
    if (places.length > 0) return hold(bytes, places, 0, find);
  }
  return packRecord(memory, from, to);
}

/** Whether a span that can hold a reference has the byte of its tag. @param {Uint8Array} bytes @param {number} from @param {number} to */
function mayRefer(bytes, from, to) {
  if (to - from > 64) return bytes.subarray(from, to).includes(REFERENCE);
  for (let at = from + 1; at + REFERENCE_SIZE <= to; at++) if (bytes[at] === REFERENCE) return true;
  return false;
}

/** A variable's record to keep, which refers to nothing. @param {Uint8Array} bytes @returns {string | Uint8Array} */
export function packRecord(bytes, from = 0, to = bytes.length) {
  return to - from > CHEAP ? bytes.slice(from, to) : packShort(bytes, from, to);
}

/** @param {Uint8Array} bytes @param {number} from @param {number} to @returns {string} */
function packShort(bytes, from, to) {
  const char = String.fromCharCode;
  let text = '', i = from;
  for (; i + 4 <= to; i += 4) text += char(bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]);
  for (; i < to; i++) text += char(bytes[i]);
  return text;
}

/** A value to keep, which refers to nothing. @param {Uint8Array} bytes @param {number} from @param {number} to @returns {string | Uint8Array} */
function pack(bytes, from, to) {
  if (to - from > PACKED) return bytes.slice(from, to);
  if (to - from <= CHEAP) return packShort(bytes, from, to);
  return String.fromCharCode.apply(null, /** @type {any} */ (bytes.subarray(from, to)));
}

/** The first byte of a record. @param {Stored} record @returns {number} */
export function flagsOf(record) {
  return typeof record === 'string' ? record.charCodeAt(0) : record instanceof Holding ? record.bytes[0] : record[0];
}

const lent = new Uint8Array(PACKED);

/** The bytes of what is kept as text, until the next call. @param {string} text */
export function lend(text) {
  for (let i = 0; i < text.length; i++) lent[i] = text.charCodeAt(i);
  return lent;
}

/** @param {string} text what `pack` gave */
function unpack(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** @param {Uint8Array} bytes a copy @param {number[]} places @param {number} shift what comes off the places @param {Find} find */
function hold(bytes, places, shift, find) {
  if (places.length === 0) return bytes;
  /** @type {Thing[]} */
  const holds = [];
  for (let i = 0; i < places.length; i++) {
    const at = (places[i] -= shift);
    holds.push(find(bytes[at + 1], (bytes[at + 2] | (bytes[at + 3] << 8) | (bytes[at + 4] << 16) | (bytes[at + 5] << 24)) >>> 0));
  }
  for (const thing of holds) thing.count++;
  return new Holding(bytes, places, holds);
}

/** Reads the next value of the reader as one to store. @param {Uint8Array} bytes the reader's @param {Find} find @returns {Stored} */
function getStored(bytes, find) {
  /** @type {number[]} */
  const places = [];
  const start = pos;
  skipValue(false, places);
  if (places.length > 0) return hold(bytes.slice(start, pos), places, start, find);
  return pack(bytes, start, pos);
}

/** Writes a stored value for the module: each reference gets a handle. @param {Stored} value @param {Wrap} wrap */
export function putStored(value, wrap) {
  if (typeof value === 'string') for (let i = 0; i < value.length; i++) putByte(value.charCodeAt(i));
  else if (value instanceof Uint8Array) putBytes(value);
  else {
    const bytes = value.bytes.slice();
    for (let i = 0; i < value.places.length; i++) {
      const at = value.places[i], thing = value.holds[i];
      if (typeof thing === 'number') throw new BadCallError('the module reads what it has borrowed');
      const handle = wrap(thing);
      for (let k = 0; k < 4; k++) bytes[at + 2 + k] = handle >>> (8 * k);
    }
    putBytes(bytes);
  }
}

/**
 * A stored value on its own: every reference is replaced by what the object reads as, at any depth. This is how a value
 * leaves the host's tables: to the embedder, into a snapshot. A lent hold reads as the empty string.
 * @param {Stored | Thing} value @returns {Uint8Array}
 */
export function flatten(value) {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return unpack(value);
  return written(() => {
    /** Pieces that are due, the last first. @type {(Stored | Thing | { key: string })[]} */
    const due = [value];
    for (let piece; (piece = due.pop()) !== undefined; ) {
      if (piece instanceof Holding) {
        const parts = [];
        let from = 0;
        for (let i = 0; i < piece.places.length; i++) {
          const thing = piece.holds[i];
          parts.push(piece.bytes.subarray(from, piece.places[i]), typeof thing === 'number' ? { key: '' } : thing);
          from = piece.places[i] + 6;
        }
        parts.push(piece.bytes.subarray(from));
        while (parts.length) due.push(/** @type {any} */ (parts.pop()));
      } else if (piece instanceof Thing) {
        const { body, kind } = piece;
        if (body instanceof Map) {
          putHead(body.size, kind === SET ? 7 : 8);
          const parts = [];
          for (const [key, entry] of body) {
            parts.push({ key });
            if (kind !== SET) parts.push(entry);
          }
          while (parts.length) due.push(/** @type {any} */ (parts.pop()));
        } else if (Array.isArray(body)) {
          putHead(body.length);
          for (let i = body.length - 1; i >= 0; i--) due.push(body[i]);
        } else putString(piece.text());
      } else if (typeof piece === 'object' && 'key' in piece) putString(piece.key);
      else putStored(/** @type {Stored} */ (piece), () => 0);
    }
  }).slice();
}

// ---- what the module asks for ----

/** A count of elements, or of pairs, from the head of a list or dict. @param {number} tag */
function getCount(tag) {
  if (getByte() !== tag) malformed('a list or dict of another kind');
  const count = getSize();
  if (count > end - pos) malformed('a count passes the end');
  return count;
}

function atEnd() {
  if (pos !== end) malformed('bytes are left over');
}

/** Pairs of a flat dict, or members of a flat list. @param {Uint8Array} bytes @param {boolean} set @param {Find} find @returns {[string, Stored][]} */
function getPairs(bytes, set, find) {
  const count = getCount(set ? 7 : 8);
  /** @type {[string, Stored][]} */
  const pairs = [];
  for (let i = 0; i < count; i++) {
    const key = getText();
    pairs.push([key, set ? '' : getStored(bytes, find)]);
  }
  atEnd();
  return pairs;
}

/** The texts of a flat list. @param {Uint8Array} memory @param {number} from @param {number} to */
export function getTexts(memory, from, to) {
  readFrom(memory, from, to);
  const texts = Array.from({ length: getCount(7) }, getText);
  atEnd();
  return texts;
}

/** Writes a reference. @param {number} kind @param {number} handle */
export function putReference(kind, handle) {
  putByte(REFERENCE);
  putByte(kind);
  for (let i = 0; i < 4; i++) putByte((handle >>> (8 * i)) & 255);
}

/** @param {Uint8Array} bytes @param {Find} find @returns {Stored[]} */
function getElements(bytes, find) {
  const count = getCount(7), list = [];
  for (let i = 0; i < count; i++) list.push(getStored(bytes, find));
  atEnd();
  return list;
}

/** @param {[string, Stored]} pair */
const isPlain = ([, value]) => !(value instanceof Holding);

/** @param {Map<string, Stored>} map @param {[string, Stored][]} pairs @returns {number} by how many bytes it grows */
function setPairs(map, pairs) {
  let more = 0;
  for (const [key, value] of pairs) {
    const old = map.get(key);
    map.set(key, value);
    more += value.length + (old === undefined ? key.length + ENTRY : -old.length);
    forget(old);
  }
  return more;
}

/**
 * Makes an object of a value that the module lends; null: the text does not spell one.
 * @param {Counters} counters @param {number} kind @param {Kind | undefined} maker
 * @param {Uint8Array} memory @param {number} from @param {number} to @param {Find} find @returns {Thing | null}
 */
export function makeThing(counters, kind, maker, memory, from, to, find) {
  readFrom(memory, from, to);
  if (kind === LIST) {
    const list = getElements(memory, find);
    const thing = new Thing(counters, kind, list, list.reduce((sum, value) => sum + value.length + ELEMENT, 0));
    thing.plain = !list.some((value) => value instanceof Holding);
    return thing;
  }
  if (kind <= DICT) {
    const map = new Map(), pairs = getPairs(memory, kind === SET, find), bytes = setPairs(map, pairs);
    const thing = new Thing(counters, kind, map, bytes);
    thing.plain = pairs.every(isPlain);
    return thing;
  }
  const text = getText();
  atEnd();
  const body = /** @type {Kind} */ (maker).parse(text);
  return body === null ? null : new Thing(counters, kind, body, text.length, maker);
}

/**
 * A part of what an object reads as: where the next part begins (0: nowhere), and a value.
 * @param {Thing} thing @param {number} from @param {number} count @param {Wrap} wrap
 */
export function readPart(thing, from, count, wrap) {
  const { body, kind } = thing;
  let next = 0, taken = 0;
  const part = written(() => {
    let left = LARGE_PART;
    const roomy = () => taken < count && left > 0;
    /** @param {Stored} value */
    const put = (value) => {
      left -= value.length;
      putStored(value, wrap);
    };
    if (body instanceof Map) {
      let cursor = thing.cursor;
      if (cursor === null || cursor.at !== from) {
        cursor = { at: 0, entries: body.entries() };
        for (; cursor.at < from; cursor.at++) cursor.entries.next();
      }
      thing.cursor = null;
      while (roomy() && cursor.at < body.size) {
        const [key, value] = cursor.entries.next().value;
        putString(key);
        left -= key.length;
        if (kind !== SET) put(value);
        cursor.at++;
        taken++;
      }
      if (cursor.at < body.size) (thing.cursor = cursor), (next = cursor.at);
    } else if (Array.isArray(body)) {
      let at = from;
      for (; roomy() && at < body.length; at++, taken++) put(body[at]);
      if (at < body.length) next = at;
    } else putString(thing.text());
  }).slice();
  return written(() => {
    for (let i = 0; i < 4; i++) putByte((next >>> (8 * i)) & 255);
    if (body instanceof Map) putHead(taken, kind === SET ? 7 : 8);
    else if (Array.isArray(body)) putHead(taken);
    putBytes(part);
  });
}

/** The map of an object with keys. @param {Thing} thing @returns {Map<string, Stored>} */
export function mapIn(thing) {
  if (!(thing.body instanceof Map)) throw new BadCallError('the object has no keys');
  return thing.body;
}

/**
 * Sets keys' values or adds members. `fits` says whether so many bytes more may be taken; null: they may not.
 * @param {Thing} thing @param {Uint8Array} memory @param {number} from @param {number} to
 * @param {Find} find @param {(more: number) => boolean} fits @returns {Thing | null} the changed object, which the hold moves to
 */
export function putPairs(thing, memory, from, to, find, fits) {
  mapIn(thing);
  if (!fits(to - from + ENTRY + copyCost(thing))) return null;
  readFrom(memory, from, to);
  const pairs = getPairs(memory, thing.kind === SET, find), own = thing.own();
  beforePut(own, pairs);
  own.plain &&= pairs.every(isPlain);
  own.grow(setPairs(own.body, pairs));
  return own;
}

/** @param {Thing} thing @param {string} key @returns {Thing | null} the changed object; null: there was no such key */
export function removeKey(thing, key) {
  const old = mapIn(thing).get(key);
  if (old === undefined) return null;
  const own = thing.own(), kept = own.body.get(key);
  beforeRemove(own, key, kept);
  own.body.delete(key);
  own.grow(-(old.length + key.length + ENTRY));
  forget(kept);
  return own;
}

/**
 * Puts the elements of a flat list in the place of others; null: they may not be taken.
 * @param {Thing} thing @param {number} at @param {number} count @param {Uint8Array} memory @param {number} from @param {number} to
 * @param {Find} find @param {(more: number) => boolean} fits @returns {Thing | null}
 */
export function spliceList(thing, at, count, memory, from, to, find, fits) {
  const place = at === -1 ? thing.body.length : at >>> 0;
  if (place + (count >>> 0) > thing.body.length) throw new BadCallError('elements outside of a list');
  if (!fits(to - from + ELEMENT + copyCost(thing))) return null;
  readFrom(memory, from, to);
  const elements = getElements(memory, find), own = thing.own(), list = own.body;
  beforeSplice(own, place, count >>> 0, elements.length);
  own.plain &&= !elements.some((value) => value instanceof Holding);
  let more = elements.reduce((sum, value) => sum + value.length + ELEMENT, 0);
  /** @type {Stored[]} */
  let old;
  if (place === list.length) {
    old = [];
    for (const element of elements) list.push(element);
  } else if (count === 1 && elements.length === 1) {
    old = [list[place]];
    list[place] = elements[0];
  } else old = list.splice(place, count >>> 0, ...elements);
  for (const value of old) {
    more -= value.length + ELEMENT;
    forget(value);
  }
  own.grow(more);
  return own;
}

/** About how many bytes a copy takes that a change has to make first. @param {Thing} thing */
const copyCost = (thing) => (thing.count === 1 ? 0 : thing.bytes);
