/**
 * Objects that scripts hold by reference: maps, sets, large lists and dicts, and the kinds that an embedder adds.
 *
 * An object counts its holds: handles, and places in stored values that refer to it. One that has a single hold is
 * changed in place; of one that has more a version is made first, which shares its content. When the last hold goes the object goes, with all that only it
 * held. A stored value is bytes of the flat encoding: packed as text when short, a `Holding` when it refers to objects.
 */

/** @import { Kind } from '../feather.js' */
/** @import { Body, Change, Version } from './versions.js' */

import { badCall } from './errors.js';
import { Ordered } from './ordered.js';
import { atEnd, getByte, getCount, getText, malformed, pos, readFrom, skipValue } from './read.js';
import { changed, cost, Family, setting } from './versions.js';
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

/** Whether a stored value has holds. @param {Stored} value */
const holds = (value) => value instanceof Holding;
/** A stored value for a copy of what it is in. @param {Stored} value */
const copied = (value) => (value instanceof Holding ? value.copy() : value);
/** @param {Stored} value */
const same = (value) => value;

/** An object. */
export class Thing {
  /** A container's content while it shares it with nobody, or what a kind's module made. @type {any} */
  #body;

  /**
   * @param {Counters} counters @param {number} kind
   * @param {any} body keys with stored values, an array of stored values, or what a kind's module made
   * @param {number} bytes @param {Kind | undefined} [maker]
   */
  constructor(counters, kind, body, bytes, maker) {
    this.counters = counters;
    this.kind = kind;
    this.#body = body;
    this.bytes = bytes + ENTRY;
    this.maker = maker;
    /** Its holds. */
    this.count = 0;
    /** Whether no value in it has ever referred to an object. */
    this.plain = true;
    /** Those that share its content, and which of their versions it is. @type {Family | null} */
    this.family = null;
    /** @type {Version | null} */
    this.version = null;
    /** How far the content has gone to be read here. */
    this.walked = 0;
    counters.born(kind, this.bytes);
  }

  /** @returns {any} */
  get body() {
    const { family, version } = this;
    if (family === null || version === null) return this.#body;
    if (family.now !== version) this.#walk(family, version);
    return this.family === null ? this.#body : family.body;
  }

