/**
 * Keys with values in order of insertion. Entries stand in rows; a key that goes leaves a hole, so that it can come back to
 * its place, and a place stays good for reading in parts.
 */

/** @import { Stored } from './objects.js' */

/** In the place of a place. */
const GONE = -1;

export class Ordered {
  /**
   * Places by keys. A key that goes stays for a while, at `GONE`: V8 keeps what a Map deletes in the chains that it
   * searches, so a key that comes and goes in a large Map would take longer each time.
   * @type {Map<string, number>}
   */
  #places = new Map();
  /** How many keys are gone. */
  #gone = 0;
  /** @type {(string | undefined)[]} */
  #keys = [];
  /** @type {Stored[]} */
  #values = [];

  get size() {
    return this.#places.size - this.#gone;
  }

  /** How many places there are, with the holes. */
  get places() {
    return this.#keys.length;
  }

  /** @param {string} key @returns {Stored | undefined} */
  get(key) {
    const at = this.#places.get(key);
    return at === undefined || at === GONE ? undefined : this.#values[at];
  }

  /** Sets a value; gives what it was. A new key comes last. @param {string} key @param {Stored} value @returns {Stored | undefined} */
  set(key, value) {
    const at = this.#places.get(key);
    if (at === undefined || at === GONE) {
      this.putAt(this.#keys.length, key, value);
      return undefined;
    }
    const old = this.#values[at];
    this.#values[at] = value;
    return old;
  }

  /** Puts a key that is not there at a place that is free. @param {number} at @param {string} key @param {Stored} value */
  putAt(at, key, value) {
    const keys = this.#keys;
    while (keys.length < at) {
      keys.push(undefined);
      this.#values.push('');
    }
    if (this.#gone > 0 && this.#places.get(key) === GONE) this.#gone--;
    this.#places.set(key, at);
    keys[at] = key;
    this.#values[at] = value;
  }

  /** Takes a key out that is there; gives its place. @param {string} key */
  take(key) {
    const keys = this.#keys, at = /** @type {number} */ (this.#places.get(key));
    this.#places.set(key, GONE);
    if (++this.#gone > 64 && this.#gone * 2 > this.#places.size) this.#forget();
    keys[at] = undefined;
    this.#values[at] = '';
    while (keys.length > 0 && keys[keys.length - 1] === undefined) {
      keys.pop();
      this.#values.pop();
    }
    return at;
  }

  /** Lets go of the keys that are gone. */
  #forget() {
    const places = new Map();
    for (const [key, at] of this.#places) if (at !== GONE) places.set(key, at);
    this.#places = places;
    this.#gone = 0;
  }

  /** Closes the holes when they are more than half: no place is good any more. */
  tidy() {
    if (this.#keys.length <= 2 * this.size + 8) return;
    const entries = [...this.entries()];
    this.#places = new Map();
    this.#gone = 0;
    this.#keys = [];
    this.#values = [];
    for (const [key, value] of entries) this.set(key, value);
  }

  /** The first place with an entry from a place on; -1: there is none. @param {number} from */
  next(from) {
    const keys = this.#keys;
    for (let at = from; at < keys.length; at++) if (keys[at] !== undefined) return at;
    return -1;
  }

  /** The key and the value at a place that has them. @param {number} at @returns {[string, Stored]} */
  at(at) {
    return [/** @type {string} */ (this.#keys[at]), this.#values[at]];
  }

  /** @returns {Generator<[string, Stored]>} */
  *entries() {
    for (let at = 0; at < this.#keys.length; at++) {
      const key = this.#keys[at];
      if (key !== undefined) yield [key, this.#values[at]];
    }
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  /** Its values, and what stands in holes. */
  values() {
    return this.#values;
  }

  /** @param {(value: Stored) => Stored} each what a copy has in the place of a value */
  copy(each) {
    const copy = new Ordered();
    for (const [key, value] of this) copy.set(key, each(value));
    return copy;
  }
}
