//! Elementary functions, rounded to the nearest double.
//!
//! `libm` gives most of them within one unit in the last place, which shows when a result is printed in full. Here
//! they are computed in pairs of doubles, about 100 bits, so that the result is the nearest double but for the rarest
//! of ties. Special values, and arguments beyond what the pairs can do, are left to `libm`.

/// A number as a sum of two doubles, the second less than half a unit of the first.
#[derive(Clone, Copy)]
struct Pair(f64, f64);

const LN2: [f64; 3] = [
    core::f64::consts::LN_2,
    2.319_046_813_846_299_6e-17,
    5.707_708_438_416_212e-34,
];
const HALF_PI: [f64; 3] = [
    core::f64::consts::FRAC_PI_2,
    6.123_233_995_736_766e-17,
    -1.497_384_904_859_169_8e-33,
];

/// The exact sum; `a` has the larger magnitude.
const fn quick_sum(a: f64, b: f64) -> Pair {
    let s = a + b;
    Pair(s, b - (s - a))
}

/// The exact sum.
const fn sum(a: f64, b: f64) -> Pair {
    let s = a + b;
    let v = s - a;
    Pair(s, (a - (s - v)) + (b - v))
}

/// The halves of a double's digits.
const fn split(a: f64) -> (f64, f64) {
    let t = 134_217_729.0 * a;
    let high = t - (t - a);
    (high, a - high)
}

/// The exact product.
const fn product(a: f64, b: f64) -> Pair {
    let p = a * b;
    let ((ah, al), (bh, bl)) = (split(a), split(b));
    Pair(p, ((ah * bh - p) + ah * bl + al * bh) + al * bl)
}

/// `1 / n`.
const fn inverse(n: f64) -> Pair {
    let q = 1.0 / n;
    let p = product(q, n);
    quick_sum(q, ((1.0 - p.0) - p.1) / n)
}

/// `1 / n` for each number from 0 up, where that of 0 is never used: dividing by constants would cost three times as much.
const INVERSES: [Pair; 12] = {
    let mut all = [Pair(0.0, 0.0); 12];
    let mut n = 1;
    while n < all.len() {
        all[n] = inverse(n as f64);
        n += 1;
    }
    all
};

/// The same for `n (n - 1)`.
const INVERSE_PRODUCTS: [Pair; 30] = {
    let mut all = [Pair(0.0, 0.0); 30];
    let mut n = 2;
    while n < all.len() {
        all[n] = inverse((n * (n - 1)) as f64);
        n += 1;
    }
    all
};

impl Pair {
    fn add(self, o: Pair) -> Pair {
        let s = sum(self.0, o.0);
        let t = sum(self.1, o.1);
        let u = quick_sum(s.0, s.1 + t.0);
        quick_sum(u.0, u.1 + t.1)
    }

    fn neg(self) -> Pair {
        Pair(-self.0, -self.1)
    }

    fn sub(self, o: Pair) -> Pair {
        self.add(o.neg())
    }

    fn mul(self, o: Pair) -> Pair {
        let p = product(self.0, o.0);
        quick_sum(p.0, p.1 + (self.0 * o.1 + self.1 * o.0))
    }

    fn div(self, o: Pair) -> Pair {
        let q1 = self.0 / o.0;
        let r = self.sub(o.mul(Pair(q1, 0.0)));
        let q2 = r.0 / o.0;
        let r = r.sub(o.mul(Pair(q2, 0.0)));
        let q = quick_sum(q1, q2);
        quick_sum(q.0, q.1 + r.0 / o.0)
    }

    /// By a power of two.
    fn scale(self, by: f64) -> Pair {
        Pair(self.0 * by, self.1 * by)
    }
}

/// How far a series is followed in pairs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// To about 70 bits, which mostly are enough to tell the nearest double.
    Quick,
    /// To about 100.
    Full,
}

/// The nearest double to what `compute` gives: quickly, unless a double lies within the error of that, a part of
/// `error` of 2^64 of the result.
fn nearest(error: f64, compute: impl Fn(Depth) -> Pair) -> f64 {
    const UNIT: f64 = 1.0 / 18_446_744_073_709_551_616.0;
    let p = compute(Depth::Quick);
    let off = libm::fabs(p.0) * UNIT * error;
    let (low, high) = (p.0 + (p.1 - off), p.0 + (p.1 + off));
    if low == high {
        return low;
    }
    let p = compute(Depth::Full);
    p.0 + p.1
}