  /** Has the content be what it is here; if that was too far too often, it gets its own. @param {Family} family @param {Version} version */
  #walk(family, version) {
    this.walked += family.distance(version);
    family.goTo(version, holds);
    const size = Array.isArray(family.body) ? family.body.length : family.body.size;
    if (this.walked > 4 * size + 1000) this.#part(family);
  }

  /** Leaves the others with the content as it is here now, of which this one gets a copy. @param {Family} family */
  #part(family) {
    const { body } = family, others = family.members.size > 1, each = others ? copied : same;
    const copy = Array.isArray(body) ? body.map(each) : body.copy(each);
    if (others) this.#leave(family);
    else {
      // What only results read has no holds: they go on with the values of the copy.
      family.members.delete(this);
      family.resize(-this.bytes, 0);
      giveUp(family.aside);
    }
    this.keep(copy);
    this.walked = 0;
    this.counters.bytes += this.bytes;
  }

  /** @param {Family} family */
  #leave(family) {
    family.members.delete(this);
    family.resize(-this.bytes, 0);
    this.family = this.version = null;
    settle(family);
  }

  /** Its content becomes one that others may share. @returns {Family} */
  share() {
    if (this.family !== null) {
      void this.body;
      if (this.family !== null) return this.family;
    }
    const family = (this.family = new Family(this.#body, this.counters, this.bytes));
    family.members.add(this);
    this.version = family.now;
    this.#body = null;
    return family;
  }

  /** The content is this one's alone again. @param {Body} body */
  keep(body) {
    this.family = this.version = null;
    this.#body = body;
  }

  get size() {
    const { body } = this;
    return body instanceof Ordered ? body.size : Array.isArray(body) ? body.length : 0;
  }

  /** The text of what has no parts. @returns {string} */
  text() {
    return this.maker ? this.maker.text(this.body) : '';
  }

  /** @param {number} more */
  grow(more) {
    this.bytes += more;
    if (this.family === null) this.counters.bytes += more;
    else this.family.resize(more, cost(more));
  }

  /** What is changed: itself, or a version of it when others hold it too. The hold of who changes it moves there. */
  own() {
    if (this.count === 1) return this;
    const family = this.share(), version = new Thing(this.counters, this.kind, null, this.bytes - ENTRY);
    family.seal();
    version.plain = this.plain;
    version.family = family;
    version.version = family.now;
    family.members.add(version);
    // It was counted as one of its own.
    this.counters.bytes -= version.bytes;
    family.resize(version.bytes, 0);
    version.count = 1;
    this.count--;
    return version;
  }

  /** Changes the content, which is this one's to change; gives what went, whose holds are given up. @param {Change} change @returns {Stored[]} */
  change(change) {
    void this.body;
    let { family } = this;
    if (family !== null && !family.read && family.members.size === 1) {
      settle(family);
      family = null;
    } else if (family !== null && family.changes + family.aside.size > 2 * this.size + 64) {
      this.#part(family);
      family = null;
      // Places are other ones now.
      if ('key' in change && 'at' in change && 'value' in change) change = setting(this.#body, change.key, change.value);
    }
    if (family === null) {
      const gone = changed(this.#body, change);
      if (this.#body instanceof Ordered) this.#body.tidy();
      if (!this.plain) giveUp(gone);
      return gone;
    }
    const { gone, kept } = family.change(change, holds);
    this.version = family.now;
    if (!kept) giveUp(gone);
    return gone;
  }

  /** Gives up what it holds: nobody holds it any more. @param {Thing[]} due takes what nobody holds then */
  gone(due) {
    const { family } = this;
    this.counters.live[this.kind]--;
    if (family !== null) {
      this.#leave(family);
      return;
    }
    this.counters.bytes -= this.bytes;
    const body = this.#body;
    if (this.plain || !(body instanceof Ordered || Array.isArray(body))) return;
    for (const value of body.values()) drop(value, due);
  }
}

/** Gives up what a value holds. @param {Stored} value @param {Thing[]} due */
function drop(value, due) {
  if (value instanceof Holding) for (const held of value.holds) if (typeof held !== 'number' && --held.count === 0) due.push(held);
}

/** Objects that nobody holds any more, while some go. @type {Thing[] | null} */
let going = null;

/** Gives up what values hold. @param {Iterable<Stored>} values */
function giveUp(values) {
  /** @type {Thing[]} */
  const due = [];
  for (const value of values) drop(value, due);
  if (due.length === 0) return;
  if (going === null) free(due);
  else going.push(...due);
}

/** A family has lost a member: what only that one had goes. @param {Family} family */
function settle(family) {
  if (family.members.size > 1) return;
  const [last] = family.members;
  /** @type {Thing[]} */
  const due = going ?? [];
  if (last !== undefined) {
    family.goTo(/** @type {Version} */ (last.version), holds);
    family.resize(0, 0);
  } else for (const value of family.body.values()) drop(value, due);
  for (const value of family.aside) drop(value, due);
  family.aside.clear();
  if (last !== undefined && !family.read) {
    last.keep(family.body);
    family.members.clear();
  }
  if (going === null) free(due);
}

/** Lets go of objects, in a loop: depth costs no stack. @param {Thing[]} due */
function free(due) {
  going = due;
  try {
    for (let gone; (gone = due.pop()) !== undefined; ) gone.gone(due);
  } finally {
    going = null;
  }
}

/** Gives up a hold. What nobody holds any more goes. @param {Thing} thing */
export function release(thing) {
  if (--thing.count > 0) return;
  if (going === null) free([thing]);
  else going.push(thing);
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
const unpack = (text) => lend(text).slice(0, text.length);

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
      if (typeof thing === 'number') badCall('the module reads what it has borrowed');
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
        if (body instanceof Ordered) {
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
function getHead(tag) {
  if (getByte() !== tag) malformed('a list or dict of another kind');
  return getCount();
}

/** Pairs of a flat dict, or members of a flat list. @param {Uint8Array} bytes @param {boolean} set @param {Find} find @returns {[string, Stored][]} */
function getPairs(bytes, set, find) {
  const count = getHead(set ? 7 : 8);
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
  const texts = Array.from({ length: getHead(7) }, getText);
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
  const count = getHead(7), list = [];
  for (let i = 0; i < count; i++) list.push(getStored(bytes, find));
  atEnd();
  return list;
}

/** What elements of a list take. @param {Stored[]} items */
const sizeOf = (items) => items.reduce((sum, value) => sum + value.length + ELEMENT, 0);

/** @param {[string, Stored]} pair */
const isPlain = ([, value]) => !(value instanceof Holding);

/**
 * Makes an object of a value that the module lends; null: the text does not spell one.
 * @param {Counters} counters @param {number} kind @param {Kind | undefined} maker
 * @param {Uint8Array} memory @param {number} from @param {number} to @param {Find} find @returns {Thing | null}
 */
export function makeThing(counters, kind, maker, memory, from, to, find) {
  readFrom(memory, from, to);
  if (kind === LIST) {
    const list = getElements(memory, find);
    const thing = new Thing(counters, kind, list, sizeOf(list));
    thing.plain = !list.some(holds);
    return thing;
  }
  if (kind <= DICT) {
    const map = new Ordered(), pairs = getPairs(memory, kind === SET, find);
    let bytes = 0;
    for (const [key, value] of pairs) {
      const old = map.set(key, value);
      bytes += value.length + (old === undefined ? key.length + ENTRY : -old.length);
      forget(old);
    }
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
    if (body instanceof Ordered) {
      let at = body.next(from);
      for (; roomy() && at >= 0; at = body.next(at + 1), taken++) {
        const [key, value] = body.at(at);
        putString(key);
        left -= key.length;
        if (kind !== SET) put(value);
      }
      if (at >= 0) next = at;
    } else if (Array.isArray(body)) {
      let at = from;
      for (; roomy() && at < body.length; at++, taken++) put(body[at]);
      if (at < body.length) next = at;
    } else putString(thing.text());
  }).slice();
  return written(() => {
    for (let i = 0; i < 4; i++) putByte((next >>> (8 * i)) & 255);
    if (body instanceof Ordered) putHead(taken, kind === SET ? 7 : 8);
    else if (Array.isArray(body)) putHead(taken);
    putBytes(part);
  });
}

/** The keys of an object that has some. @param {Thing} thing @returns {Ordered} */
export function mapIn(thing) {
  const { body } = thing;
  if (!(body instanceof Ordered)) badCall('the object has no keys');
  return body;
}

/**
 * Sets keys' values or adds members. `fits` says whether so many bytes more may be taken; null: they may not.
 * @param {Thing} thing @param {Uint8Array} memory @param {number} from @param {number} to
 * @param {Find} find @param {(more: number) => boolean} fits @returns {Thing | null} the changed object, which the hold moves to
 */
export function putPairs(thing, memory, from, to, find, fits) {
  mapIn(thing);
  if (!fits(to - from + ENTRY)) return null;
  readFrom(memory, from, to);
  const pairs = getPairs(memory, thing.kind === SET, find), own = thing.own();
  own.plain &&= pairs.every(isPlain);
  for (const [key, value] of pairs) {
    const [old] = own.change(setting(own.body, key, value));
    own.grow(value.length + (old === undefined ? key.length + ENTRY : -old.length));
  }
  return own;
}

/** @param {Thing} thing @param {string} key @returns {Thing | null} the changed object; null: there was no such key */
export function removeKey(thing, key) {
  if (mapIn(thing).get(key) === undefined) return null;
  const own = thing.own(), [old] = own.change({ key, at: -1 });
  own.grow(-(old.length + key.length + ENTRY));
  return own;
}

/**
 * Puts the elements of a flat list in the place of others; null: they may not be taken.
 * @param {Thing} thing @param {number} at @param {number} count @param {Uint8Array} memory @param {number} from @param {number} to
 * @param {Find} find @param {(more: number) => boolean} fits @returns {Thing | null}
 */
export function spliceList(thing, at, count, memory, from, to, find, fits) {
  const { length } = thing.body, place = at === -1 ? length : at >>> 0;
  if (place + (count >>> 0) > length) badCall('elements outside of a list');
  if (!fits(to - from + ELEMENT)) return null;
  readFrom(memory, from, to);
  const items = getElements(memory, find), own = thing.own();
  own.plain &&= !items.some(holds);
  const old = own.change({ at: place, count: count >>> 0, items });
  own.grow(sizeOf(items) - sizeOf(old));
  return own;
}
