/**
 * Decimal numbers with 28 significant digits, as the General Decimal Arithmetic Specification has them: results are
 * rounded half to even, and keep trailing zeros (1.10 + 2.20 is 3.30).
 */

/** @import { DecimalKind } from '../feather.js' */

import { Decimal } from 'decimal.js';

const PRECISION = 28;
/** Exponents of the first digit reach this far on both sides. */
const MAX_EXPONENT = 6144;

const ROUNDING = Decimal.ROUND_HALF_EVEN, wide = { toExpNeg: -9e15, toExpPos: 9e15, minE: -9e15, maxE: 9e15 };
/** Computes results. */
const Rounded = Decimal.clone({ precision: PRECISION, rounding: ROUNDING, ...wide });
/** Computes without loss, from operands of at most a thousand digits. */
const Exact = Decimal.clone({ precision: 2 * MAX_EXPONENT + 4096, rounding: ROUNDING, ...wide });

/** A value and the exponent that it is written with. @typedef {{ value: Decimal, exponent: number }} Body */

/** The exponent of the first digit. @param {Decimal} value */
const adjusted = (value) => value.e;

/** The exponent of the last digit that is not 0. @param {Decimal} value */
function least(value) {
  const digits = value.toExponential().replace(/^-|e.*$/g, '').replace('.', '');
  return adjusted(value) - (digits.length - 1);
}

/** @param {Decimal} value @param {number} exponent @returns {Body | null} */
function within(value, exponent) {
  if (value.isZero()) value = new Exact(0);
  const reached = value.isZero() ? exponent : adjusted(value);
  return Math.abs(reached) <= MAX_EXPONENT ? { value, exponent } : null;
}

/** A result with the exponent that is nearest to the ideal one. @param {Decimal} value @param {number} ideal */
function result(value, ideal) {
  if (value.isZero()) return within(value, ideal);
  return within(value, Math.max(Math.min(ideal, least(value)), adjusted(value) - (PRECISION - 1)));
}

/** @param {Body} a @param {Body} b @returns {Body | null} */
function quotient(a, b) {
  if (b.value.isZero()) return null;
  const value = Rounded.div(a.value, b.value);
  // A quotient that does not come out even has all its digits.
  const even = value.isZero() || Exact.mul(value, b.value).eq(a.value);
  return even ? result(value, a.exponent - b.exponent) : within(value, adjusted(value) - (PRECISION - 1));
}

/** @param {Body} a @param {Body} b @returns {Body | null} */
function quantized(a, b) {
  const unit = new Exact(10).pow(b.exponent);
  const value = Exact.mul(Exact.div(a.value, unit).toDecimalPlaces(0, ROUNDING), unit);
  if (!value.isZero() && adjusted(value) - b.exponent >= PRECISION) return null;
  return within(value, b.exponent);
}

/** @param {number} op @param {Body} a @param {Body} b @returns {Body | null} */
function combine(op, a, b) {
  const least = Math.min(a.exponent, b.exponent);
  switch (op) {
    case 0: return result(Rounded.add(a.value, b.value), least);
    case 1: return result(Rounded.sub(a.value, b.value), least);
    case 2: return result(Rounded.mul(a.value, b.value), a.exponent + b.exponent);
    case 3: return quotient(a, b);
    case 4: return result(Rounded.add(a.value.neg(), 0), a.exponent);
    case 5: return result(Rounded.add(a.value.abs(), 0), a.exponent);
    default: return quantized(a, b);
  }
}

/** As the specification writes numbers. @param {Body} body */
function text({ value, exponent }) {
  const sign = value.isNegative() && !value.isZero() ? '-' : '';
  let digits = '0';
  if (!value.isZero()) {
    digits = value.toExponential().replace(/^-|e.*$/g, '').replace('.', '');
    digits = digits.padEnd(adjusted(value) - exponent + 1, '0');
  }
  const first = exponent + digits.length - 1;
  if (exponent <= 0 && first >= -6) {
    if (exponent === 0) return sign + digits;
    const whole = digits.length + exponent;
    return sign + (whole > 0 ? `${digits.slice(0, whole)}.${digits.slice(whole)}` : `0.${'0'.repeat(-whole)}${digits}`);
  }
  const rest = digits.slice(1);
  return `${sign}${digits[0]}${rest && '.' + rest}E${first < 0 ? '-' : '+'}${Math.abs(first)}`;
}

/** The kind, for `Feather.load(source, { kinds: [decimal()] })`. @returns {DecimalKind} */
export function decimal() {
  return {
    name: 'decimal',
    parse(source) {
      const match = /^(-?\d+)E(-?\d+)$/.exec(source);
      return match && within(new Exact(`${match[1]}e${match[2]}`), Number(match[2]));
    },
    text,
    combine,
    compare: (a, b) => a.value.cmp(b.value),
  };
}