/// `k` times a constant in three parts, subtracted from `x`.
#[inline(never)]
fn reduce(x: Pair, k: f64, parts: &[f64; 3]) -> Pair {
    x.sub(product(k, parts[0]))
        .sub(product(k, parts[1]))
        .sub(Pair(k * parts[2], 0.0))
}

/// `e^x - 1` for small `x`.
#[inline(never)]
fn exp_less_one(x: Pair, depth: Depth) -> Pair {
    // How often the argument is halved, and from which term on no pair is needed.
    let (halved, plain) = match depth {
        Depth::Quick => (4, 4),
        Depth::Full => (8, 7),
    };
    let r = x.scale(1.0 / f64::from(1 << halved));
    // r + r^2/2! + … by Horner's rule: r(1 + r/2(1 + r/3(…))).
    let mut tail = 0.0;
    for inverse in INVERSES[plain..].iter().rev() {
        tail = r.0 * (tail + 1.0) * inverse.0;
    }
    let mut s = Pair(tail, 0.0);
    for inverse in INVERSES[1..plain].iter().rev() {
        s = r.mul(s.add(Pair(1.0, 0.0))).mul(*inverse);
    }
    for _ in 0..halved {
        s = s.scale(2.0).add(s.mul(s));
    }
    s
}

/// `e^x` without its power of two, which is that of `k`.
fn exp_pair(x: Pair, k: f64, depth: Depth) -> Pair {
    exp_less_one(reduce(x, k, &LN2), depth).add(Pair(1.0, 0.0))
}

/// The power of two in `e^x`.
fn exponent(x: f64) -> f64 {
    libm::rint(x / LN2[0])
}

pub fn exp(x: f64) -> f64 {
    if !(-745.2..709.8).contains(&x) || libm::fabs(x) < 1e-17 {
        return libm::exp(x);
    }
    let k = exponent(x);
    let e = nearest(1.0, |depth| exp_pair(Pair(x, 0.0), k, depth));
    libm::scalbn(e, k as i32)
}

/// The natural logarithm of a positive finite number.
#[inline(never)]
fn log_pair(x: f64, depth: Depth) -> Pair {
    let (mut m, mut e) = libm::frexp(x);
    if m < core::f64::consts::FRAC_1_SQRT_2 {
        m *= 2.0;
        e -= 1;
    }
    // One step of Newton's method upon a good guess: log m = y + log(m e^-y).
    let y = libm::log(m);
    let s = exp_less_one(Pair(-y, 0.0), depth);
    let z = Pair(m - 1.0, 0.0).add(s.mul(Pair(m, 0.0)));
    let z = z.sub(z.mul(z).scale(0.5));
    let log = Pair(y, 0.0).add(z);
    let k = f64::from(e);
    product(k, LN2[0])
        .add(product(k, LN2[1]))
        .add(Pair(k * LN2[2], 0.0))
        .add(log)
}

pub fn log(x: f64) -> f64 {
    if !(x > 0.0 && x < f64::INFINITY) || x == 1.0 {
        return libm::log(x);
    }
    nearest(1.0, |depth| log_pair(x, depth))
}

/// The logarithm to base 10, by way of the one to base 2 as C libraries do: exact for powers of ten.
pub fn log10(x: f64) -> f64 {
    if !(f64::MIN_POSITIVE..f64::INFINITY).contains(&x) {
        return libm::log10(x);
    }
    const LOG10_2: (f64, f64) = (3.010_299_956_636_117_7e-1, 3.694_239_077_158_931e-13);
    let (m, e) = libm::frexp(x);
    // The mantissa is in 1 .. 2 for x from 1 up, else in 1/2 .. 1.
    let (m, k) = if e > 0 { (m * 2.0, e - 1) } else { (m, e) };
    let k = f64::from(k);
    (k * LOG10_2.1 + core::f64::consts::LOG10_E * log(m)) + k * LOG10_2.0
}

