import type { DecimalKind, Kind, QueryKind } from '../feather.js';

export function decimal(): DecimalKind;
export function json(): QueryKind;
export function html(): QueryKind;
export function all(): Kind[];
/** The kinds whose libraries are installed. */
export function installed(): Promise<Kind[]>;
