/** The numbers of the contract with the module, docs/ABI.md. */

export const ABI_VERSION = 1;
export const OK = 0, ERROR = 1, LIMIT = 2, SUSPENDED = 3, BAD_CALL = 4, TERMINATED = 5, INCOMPLETE = 6, INVALID = 7;
export const REPLY_ERROR = 1, REPLY_PENDING = 5, REPLY_TERMINATE = 6, REPLY_CHANGED = 0x80;
export const FLAG_GLOBAL = 1, FLAG_STRING = 2, FLAG_CHANGED = 4, FLAG_PLAIN = 8;

/** The module's exports that this host needs. */
export const EXPORTS = [
  'memory', 'feather_abi_version', 'feather_arena_alloc', 'feather_arena_reset', 'feather_arena_used',
  'feather_arena_capacity', 'feather_stat', 'feather_limit', 'feather_interp_init', 'feather_script_eval',
  'feather_command_exec', 'feather_resume', 'feather_parse_command',
];