pub fn pow(x: f64, y: f64) -> f64 {
    let plain = libm::pow(x, y);
    if plain == 0.0 || !plain.is_finite() || !x.is_finite() || x == 1.0 || y == 0.0 {
        return plain;
    }
    // |x|^y with the sign that the power has.
    let power = |depth| log_pair(libm::fabs(x), depth).mul(Pair(y, 0.0));
    let t = power(Depth::Quick);
    if !t.0.is_finite() || libm::fabs(t.0) > 745.0 {
        return plain;
    }
    let k = exponent(t.0);
    // An error of the exponent is one of the result.
    let e = nearest(1.0 + libm::fabs(t.0), |depth| match depth {
        Depth::Quick => exp_pair(t, k, depth),
        Depth::Full => exp_pair(power(depth), k, depth),
    });
    libm::copysign(libm::scalbn(e, k as i32), plain)
}

/// `1 - r²/(n(n-1)) (1 - r²/((n-2)(n-3)) (…))` from the inside out, for `n` down to 2 or 3: the series of the cosine for
/// even numbers, that of the sine divided by its argument for odd ones.
#[inline(never)]
fn alternating(r2: Pair, odd: usize, depth: Depth) -> Pair {
    // What stands behind so many factors of `r²/(n(n-1))` needs no pair.
    let exact = match depth {
        Depth::Quick => 7,
        Depth::Full => 17,
    };
    let mut tail = 1.0;
    for n in (exact + 1 + odd..=28 + odd).rev().step_by(2) {
        tail = 1.0 - r2.0 * tail * INVERSE_PRODUCTS[n].0;
    }
    let one = Pair(1.0, 0.0);
    let mut s = Pair(tail, 0.0);
    for n in (2 + odd..exact + odd).rev().step_by(2) {
        s = one.sub(r2.mul(s).mul(INVERSE_PRODUCTS[n]));
    }
    s
}

/// The sine of an argument up to pi / 4.
fn small_sin(r: Pair, depth: Depth) -> Pair {
    r.mul(alternating(r.mul(r), 1, depth))
}

/// The cosine of an argument up to pi / 4.
fn small_cos(r: Pair, depth: Depth) -> Pair {
    alternating(r.mul(r), 0, depth)
}

/// The largest argument that the constants reduce well.
const MAX_ANGLE: f64 = 1e6;

/// The sine of an angle up to `MAX_ANGLE` that is as many quarters of a turn larger.
fn sin_turned(x: f64, quarters: i64, depth: Depth) -> Pair {
    let k = libm::rint(x / HALF_PI[0]);
    let r = reduce(Pair(x, 0.0), k, &HALF_PI);
    match (k as i64 + quarters) & 3 {
        0 => small_sin(r, depth),
        1 => small_cos(r, depth),
        2 => small_sin(r, depth).neg(),
        _ => small_cos(r, depth).neg(),
    }
}

/// Sine and cosine of an angle up to `MAX_ANGLE`.
fn sin_cos(x: f64) -> (Pair, Pair) {
    (sin_turned(x, 0, Depth::Full), sin_turned(x, 1, Depth::Full))
}

fn simple_angle(x: f64) -> bool {
    (1e-9..=MAX_ANGLE).contains(&libm::fabs(x))
}

pub fn sin(x: f64) -> f64 {
    if !simple_angle(x) {
        return libm::sin(x);
    }
    nearest(1.0, |depth| sin_turned(x, 0, depth))
}

pub fn cos(x: f64) -> f64 {
    if !simple_angle(x) {
        return libm::cos(x);
    }
    nearest(1.0, |depth| sin_turned(x, 1, depth))
}

pub fn tan(x: f64) -> f64 {
    if !simple_angle(x) {
        return libm::tan(x);
    }
    let (s, c) = sin_cos(x);
    let t = s.div(c);
    t.0 + t.1
}

pub fn asin(x: f64) -> f64 {
    let y = libm::asin(x);
    if !(1e-9..1.0).contains(&libm::fabs(x)) {
        return y;
    }
    let (s, c) = sin_cos(y);
    y + Pair(x, 0.0).sub(s).div(c).0
}

pub fn acos(x: f64) -> f64 {
    let y = libm::acos(x);
    if !(0.0..1.0).contains(&libm::fabs(x)) {
        return y;
    }
    let (s, c) = sin_cos(y);
    y + c.sub(Pair(x, 0.0)).div(s).0
}

