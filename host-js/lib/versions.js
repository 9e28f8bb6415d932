/**
 * Versions of a container that share one body.
 *
 * A container that others hold too is not copied before it changes: both go on with one body, which is what the newest of
 * them is, and each change leaves behind how to undo it. Whoever reads an older version has the body go back to it; the
 * ways between the versions then lead there. The chain goes from what is not the body to what is, so what nobody reads is
 * garbage. What costs more than a copy becomes one.
 */

/** @import { Stored, Thing, Counters } from './objects.js' */

import { Ordered } from './ordered.js';

/** The content of a container. @typedef {Ordered | Stored[]} Body */
/**
 * A change: `set` of a key that is there, `put` of one that is not, at a place, `drop` of one, or elements for others.
 * @typedef {{ key: string, value: Stored, at: number } | { key: string, at: number } | { key: string, value: Stored } | { at: number, count: number, items: Stored[] }} Change
 */

/** What a change of a version takes beside its bytes. */
const CHANGE = 96;

/** Makes a change; gives the one that undoes it. @param {any} body @param {any} change @returns {Change} */
function apply(body, change) {
  const { key, value, at } = change;
  if (key === undefined) {
    const { count, items } = change, list = /** @type {Stored[]} */ (body);
    if (at === list.length) {
      for (const item of items) list.push(item);
      return { at, count: items.length, items: [] };
    }
    if (at + count === list.length) {
      const old = list.slice(at);
      list.length = at;
      for (const item of items) list.push(item);
      return { at, count: items.length, items: old };
    }
    if (count === 1 && items.length === 1) {
      const old = list[at];
      list[at] = items[0];
      return { at, count, items: [old] };
    }
    return { at, count: items.length, items: list.splice(at, count, ...items) };
  }
  const map = /** @type {Ordered} */ (body);
  if (value === undefined) {
    const old = map.get(key);
    return { key, value: /** @type {Stored} */ (old), at: map.take(key) };
  }
  if (at === undefined) return { key, value: /** @type {Stored} */ (map.set(key, value)) };
  map.putAt(at, key, value);
  return { key, at };
}

/** The values that a change brings in. @param {any} change @returns {Stored[]} */
const brought = ({ value, items }) => items ?? (value === undefined ? [] : [value]);

/** A place in the chain. */
export class Version {
  /** What is nearer to the body, and how to get here from there: the last one first. @type {Version | null} */
  next = null;
  /** @type {Change[]} */
  undo = [];
}

/** Undoes changes; gives those that lead back. @param {Body} body @param {Change[]} undo @returns {Change[]} */
function undone(body, undo) {
  const back = [];
  for (let i = undo.length - 1; i >= 0; i--) back.push(apply(body, undo[i]));
  return back;
}

/** Versions with one body. */
export class Family {
  /** @param {Body} body @param {Counters} counters @param {number} bytes what the first takes */
  constructor(body, counters, bytes) {
    this.body = body;
    /** The version that the body is. */
    this.now = new Version();
    /** The containers that are versions. @type {Set<Thing>} */
    this.members = new Set();
    /** Whether results that nobody counts may read a version. */
    this.read = false;
    this.changes = 0;
    /** The version that the changes since are noted in, while nobody has what the body is but who changes it. @type {Version | null} */
    this.noting = null;
    /** Keys whose values it notes already. @type {Set<string>} */
    this.noted = new Set();
    /** Values with holds that are not in the body, but may be in a version. @type {Set<Stored>} */
    this.aside = new Set();
    this.counters = counters;
    /** What the members would take on their own, and what there was and came. */
    this.alone = this.made = this.counted = bytes;
  }

  /** Counts anew. @param {number} alone @param {number} made */
  resize(alone, made) {
    this.alone += alone;
    this.made = this.members.size > 1 ? this.made + made : this.alone;
    const now = Math.min(this.alone, this.made);
    this.counters.bytes += now - this.counted;
    this.counted = now;
  }

  /** From now on somebody else has what the body is. */
  seal() {
    this.noting = null;
    this.noted.clear();
  }

  /**
   * Changes the body; the change that undoes it stays behind. Gives what went, and whether a version has it.
   * @param {any} change @param {(value: Stored) => boolean} holds @returns {{ gone: Stored[], kept: boolean }}
   */
  change(change, holds) {
    const undo = apply(this.body, change), gone = brought(undo), { key } = change;
    if (this.noting !== null && 'value' in change && !('at' in change) && this.noted.has(key)) return { gone, kept: false };
    for (const value of gone) if (holds(value)) this.aside.add(value);
    if (this.noting === null) {
      this.noting = this.now;
      this.noting.next = this.now = new Version();
    }
    this.noting.undo.push(undo);
    if (key !== undefined) this.noted.add(key);
    this.changes++;
    return { gone, kept: true };
  }

  /** How far the body is from a version. @param {Version} version */
  distance(version) {
    let steps = 0;
    for (let at = version; at.next !== null; at = at.next) steps += at.undo.length;
    return steps;
  }

  /** Makes the body what a version is. @param {Version} version @param {(value: Stored) => boolean} holds */
  goTo(version, holds) {
    /** @type {Version[]} */
    const way = [];
    for (let at = version; at.next !== null; at = at.next) way.push(at);
    if (way.length > 0) this.seal();
    for (let at; (at = way.pop()) !== undefined; ) {
      const from = /** @type {Version} */ (at.next);
      for (const value of at.undo.flatMap(brought)) if (holds(value)) this.aside.delete(value);
      from.undo = undone(this.body, at.undo);
      for (const value of from.undo.flatMap(brought)) if (holds(value)) this.aside.add(value);
      from.next = at;
      at.next = null;
      at.undo = [];
    }
    this.now = version;
  }

  /** What a version is; the body itself, or a copy. @param {Version} version @returns {Body} */
  content(version) {
    if (version === this.now) return this.body;
    /** @type {Change[][]} */
    const undos = [];
    for (let at = version; at.next !== null; at = at.next) undos.push(at.undo);
    // Places stay as they are, for the changes know them.
    const copy = this.#plainCopy();
    for (let undo; (undo = undos.pop()) !== undefined; ) undone(copy, undo);
    return copy;
  }

  #plainCopy() {
    const { body } = this;
    if (Array.isArray(body)) return body.slice();
    const copy = new Ordered();
    for (let at = body.next(0); at >= 0; at = body.next(at + 1)) copy.putAt(at, ...body.at(at));
    return copy;
  }
}

/** What a change costs. @param {number} more */
export const cost = (more) => Math.max(0, more) + CHANGE;

/** A change of a key's value. @param {Ordered} map @param {string} key @param {Stored} value @returns {Change} */
export const setting = (map, key, value) => (map.get(key) === undefined ? { key, value, at: map.places } : { key, value });

/** Makes a change where nobody needs to know how to undo it; gives the values that went. @param {Body} body @param {Change} change */
export const changed = (body, change) => brought(apply(body, change));
