/** Names with what is kept under them, listed in order of creation. */

/** @import { Stored } from './objects.js' */

import { forget, Holding } from './objects.js';

/** What is kept under a name. Never changed in place: forks and savepoints share it. */
export class Slot {
  /** @param {number} order the place of the name @param {Stored} record @param {number} version of a command's definition */
  constructor(order, record, version) {
    this.order = order;
    this.record = record;
    this.version = version;
  }
}

export class Table {
  /** @type {Map<string, Slot>} */
  map;
  /** @type {number} */
  next;
  /** Whether the map's order is that of creation: not once a savepoint has brought a name back. @type {boolean} */
  sorted;

  /** @param {Table} [shared] what to copy */
  constructor(shared) {
    this.map = shared === undefined ? new Map() : new Map(shared.map);
    this.next = shared ? shared.next : 0;
    this.sorted = shared ? shared.sorted : true;
  }

  /** @param {string} name @param {Stored} record @param {number} version @param {Slot | undefined} old what `get` gave */
  set(name, record, version, old) {
    this.map.set(name, new Slot(old === undefined ? this.next++ : old.order, record, version));
  }

  /** Gives a copy holds of its own on the objects that its records refer to. */
  hold() {
    for (const [name, { order, record, version }] of this.map) {
      if (record instanceof Holding) this.map.set(name, new Slot(order, record.copy(), version));
    }
    return this;
  }

  /** Gives up what its records hold. */
  forget() {
    for (const { record } of this.map.values()) forget(record);
  }

  /** Makes a name what it was. @param {string} name @param {Slot | undefined} slot undefined: it did not exist */
  putBack(name, slot) {
    if (slot === undefined) this.map.delete(name);
    else {
      if (!this.map.has(name)) this.sorted = false;
      this.map.set(name, slot);
    }
  }

  /** Names and slots in order of creation. @returns {Iterable<[string, Slot]>} */
  entries() {
    return this.sorted ? this.map : [...this.map].sort((a, b) => a[1].order - b[1].order);
  }

  /** @returns {Iterable<string>} */
  names() {
    return this.sorted ? this.map.keys() : Array.from(this.entries(), ([name]) => name);
  }
}
