/** A host command's arguments, as the types that it declared. */

/** @import * as Api from '../feather.js' */
/** @import { ForeignObject, State } from './state.js' */

import { FLAG_STRING } from './abi.js';
import { coded, ScriptError } from './errors.js';
import { mapOf, Raw } from './read.js';
import { ask } from './evaluate.js';

const INTEGER = /^\s*([+-]?)(?:0d)?(0x[\da-f]+|0b[01]+|0o?[0-7]+|0|[1-9]\d*)\s*$/i;
const DOUBLE = /^\s*[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|inf(inity)?|nan)\s*$/i;
const TRUE = /^\s*(t(r(ue?)?)?|y(es?)?|on)\s*$/i, FALSE = /^\s*(f(a(l(se?)?)?)?|no?|off?)\s*$/i;

const EXPECTED = { int: 'integer', double: 'floating-point number', bool: 'boolean value' };

/** @param {string | number | bigint | Raw} part @returns {number | undefined} */
function parseDouble(part) {
  if (part instanceof Raw) return part.bytes[0] === 6 ? part.value : undefined;
  if (typeof part !== 'string') return Number(part);
  const n = parseInteger(part);
  if (n !== undefined) return Number(n);
  return DOUBLE.test(part) ? Number(part.trim().replace(/inf(inity)?/i, 'Infinity').replace(/nan/i, 'NaN')) : undefined;
}

/** @param {string} text @returns {number | bigint | undefined} */
function parseInteger(text) {
  const match = INTEGER.exec(text);
  if (match === null) return undefined;
  const digits = /^0\d/.test(match[2]) ? `0o${match[2]}` : match[2];
  const n = match[1] === '-' ? -BigInt(digits) : BigInt(digits);
  return Number.isSafeInteger(Number(n)) ? Number(n) : n;
}

/** Calls a function with the words of its call. @param {State} state @param {Bind} bind @param {any[]} args @param {ForeignObject} [self] whose method it is */
export function apply(state, bind, args, self) {
  const { fn, params } = bind;
  if (params !== undefined) {
    const all = typeof params === 'string';
    if (!all && params.length !== args.length) {
      throw new ScriptError(`wrong # args: expected ${params.length}, got ${args.length}`, coded('TCL', 'WRONGARGS'));
    }
    for (let i = 0; i < args.length; i++) args[i] = argument(state, all ? params : params[i], args[i], i + 1);
  }
  if (self !== undefined) return fn(self.object, ...args);
  // Spreading costs more than a call.
  if (args.length === 2) return fn(args[0], args[1]);
  return args.length === 1 ? fn(args[0]) : fn(...args);
}

/** @param {State} state @param {Api.ParamType} type @param {string | number | bigint | Raw} part @param {number} number from 1 */
function argument(state, type, part, number) {
  if (type === 'string' && typeof part === 'string') return part;
  try {
    return convert(state, type, part);
  } catch (error) {
    if (error instanceof ScriptError) error.message = `argument ${number}: ${error.message}`;
    throw error;
  }
}

/** One argument as the type that its command declared. @param {State} state @param {Api.ParamType} type @param {string | number | bigint | Raw} part @returns {any} */
function convert(state, type, part) {
  switch (type) {
    case 'value':
      return part instanceof Raw ? part.value : part;
    case 'string':
      if (typeof part === 'string') return part;
      return part instanceof Raw ? ask(state, ['::lindex', part], FLAG_STRING) : String(part);
    case 'int': {
      const n = typeof part === 'string' ? parseInteger(part) : part;
      if (typeof n === 'number' || typeof n === 'bigint') return n;
      break;
    }
    case 'double': {
      const n = parseDouble(part);
      if (n !== undefined) return n;
      break;
    }
    case 'bool': {
      if (typeof part === 'string' && TRUE.test(part)) return true;
      if (typeof part === 'string' && FALSE.test(part)) return false;
      const n = parseDouble(part);
      if (n !== undefined) return n !== 0;
      break;
    }
    case 'list':
      if (part instanceof Raw && part.bytes[0] === 7) return part.value;
      return ask(state, ['::lrange', part, 0, 'end'], 0) || [];
    case 'dict': {
      if (part instanceof Raw && part.bytes[0] === 8) return part.value;
      const items = convert(state, 'list', part);
      if (items.length & 1) throw new ScriptError('missing value to go with key');
      return mapOf(items);
    }
    default:
      throw new TypeError(`there is no parameter type ${type}`);
  }
  throw new ScriptError(`expected ${EXPECTED[type]} but got "${convert(state, 'string', part)}"`);
}

/**
 * A host command or method: what it declared, and the function.
 * @typedef {Api.ParamType | readonly Api.ParamType[]} Params
 * @typedef {{ name: string, params: Params | undefined, fn: Function, records: number, missing: boolean }} Bind
 */
