/** The imports: what the module may ask. */

/** @import { Frame, Instance } from './instance.js' */

import { OK } from './abi.js';
import { badCall } from './errors.js';
import { decoder } from './text.js';
import { readValue } from './read.js';
import { Holding } from './objects.js';
import { objectImports } from './object-imports.js';

/**
 * What the module may ask of one instance, in the order of docs/ABI.md.
 * @param {Instance} self
 * @returns {Record<string, (...args: number[]) => number | void>}
 */
export function imports(self) {
  /** @type {Record<string, (...args: number[]) => number | void>} */
  const named = {
    string_intern(interp, ptr, len) {
      const state = self.state(interp), bytes = self.copy(ptr, len);
      try {
        decoder.decode(bytes);
      } catch {
        return 0;
      }
      return bytes.length === 0 ? 1 : self.intern(state, bytes);
    },
    string_byte_length(interp, handle) {
      return self.held(self.state(interp), handle).bytes.length;
    },
    string_byte_at(interp, handle, index) {
      return self.held(self.state(interp), handle).bytes[index] ?? -1;
    },
    string_read(interp, handle, ptr, cap) {
      const { bytes } = self.held(self.state(interp), handle), memory = self.span(ptr, cap);
      if (bytes.length > cap >>> 0) return -1;
      memory.set(bytes, ptr >>> 0);
      return bytes.length;
    },
    decref_handle(interp, kind, handle) {
      const state = self.state(interp);
      if (kind !== 0) return self.unwrap(state, kind, handle);
      const entry = self.held(state, handle);
      if (self.scratch.delete(handle)) self.scratchBytes -= entry.bytes.length;
      return 0;
    },
    interp_result(interp, status, ptr, len) {
      const frame = self.frame;
      if (frame === null || frame.state.id !== interp) badCall(`a result for interpreter ${interp}, which does not run`);
      const start = ptr >>> 0;
      const memory = self.span(ptr, len);
      frame.value = status === OK && len === 6 && memory[start] === 9
        ? self.container(frame.state, memory, start)
        : readValue(memory, start, start + (len >>> 0));
      frame.status = status;
    },
    interp_flags(interp) {
      return self.find(interp)?.flags ?? -1;
    },
    interp_set_flags(interp, flags) {
      const state = self.find(interp);
      if (state === undefined) return -1;
      state.flags = flags;
      return 0;
    },
    var_get(interp, ns, ptr, len, buf, cap) {
      const state = self.state(interp), name = self.text(ptr, len);
      const record = self.space(state, ns)?.vars?.map.get(name)?.record;
      if (record === undefined) return 0;
      if (typeof record === 'string') return self.replyPacked(state, record, buf, cap);
      return self.reply(state, record instanceof Holding ? self.load(state, record) : record, buf, cap);
    },
    var_set(interp, ns, ptr, len, rptr, rlen) {
      const state = self.state(interp), space = self.space(state, ns);
      if (space === undefined) return 2;
      const name = self.text(ptr, len), record = self.store(state, rptr, rlen);
      const stored = state.setVar(space, name, record);
      if (self.loans > 0) self.settle(state, space.name, name, !stored);
      return stored ? 0 : 1;
    },
    var_lend(interp, ns, ptr, len, handle) {
      const state = self.state(interp), space = self.space(state, ns), name = self.text(ptr, len);
      const entry = self.heldThing(state, 0, handle);
      return space !== undefined && self.lend(state, space, name, entry) ? 1 : 0;
    },
    var_unset(interp, ns, ptr, len) {
      const state = self.state(interp), space = self.space(state, ns), name = self.text(ptr, len);
      return space !== undefined && state.unsetVar(space, name) ? 1 : 0;
    },
    var_names(interp, ns, buf, cap) {
      const state = self.state(interp);
      return self.replyNames(state, self.space(state, ns)?.vars?.names(), buf, cap);
    },
    proc_get(interp, ns, ptr, len, buf, cap) {
      const state = self.state(interp), name = self.text(ptr, len);
      const slot = self.space(state, ns)?.commands?.map.get(name);
      return slot === undefined ? 0 : self.replyCommand(state, slot, buf, cap);
    },
    proc_set(interp, ns, ptr, len, rptr, rlen) {
      const state = self.state(interp), space = self.space(state, ns);
      if (space === undefined) return -2;
      return state.setCommand(space, self.text(ptr, len), self.copy(rptr, rlen));
    },
    proc_delete(interp, ns, ptr, len) {
      const state = self.state(interp), space = self.space(state, ns), name = self.text(ptr, len);
      return space !== undefined && state.deleteCommand(space, name) ? 1 : 0;
    },
    proc_names(interp, ns, buf, cap) {
      const state = self.state(interp);
      return self.replyNames(state, self.space(state, ns)?.commands?.names(), buf, cap);
    },
    ns_create(interp, ptr, len) {
      const state = self.state(interp), name = self.text(ptr, len);
      if (!name.startsWith('::')) badCall('the module named a namespace that is not absolute');
      if (state.space(name) !== undefined) return 0;
      return state.createSpace(name) === null ? -1 : 1;
    },
    ns_exists(interp, ptr, len) {
      return self.state(interp).space(self.text(ptr, len)) !== undefined ? 1 : 0;
    },
    ns_delete(interp, ptr, len) {
      return self.state(interp).deleteSpace(self.text(ptr, len)) ? 1 : 0;
    },
    ns_children(interp, ns, buf, cap) {
      const state = self.state(interp);
      return self.replyNames(state, self.space(state, ns)?.children?.names(), buf, cap);
    },
    ns_get(interp, ns, buf, cap) {
      const state = self.state(interp);
      const record = self.space(state, ns)?.record;
      return record ? self.reply(state, record, buf, cap) : 0;
    },
    ns_set(interp, ns, rptr, rlen) {
      const state = self.state(interp), space = self.space(state, ns);
      if (space === undefined) return 2;
      return state.setRecord(space, self.copy(rptr, rlen)) ? 0 : 1;
    },
    bind_call(interp, id, ptr, len, buf, cap) {
      const state = self.state(interp), bind = state.binds?.[id] ?? badCall(`there is no host command ${id}`);
      const args = self.words(state, ptr, len, 1, bind.params);
      return self.callOut(state, bind, args, undefined, null, buf, cap);
    },
    foreign_new(interp, type, ptr, len, buf, cap) {
      const state = self.state(interp), made = state.types?.[type] ?? badCall(`there is no type ${type}`);
      const args = self.words(state, ptr, len, 0, made.create.params);
      return self.callOut(state, made.create, args, undefined, made, buf, cap);
    },
    foreign_call(interp, object, method, ptr, len, buf, cap) {
      const state = self.state(interp), entry = state.objects?.get(object), chosen = entry?.type.methods[method];
      if (entry === undefined || chosen === undefined) badCall(`object ${object} has no method ${method}`);
      const args = self.words(state, ptr, len, 0, chosen.params);
      return self.callOut(state, chosen, args, entry, null, buf, cap);
    },
    foreign_drop(interp, object) {
      const found = self.state(interp).dropObject(object);
      if (self.dead) throw self.death;
      return found ? 0 : -1;
    },
    ...objectImports(self),
    clock_now(which) {
      if (which === 1) return performance.now() * 1000;
      const wall = Date.now(), fine = performance.timeOrigin + performance.now();
      return (Math.abs(fine - wall) < 50 ? fine : wall) * 1000; // the wall clock may have been set since the start
    },
    clock_zone(seconds) {
      return -60 * new Date(seconds * 1000).getTimezoneOffset() | 0;
    },
    poll(interp) {
      self.state(interp);
      for (let frame = self.frame; frame !== null; frame = frame.prev) {
        if (frame.signal?.aborted || frame.interrupt?.()) return 1;
      }
      const { deadline } = /** @type {Frame} */ (self.frame);
      return deadline !== Infinity && performance.now() >= deadline ? 2 : 0;
    },
  };
  return Object.fromEntries(Object.entries(named).map(([name, answer]) => ['feather_host_' + name, answer]));
}
