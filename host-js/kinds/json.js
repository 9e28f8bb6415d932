/**
 * JSON documents (RFC 8259). Numbers keep their digits; of members with the same name the last value counts, at the first
 * one's place. A value inside a document shares the document.
 */

/** @import { Answer, QueryKind } from '../feather.js' */

import { parse } from '@humanwhocodes/momoa';

/** A number as it was written. */
class Digits {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @typedef {null | boolean | string | Digits | any[] | Map<string, any>} Body */

/** @param {any} node of the parser @param {string} source @returns {Body} */
function body(node, source) {
  switch (node.type) {
    case 'Object': {
      const members = new Map();
      for (const { name, value } of node.members) members.set(name.value, body(value, source));
      return members;
    }
    case 'Array': return node.elements.map((/** @type {any} */ element) => body(element.value, source));
    case 'Number': return new Digits(source.slice(node.loc.start.offset, node.loc.end.offset));
    case 'String': return node.value;
    case 'Boolean': return node.value;
    default: return null;
  }
}

/** @param {string} text */
function quoted(text) {
  // JSON.stringify escapes just what must be, but also lone surrogates, of which there are none, and DEL never.
  return JSON.stringify(text);
}

/** @param {Body} value @returns {string} */
function text(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Digits) return value.text;
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
  return `{${Array.from(value, ([key, member]) => `${quoted(key)}:${text(member)}`).join(',')}}`;
}

/** @param {Body} value @param {string} step */
function inside(value, step) {
  if (value instanceof Map) return value.get(step);
  if (Array.isArray(value) && /^\+?\d{1,15}$/.test(step)) return value[Number(step)];
  return undefined;
}

/** @param {Body} value */
function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Digits) return 'number';
  return value instanceof Map ? 'object' : typeof value;
}

/** @param {Body} start @param {number} what @param {string[]} path @returns {Answer} */
function query(start, what, path) {
  /** @type {Body | undefined} */
  let value = start;
  for (const step of path) if ((value = inside(/** @type {Body} */ (value), step)) === undefined) return { is: 'nothing' };
  const found = /** @type {Body} */ (value);
  switch (what) {
    case 0:
      if (Array.isArray(found) || found instanceof Map) return { is: 'object', body: found };
      return { is: 'text', text: typeof found === 'string' ? found : text(found) };
    case 1: return { is: 'text', text: typeOf(found) };
    case 2: return found instanceof Map ? { is: 'texts', texts: [...found.keys()] } : { is: 'wrong' };
    default:
      if (found instanceof Map) return { is: 'text', text: String(found.size) };
      return Array.isArray(found) ? { is: 'text', text: String(found.length) } : { is: 'wrong' };
  }
}

/** Whether a string is without lone surrogates. @param {string} text */
const isWellFormed = (text) => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

/** @param {Body} value @returns {boolean} */
function isText(value) {
  if (typeof value === 'string') return isWellFormed(value);
  if (Array.isArray(value)) return value.every(isText);
  if (value instanceof Map) return [...value].every(([key, member]) => isWellFormed(key) && isText(member));
  return true;
}

/** The kind, for `Feather.load(source, { kinds: [json()] })`. @returns {QueryKind} */
export function json() {
  return {
    name: 'json',
    parse(source) {
      try {
        // The language's own parser knows what is JSON; the other one keeps order and digits.
        JSON.parse(source);
        const value = body(parse(source, { mode: 'json' }).body, source);
        // An escape that is no character cannot be text in Tcl.
        return isText(value) ? { value } : null;
      } catch {
        return null;
      }
    },
    text: ({ value }) => text(value),
    query(start, what, path) {
      const answer = query(start.value, what, path);
      return answer.is === 'object' ? { is: 'object', body: { value: answer.body } } : answer;
    },
  };
}
