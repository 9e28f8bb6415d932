/**
 * Large results, read when somebody looks. What a command leaves in a large list or dict of the interpreter (`dict set`,
 * `lappend`) is also its result, and most programs do not look at it: they get an array or a Map that is filled when
 * something of it is first asked for.
 *
 * It reads as what it was when the evaluation ended, although the interpreter changes its container in place: from then
 * on changes leave behind how to undo them, in a chain from older versions to newer ones. Nobody but a result points
 * to a version, so what no result needs is garbage at once.
 */

/** @import { Stored, Thing } from './objects.js' */

import { putStored, SET } from './objects.js';
import { readValue } from './read.js';
import { putHead, putString, written } from './write.js';

/** The content of a container. @typedef {Map<string, Stored> | Stored[]} Body */
/** The order of keys by numbers, once one was removed. @typedef {Map<string, number>} Order */

/** What a container was. */
class Version {
  /** What came after it, and how to get back from there. @type {Version | null} */
  next = null;
  /** @type {((body: any, order: Order | null) => void) | null} */
  undo = null;
  /** A copy, instead. @type {{ body: Body, order: Order | null } | null} */
  copy = null;
}

/** The versions of a container that results may refer to. */
export class Versions {
  now = new Version();
  changes = 0;
  /** @type {Order | null} */
  order = null;
  last = 0;

  /** @param {(body: any, order: Order | null) => void} undo */
  note(undo) {
    const { now } = this;
    this.now = now.next = new Version();
    now.undo = undo;
    this.changes++;
  }
}

/** Before entries are set. @param {Thing} thing @param {[string, Stored][]} pairs */
export function beforePut(thing, pairs) {
  const log = logOf(thing);
  if (log === null) return;
  const { order } = log, body = /** @type {Map<string, Stored>} */ (thing.body);
  for (const [key] of pairs) {
    const old = body.get(key);
    if (old !== undefined) log.note((body) => body.set(key, old));
    else {
      order?.set(key, log.last++);
      log.note((body, order) => {
        body.delete(key);
        order?.delete(key);
      });
    }
  }
}

/** Before an entry is removed. @param {Thing} thing @param {string} key @param {Stored} old */
export function beforeRemove(thing, key, old) {
  const log = logOf(thing);
  if (log === null) return;
  if (log.order === null) {
    log.order = new Map();
    for (const key of thing.body.keys()) log.order.set(key, log.last++);
  }
  const place = /** @type {number} */ (log.order.get(key));
  log.order.delete(key);
  log.note((body, order) => {
    body.set(key, old);
    order?.set(key, place);
  });
}

/** Before elements are replaced. @param {Thing} thing @param {number} at @param {number} count @param {number} more how many come */
export function beforeSplice(thing, at, count, more) {
  const log = logOf(thing), list = /** @type {Stored[]} */ (thing.body);
  if (log === null) return;
  if (at + count === list.length) {
    const old = list.slice(at);
    log.note((list) => {
      list.length = at;
      for (const value of old) list.push(value);
    });
  } else if (count === more) {
    const old = list.slice(at, at + count);
    log.note((list) => old.forEach((value, i) => (list[at + i] = value)));
  } else keep(thing, log);
}

/** The versions to add to. A long chain is cut off, so that what a result needs is never more than the container. @param {Thing} thing */
function logOf(thing) {
  const log = thing.versions;
  if (log === null || log.changes <= 2 * thing.size + 64) return log;
  return keep(thing, log);
}

/** Ends the versions with a copy. @param {Thing} thing @param {Versions} log @returns {null} */
function keep(thing, log) {
  const { body } = thing;
  log.now.copy = { body: Array.isArray(body) ? body.slice() : new Map(body), order: log.order && new Map(log.order) };
  return (thing.versions = null);
}

