/**
 * Large results, read when somebody looks. What a command leaves in a large list or dict of the interpreter (`dict set`,
 * `lappend`) is also its result, and most programs do not look at it: they get an array or a Map that is filled when
 * something of it is first asked for. So does who only reads one (`set d`).
 *
 * It reads as what it was when the evaluation ended, although the interpreter changes its container in place: it is a
 * version of the container (versions.js).
 */

/** @import { Thing } from './objects.js' */
/** @import { Family, Version } from './versions.js' */

import { putStored, SET } from './objects.js';
import { readValue } from './read.js';
import { putHead, putString, written } from './write.js';

/** Reads a version as an array or a Map. @param {number} kind @param {Family} family @param {Version} version */
function read(kind, family, version) {
  const body = family.content(version), none = () => 0;
  const bytes = written(() => {
    if (Array.isArray(body)) {
      putHead(body.length);
      for (const value of body) putStored(value, none);
      return;
    }
    putHead(body.size, kind === SET ? 7 : 8);
    for (const [key, value] of body) {
      putString(key);
      if (kind !== SET) putStored(value, none);
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
  const { kind } = thing, family = thing.share(), version = family.now, content = () => read(kind, family, version);
  family.read = true;
  family.seal();
  const isMap = !Array.isArray(family.body) && kind !== SET;
  return isMap ? LateMap.make(content) : LateList.make(thing.size, content);
}
