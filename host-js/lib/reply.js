/** Bind replies: how a host command's end is told to the module. */

/** @import { Frame } from './instance.js' */

import { REPLY_CHANGED, REPLY_ERROR, REPLY_TERMINATE } from './abi.js';
import { BadCallError, Control, describe, ScriptError, TerminatedError, TrapError } from './errors.js';
import { putByte, putValue, restart } from './write.js';

/** What a host command threw, as a bind reply. @param {unknown} error @param {Frame} frame @returns {[number, unknown]} */
export function thrownReply(error, frame) {
  if (error instanceof TerminatedError) return [REPLY_TERMINATE, error.value];
  if (error instanceof Control) return [error.reply, error.value];
  frame.thrown = error;
  if (error instanceof ScriptError) return [REPLY_ERROR, [error.message, error.code]];
  const message = describe(error instanceof Error ? error.message : error);
  const code = /** @type {any} */ (error)?.code;
  if (Array.isArray(code)) return [REPLY_ERROR, [message, code.map(describe)]];
  if (error instanceof TrapError || error instanceof BadCallError) return [REPLY_ERROR, [message, ['FEATHER', error.name.replace('Error', '')]]];
  return [REPLY_ERROR, [message]];
}

/** Writes a bind reply. A value that cannot be a Tcl value is the command's error. @param {number} code @param {unknown} value @param {Frame} frame */
export function putReply(code, value, frame) {
  try {
    putByte(code);
    putValue(value, 0);
  } catch (error) {
    restart();
    putByte(REPLY_ERROR | (code & REPLY_CHANGED));
    putValue(thrownReply(error, frame)[1], 0);
  }
}