/** The content of a version. @param {Thing} thing @param {Versions} log @param {Version} version @returns {Body} */
function contentOf(thing, log, version) {
  /** @type {((body: any, order: Order | null) => void)[]} */
  const undos = [];
  let at = version;
  for (; at.next !== null; at = at.next) undos.push(/** @type {any} */ (at.undo));
  if (undos.length === 0 && at.copy === null) return thing.body;
  const { body, order } = at.copy ?? { body: thing.body, order: log.order };
  const copy = Array.isArray(body) ? body.slice() : new Map(body), places = order && new Map(order);
  while (undos.length) /** @type {any} */ (undos.pop())(copy, places);
  if (places === null || Array.isArray(copy)) return copy;
  const place = (/** @type {[string, Stored]} */ [key]) => /** @type {number} */ (places.get(key));
  return new Map([...copy].sort((a, b) => place(a) - place(b)));
}

/** Reads a version as an array or a Map. @param {Thing} thing @param {Versions} log @param {Version} version */
function read(thing, log, version) {
  const body = contentOf(thing, log, version), none = () => 0;
  const bytes = written(() => {
    if (Array.isArray(body)) {
      putHead(body.length);
      for (const value of body) putStored(value, none);
      return;
    }
    putHead(body.size, thing.kind === SET ? 7 : 8);
    for (const [key, value] of body) {
      putString(key);
      if (thing.kind !== SET) putStored(value, none);
    }
  });
  return readValue(bytes, 0, bytes.length);
}

/**
 * Stands in for a prototype until the first look at the object, which fills it and gives it its own prototype.
 * @param {any} prototype @param {(object: any) => boolean} fill false: it is not such an object
 */
function curtain(prototype, fill) {
  return new Proxy(Object.create(prototype), {
    get(target, key, object) {
      // A promise that is to be resolved with it asks whether it is one.
      if (key === 'then') return undefined;
      return Reflect.get(fill(object) ? object : target, key, object);
    },
    set(target, key, value, object) {
      return fill(object) ? Reflect.set(object, key, value) : Reflect.set(target, key, value, object);
    },
    has(_, key) {
      return key in prototype;
    },
  });
}

class LateMap extends Map {
  /** @type {(() => Map<string, any>) | null} */
  #content = null;

  /** @param {() => Map<string, any>} content */
  static make(content) {
    const map = new LateMap();
    map.#content = content;
    return Object.setPrototypeOf(map, mapCurtain);
  }

  /** @param {any} object */
  static fill(object) {
    if (!(#content in object)) return false;
    Object.setPrototypeOf(object, Map.prototype);
    const content = object.#content;
    object.#content = null;
    for (const [key, value] of content?.() ?? []) object.set(key, value);
    return true;
  }
}

class LateList extends Array {
  /** @type {(() => any[]) | null} */
  #content = null;

  /** @param {number} length @param {() => any[]} content */
  static make(length, content) {
    const list = new LateList();
    // Out of reach of a dense array: V8 makes no room for the elements.
    list.length = 0xffffffff;
    list.length = length;
    list.#content = content;
    return Object.setPrototypeOf(list, listCurtain);
  }

  /** @param {any} object */
  static fill(object) {
    if (!(#content in object)) return false;
    Object.setPrototypeOf(object, Array.prototype);
    const { length } = object, content = object.#content;
    object.#content = null;
    // A dense array again; what was written meanwhile past a look stays.
    const own = Object.entries(object);
    object.length = 0;
    for (const value of content?.() ?? []) object.push(value);
    object.length = length;
    for (const [i, value] of own) object[Number(i)] = value;
    return true;
  }
}

const mapCurtain = curtain(Map.prototype, LateMap.fill), listCurtain = curtain(Array.prototype, LateList.fill);

/** What an evaluation has left in a container, as its result. @param {Thing} thing @returns {any[] | Map<string, any>} */
export function late(thing) {
  const log = (thing.versions ??= new Versions()), version = log.now, content = () => read(thing, log, version);
  const isMap = !Array.isArray(thing.body) && thing.kind !== SET;
  return isMap ? LateMap.make(content) : LateList.make(thing.size, content);
}
