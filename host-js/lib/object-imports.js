/** The imports that work on objects: maps, sets, large lists and dicts, and the kinds that an embedder adds. */

/** @import { Instance, Scratch } from './instance.js' */
/** @import { State } from './state.js' */
/** @import { DecimalKind, QueryKind } from '../feather.js' */

import { badCall } from './errors.js';
import { DECIMAL, getTexts, KIND_NAMES, LIST, makeThing, putPairs, putReference, putStored, readPart, removeKey, SET, spliceList, Thing } from './objects.js';
import { Ordered } from './ordered.js';
import { putByte, putHead, putString, written } from './write.js';

const FULL = -1, ABSENT = -2;
/** The empty string, encoded. */
const EMPTY = Uint8Array.of(2, 0);

/** @param {number} kind */
function checkKind(kind) {
  if (!(kind >= 1 && kind < KIND_NAMES.length)) badCall(`there is no kind ${kind} of object`);
  return kind;
}

/** @param {Instance} self @returns {Record<string, (...args: number[]) => number>} */
export function objectImports(self) {
  /** The entry of a handle of an object. @param {State} state @param {number} kind @param {number} handle */
  const entryOf = (state, kind, handle) => self.heldThing(state, kind, handle);
  /** @param {State} state @returns {(kind: number, handle: number) => Thing} */
  const finder = (state) => (kind, handle) => /** @type {Thing} */ (entryOf(state, kind, handle).thing);
  /** @param {State} state @returns {(thing: Thing) => number} */
  const wrapper = (state) => (thing) => self.wrap(state, thing);
  /** The hold of a handle moves to the object as it is after a change. @param {Scratch} entry @param {Thing | null} thing */
  const changed = (entry, thing) => {
    if (thing !== null) entry.thing = thing;
    return thing !== null;
  };
  return {
    object_new(interp, kind, ptr, len) {
      const state = self.state(interp), maker = state.host.kinds.get(checkKind(kind));
      if (kind > LIST && maker === undefined) return ABSENT;
      if (!state.fits(len >>> 0)) return FULL;
      const memory = self.span(ptr, len), from = ptr >>> 0;
      const thing = makeThing(state.counters, kind, maker, memory, from, from + (len >>> 0), finder(state));
      return thing === null ? 0 : self.wrap(state, thing);
    },
    object_copy(interp, kind, handle) {
      const state = self.state(interp);
      return self.wrap(state, finder(state)(checkKind(kind), handle));
    },
    object_size(interp, kind, handle) {
      const state = self.state(interp);
      return finder(state)(checkKind(kind), handle).size;
    },
    object_read(interp, kind, handle, from, count, buf, cap) {
      const state = self.state(interp), thing = finder(state)(checkKind(kind), handle);
      return self.reply(state, readPart(thing, from >>> 0, count >>> 0, wrapper(state)), buf, cap);
    },
    object_get(interp, kind, handle, ptr, len, buf, cap) {
      const state = self.state(interp), thing = finder(state)(checkKind(kind), handle);
      if (!(thing.body instanceof Ordered)) return 0;
      const value = thing.body.get(self.text(ptr, len));
      if (value === undefined) return 0;
      if (kind === SET) return self.reply(state, EMPTY, buf, cap);
      if (typeof value === 'string') return self.replyPacked(state, value, buf, cap);
      return self.reply(state, written(() => putStored(value, wrapper(state))), buf, cap);
    },
    object_put(interp, kind, handle, ptr, len) {
      const state = self.state(interp), entry = entryOf(state, checkKind(kind), handle);
      const memory = self.span(ptr, len), from = ptr >>> 0, fits = (/** @type {number} */ more) => state.fits(more);
      const thing = putPairs(/** @type {Thing} */ (entry.thing), memory, from, from + (len >>> 0), finder(state), fits);
      return changed(entry, thing) ? 0 : FULL;
    },
    object_remove(interp, kind, handle, ptr, len) {
      const state = self.state(interp), entry = entryOf(state, checkKind(kind), handle);
      return changed(entry, removeKey(/** @type {Thing} */ (entry.thing), self.text(ptr, len))) ? 1 : 0;
    },
    object_query(interp, kind, handle, what, ptr, len, buf, cap) {
      const state = self.state(interp), thing = finder(state)(checkKind(kind), handle);
      const maker = /** @type {QueryKind} */ (thing.maker);
      if (maker?.query === undefined) badCall(`objects of kind ${kind} answer nothing`);
      const answer = maker.query(thing.body, what, getTexts(self.span(ptr, len), ptr >>> 0, (ptr >>> 0) + (len >>> 0)));
      const wrap = wrapper(state);
      /** @param {any} body */
      const putObject = (body) => putReference(kind, wrap(new Thing(state.counters, kind, body, 16, maker)));
      const bytes = written(() => {
        putByte(answer.is === 'nothing' ? 0 : answer.is === 'wrong' ? 2 : 1);
        if (answer.is === 'text') putString(answer.text);
        else if (answer.is === 'object') putObject(answer.body);
        else if (answer.is === 'texts') {
          putHead(answer.texts.length);
          answer.texts.forEach(putString);
        } else if (answer.is === 'objects') {
          putHead(answer.bodies.length);
          answer.bodies.forEach(putObject);
        }
      });
      return self.reply(state, bytes, buf, cap);
    },
    decimal_op(interp, op, a, b) {
      const state = self.state(interp), find = finder(state), x = find(DECIMAL, a), y = find(DECIMAL, b);
      if (!(op >= 0 && op <= 6)) badCall(`there is no operation ${op} on decimals`);
      if (!state.fits(0)) return FULL;
      const maker = /** @type {DecimalKind} */ (x.maker), body = maker.combine(op, x.body, y.body);
      return body === null ? 0 : self.wrap(state, new Thing(state.counters, DECIMAL, body, 32, maker));
    },
    decimal_compare(interp, a, b) {
      const find = finder(self.state(interp)), x = find(DECIMAL, a), y = find(DECIMAL, b);
      return /** @type {DecimalKind} */ (x.maker).compare(x.body, y.body);
    },
    object_figure(interp, kind, which) {
      const { things } = self.state(interp);
      checkKind(kind);
      return things === null ? 0 : (which === 0 ? things.live : things.peak)[kind];
    },
    list_splice(interp, handle, at, count, ptr, len) {
      const state = self.state(interp), entry = entryOf(state, LIST, handle);
      const memory = self.span(ptr, len), from = ptr >>> 0, fits = (/** @type {number} */ more) => state.fits(more);
      const thing = spliceList(/** @type {Thing} */ (entry.thing), at, count, memory, from, from + (len >>> 0), finder(state), fits);
      return changed(entry, thing) ? 0 : FULL;
    },
  };
}
