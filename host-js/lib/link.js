/** What a command's record says about the host: docs/ABI.md, records. */

import { getByte, getSize, getValue, malformed, pos, readFrom, skipValue } from './read.js';

/**
 * The kind of a record, where it begins behind the traces that may be around it, and its second word with its span: the
 * number of a host command or type.
 * @typedef {{ kind: string, value: any, from: number, start: number, end: number }} Link
 */

/** Whether a record may be one that names something of the host: by the first letter of its kind. @param {Uint8Array} record */
function mayLink(record) {
  if (record[1] > 127 || (record[2] !== 1 && record[2] !== 2)) return true;
  const first = record[4];
  return first === 0x62 || first === 0x74 || first === 0x6f; // b, t, o
}

/** @param {Uint8Array} record @returns {Link | undefined} undefined: it names nothing of the host */
export function linkOf(record) {
  if (!mayLink(record)) return undefined;
  readFrom(record, 0, record.length);
  // A traced command is wrapped once: `{traced TRACES RECORD}`.
  for (let level = 0; level < 2; level++) {
    const from = pos;
    if (getByte() !== 7) malformed('a command is not a list');
    if (getSize() < 2) return undefined;
    const kind = getValue();
    if (kind === 'traced') {
      skipValue();
      continue;
    }
    if (kind !== 'bind' && kind !== 'type' && kind !== 'object') return undefined;
    const start = pos, value = getValue();
    return { kind, value, from, start, end: pos };
  }
  return undefined;
}
