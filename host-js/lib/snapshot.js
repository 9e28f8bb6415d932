/** Snapshots: an interpreter's state as bytes, in the format of docs/SNAPSHOTS.md, which all hosts read and write. */

/** @import * as Api from '../feather.js' */
/** @import { Host } from './host.js' */
/** @import { Limits } from './limits.js' */
/** @import { Space } from './state.js' */

import { badCall, BadCallError, SnapshotError } from './errors.js';
import { linkOf } from './link.js';
import { flatten, packRecord } from './objects.js';
import { stateLimit } from './limits.js';
import { getByte, getSize, getValue, peek, pos, readFrom, skipValue } from './read.js';
import { expectBind, expectType } from './registry.js';
import { State } from './state.js';
import { encoder } from './text.js';
import { putByte, putBytes, putHead, putInt, putString, written } from './write.js';

const MAGIC = encoder.encode('FTHRSNAP'), VERSION = 1, HEAD = MAGIC.length + 1, TAIL = 4;
const VALUE = 1, TRACES = 4, KNOWN_FLAGS = 7;

/** @type {Int32Array | undefined} */
let crcs;

/** CRC-32. @param {Uint8Array} bytes @param {number} to */
function checksum(bytes, to) {
  crcs ??= Int32Array.from({ length: 256 }, (_, n) => {
    for (let i = 0; i < 8; i++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });
  let crc = -1;
  for (let i = 0; i < to; i++) crc = crcs[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc;
}

/** The span of the next value. @param {Uint8Array} bytes */
function nextValue(bytes) {
  const start = pos;
  skipValue();
  return bytes.subarray(start, pos);
}

// ---- writing

/** @param {State} state @returns {Uint8Array} */
export function write(state) {
  const bytes = written(() => {
    putBytes(MAGIC);
    putByte(VERSION);
    putHead(2);
    putInt(3, state.flags, 0);
    putHead(state.spaces.size + 1);
    // Children follow their parent, each level in order of creation.
    for (const due = ['::']; due.length > 0; ) {
      const space = /** @type {Space} */ (state.space(/** @type {string} */ (due.pop())));
      putSpace(state, space);
      due.push(...[...(space.children?.names() ?? [])].reverse());
    }
    putBytes(new Uint8Array(TAIL));
  }).slice();
  const at = bytes.length - TAIL;
  new DataView(bytes.buffer).setInt32(at, checksum(bytes, at), true);
  return bytes;
}

/** @param {State} state @param {Space} space */
function putSpace(state, space) {
  putHead(4);
  putString(space.name);
  if (space.record) putBytes(space.record);
  else putString('');
  putHead(2 * (space.vars?.map.size ?? 0));
  for (const [name, { record }] of space.vars?.entries() ?? []) putVar(name, flatten(record));
  putHead(2 * (space.commands?.map.size ?? 0));
  for (const [name, { record }] of space.commands?.entries() ?? []) {
    putString(name);
    putCommand(state, name, /** @type {Uint8Array} */ (record));
  }
}

/** A name that is not that of a plain scalar is a list of name, flags and traces. @param {string} name @param {Uint8Array} record */
function putVar(name, record) {
  const flags = record[0];
  let traces = record.length;
  if (flags === VALUE) putString(name);
  else {
    readFrom(record, 1, record.length);
    if (flags & VALUE) skipValue();
    traces = pos;
    putHead(flags & TRACES ? 3 : 2);
    putString(name);
    putInt(3, flags, 0);
    putBytes(record.subarray(traces));
  }
  if (traces === 1) putString('');
  putBytes(record.subarray(1, traces));
}

/** The name that a host command or type was registered under stands for its number. @param {State} state @param {string} name @param {Uint8Array} record */
function putCommand(state, name, record) {
  const link = linkOf(record);
  if (link === undefined) return putBytes(record);
  if (link.kind === 'object') throw new SnapshotError(`"${name}" is a foreign object, which lives in this process only`);
  const registered = (link.kind === 'bind' ? state.binds : state.types)?.[link.value]?.name;
  if (registered === undefined) badCall(`the record of command "${name}" is damaged`);
  putBytes(record.subarray(0, link.start));
  putString(registered);
  putBytes(record.subarray(link.end));
}

// ---- reading

/** What has the right checksum was made like that: of what is wrong in it nobody needs to know more. */
const MALFORMED = 'its content is malformed';

/** @param {boolean} holds @param {string} [otherwise] @returns {asserts holds} */
function expect(holds, otherwise = MALFORMED) {
  if (!holds) throw new SnapshotError(`the snapshot is damaged: ${otherwise}`);
}

/** The next value, when it is of a type. @param {'string' | 'number'} type @returns {any} */
function leaf(type) {
  // Nothing that is nested can be what is wanted.
  const tag = peek(), value = tag === 7 || tag === 8 ? undefined : getValue();
  expect(typeof value === type);
  return value;
}

/** The count of a list, which follows. */
function head() {
  expect(getByte() === 7);
  return getSize();
}

/** @param {Host} host @param {Uint8Array} bytes @param {Limits | null} limits @param {Api.InterpOptions} [options] @returns {State} */
export function read(host, bytes, limits, options) {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('a snapshot is a Uint8Array');
  expect(bytes.length >= HEAD + TAIL, 'it is too short');
  expect(MAGIC.every((byte, i) => bytes[i] === byte), 'it does not begin as snapshots do');
  const version = bytes[HEAD - 1], to = bytes.length - TAIL;
  expect(version === VERSION, `it has version ${version}, this host reads version ${VERSION}`);
  expect(checksum(bytes, to) === new DataView(bytes.buffer, bytes.byteOffset).getInt32(to, true), 'its checksum is wrong');
  const state = new State(host, null, limits, options);
  try {
    readFrom(bytes, HEAD, to);
    skipValue(true);
    expect(pos === to);
    readFrom(bytes, HEAD, to);
    fill(state, bytes);
  } catch (error) {
    if (error instanceof BadCallError) expect(false);
    throw error;
  } finally {
    readFrom(MAGIC, 0, 0); // keep no memory alive
  }
  return state;
}

/** @param {State} state @param {Uint8Array} bytes */
function fill(state, bytes) {
  expect(head() === 2);
  state.flags = leaf('number');
  expect(state.flags === (state.flags | 0));
  const spaces = head();
  expect(spaces > 0);
  for (let at = 0; at < spaces; at++) {
    expect(head() === 4);
    const name = leaf('string');
    expect(at > 0 ? name.startsWith('::') : name === '::');
    expect((state.space(name) !== undefined) === (at === 0));
    if (state.createSpace(name) === null) throw stateLimit();
    const record = nextValue(bytes);
    if (record.length > 2 && !state.setRecord(spaceOf(state, name), record.slice())) throw stateLimit();
    for (let n = pairs(); n > 0; n--) getVar(state, name, bytes);
    for (let n = pairs(); n > 0; n--) getCommand(state, name, bytes);
  }
}

/** @param {State} state @param {string} name */
const spaceOf = (state, name) => /** @type {Space} */ (state.space(name));

function pairs() {
  const count = head();
  expect(count % 2 === 0);
  return count / 2;
}

/** @param {State} state @param {string} space @param {Uint8Array} bytes */
function getVar(state, space, bytes) {
  let name, flags = VALUE, traces = bytes.subarray(0, 0);
  if (peek() !== 7) name = leaf('string');
  else {
    const parts = head();
    expect(parts === 2 || parts === 3);
    name = leaf('string');
    flags = leaf('number');
    expect((flags & ~KNOWN_FLAGS) === 0 && flags === (flags | 0));
    expect(Boolean(flags & TRACES) === (parts === 3));
    if (flags & TRACES) traces = nextValue(bytes);
  }
  const value = nextValue(bytes), kept = flags & VALUE ? value.length : 0;
  expect(!spaceOf(state, space).vars?.map.has(name));
  const record = new Uint8Array(1 + kept + traces.length);
  record[0] = flags;
  record.set(value.subarray(0, kept), 1);
  record.set(traces, 1 + kept);
  if (!state.setVar(spaceOf(state, space), name, packRecord(record))) throw stateLimit();
}

/** @param {State} state @param {string} space @param {Uint8Array} bytes */
function getCommand(state, space, bytes) {
  const name = leaf('string');
  let record = nextValue(bytes).slice();
  const after = pos;
  expect(!spaceOf(state, space).commands?.map.has(name));
  const link = linkOf(record);
  if (link !== undefined) {
    expect(link.kind !== 'object');
    expect(typeof link.value === 'string');
    const number = (link.kind === 'bind' ? expectBind : expectType)(state, link.value);
    record = written(() => {
      putBytes(record.subarray(0, link.start));
      putInt(3, number, 0);
      putBytes(record.subarray(link.end));
    }).slice();
  }
  readFrom(bytes, after, bytes.length - TAIL);
  if (state.setCommand(spaceOf(state, space), name, record) < 0) throw stateLimit();
  readFrom(bytes, after, bytes.length - TAIL);
}