pub fn atan(x: f64) -> f64 {
    let y = libm::atan(x);
    if !(1e-9..1e100).contains(&libm::fabs(x)) {
        return y;
    }
    let (s, c) = sin_cos(y);
    let x = Pair(x, 0.0);
    y + x.mul(c).sub(s).div(c.add(x.mul(s))).0
}

pub fn atan2(y: f64, x: f64) -> f64 {
    let a = libm::atan2(y, x);
    let fit = |v: f64| (1e-140..1e140).contains(&libm::fabs(v));
    if !fit(x) || !fit(y) || !simple_angle(a) {
        return a;
    }
    let (s, c) = sin_cos(a);
    let (x, y) = (Pair(x, 0.0), Pair(y, 0.0));
    a + y.mul(c).sub(x.mul(s)).div(x.mul(c).add(y.mul(s))).0
}

pub fn hypot(x: f64, y: f64) -> f64 {
    let h = libm::hypot(x, y);
    if !(1e-140..1e140).contains(&h) {
        return h;
    }
    let square = product(x, x).add(product(y, y));
    let rest = square.sub(product(h, h));
    h + rest.0 / (2.0 * h)
}

pub fn cosh(x: f64) -> f64 {
    let x = libm::fabs(x);
    if x < 0.5 * LN2[0] {
        if x < 2.8e-17 {
            return 1.0;
        }
        let t = libm::expm1(x);
        let w = 1.0 + t;
        return 1.0 + (t * t) / (w + w);
    }
    if x < 22.0 {
        let t = exp(x);
        return 0.5 * t + 0.5 / t;
    }
    if x < 709.7 {
        return 0.5 * exp(x);
    }
    libm::cosh(x)
}

pub fn tanh(x: f64) -> f64 {
    let a = libm::fabs(x);
    if !(2.8e-17..22.0).contains(&a) {
        return libm::tanh(x);
    }
    let z = if a >= 1.0 {
        let t = libm::expm1(2.0 * a);
        1.0 - 2.0 / (t + 2.0)
    } else {
        let t = libm::expm1(-2.0 * a);
        -t / (t + 2.0)
    };
    libm::copysign(z, x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_doubles() {
        assert_eq!(exp(1.0), core::f64::consts::E);
        assert_eq!(exp(-15.47), 1.9118964418658274e-7);
        assert_eq!(log(10.0), core::f64::consts::LN_10);
        assert_eq!(log10(1000.0), 3.0);
        assert_eq!(log10(1e-5), -5.0);
        assert_eq!(pow(10.0, 22.0), 1e22);
        assert_eq!(pow(-2.0, 3.0), -8.0);
        assert_eq!(pow(16.8, 4.3), 185707.70006507225);
        assert_eq!(sin(core::f64::consts::PI), 1.2246467991473532e-16);
        assert_eq!(cos(-8.27), -0.40412164452679195);
        assert_eq!(tan(core::f64::consts::FRAC_PI_2), 1.633123935319537e16);
        assert_eq!(atan(1.0), core::f64::consts::FRAC_PI_4);
        assert_eq!(atan2(-4.2, -1.8), -1.97568811307998);
        assert_eq!(hypot(3.0, 4.0), 5.0);
        assert_eq!(tanh(-0.46), -0.43008421140197944);
        assert_eq!(cosh(1.0), 1.5430806348152437);
    }

    #[test]
    fn special_values() {
        assert_eq!(exp(f64::INFINITY), f64::INFINITY);
        assert_eq!(exp(-800.0), 0.0);
        assert_eq!(exp(800.0), f64::INFINITY);
        assert_eq!(log(0.0), f64::NEG_INFINITY);
        assert!(log(-1.0).is_nan() && pow(-8.0, 1.0 / 3.0).is_nan());
        assert_eq!(pow(0.0, -1.0), f64::INFINITY);
        assert_eq!(log(5e-324), -744.4400719213812);
        assert!(sin(f64::INFINITY).is_nan() && acos(1.5).is_nan());
        assert!(sin(-0.0).is_sign_negative() && atan(-0.0).is_sign_negative());
    }
}
