/** UTF-8, read and written. */

import { badCall } from './errors.js';

export const encoder = new TextEncoder();
export const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Up to here a loop beats TextEncoder; up to there the table of known names beats TextDecoder. */
export const SHORT = 16;
const NAME = 48;

/** Short ASCII strings that were read lately, by a hash of a few of their bytes. @type {string[]} */
const known = new Array(1024).fill('');

/**
 * Reads UTF-8; `pos + length` must lie inside. Names and other short strings come back without making a new one.
 * @param {Uint8Array} bytes @param {number} pos @param {number} length
 */
export function readText(bytes, pos, length) {
  if (length === 0) return '';
  if (length > NAME) return decode(bytes, pos, length);
  const slot =
    (length * 31 + bytes[pos] * 7 + bytes[pos + (length >> 1)] * 17 + bytes[pos + length - 1] * 13) & 1023;
  const guess = known[slot];
  let i = 0;
  if (guess.length === length) {
    while (i < length && guess.charCodeAt(i) === bytes[pos + i]) i++;
    if (i === length) return guess;
  }
  for (i = 0; i < length; i++) if (bytes[pos + i] > 127) return decode(bytes, pos, length);
  const text = String.fromCharCode.apply(null, /** @type {any} */ (bytes.subarray(pos, pos + length)));
  known[slot] = text;
  return text;
}

/** @param {Uint8Array} bytes @param {number} pos @param {number} length */
function decode(bytes, pos, length) {
  try {
    return decoder.decode(bytes.subarray(pos, pos + length));
  } catch {
    return badCall('the module passed text that is not UTF-8');
  }
}

/** A dict key: text where that is certain. @param {unknown} key */
export function keyText(key) {
  return typeof key === 'bigint' || (typeof key === 'number' && Number.isInteger(key)) ? String(key) : key;
}
