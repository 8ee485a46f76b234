/**
 * The standard normal distribution: density, distribution function and quantile.
 *
 * Every probability of the ranking goes through here, so it must be right in the tails too: the popular
 * Abramowitz–Stegun 7.1.26 is only good to 1.5e-7 and fails the worked cases. Neighbour: `studentT.ts` for small samples.
 */

/** Two-sided 95 %: the 0.975 quantile. */
export const z95 = 1.959963984540054;
/** Two-sided 90 %: the 0.95 quantile. */
export const z90 = 1.6448536269514722;

const inverseSqrtTwoPi = 0.3989422804014327;
const inverseSqrtPi = 0.5641895835477563;

export function normalDensity(x: number): number {
  return inverseSqrtTwoPi * Math.exp(-0.5 * x * x);
}

/** Φ(x), to about 1e-15 absolute and 1e-13 relative down to the smallest double. */
export function normalCdf(x: number): number {
  return 0.5 * complementaryError(-x * Math.SQRT1_2);
}

/** P(|Z| ≥ |z|): the two-sided p of a z test, keeping its digits far out. */
export function normalTwoSided(z: number): number {
  return complementaryError(Math.abs(z) * Math.SQRT1_2);
}

/**
 * erfc by the rational approximations of W. J. Cody, Math. Comp. 23 (1969), 631–637. Written as straight-line
 * arithmetic, because the rank distribution asks for it a million times.
 */
function complementaryError(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * errorNearZero(y * y);
  const tail = y <= 4 ? middleTail(y) : y < 27 ? farTail(y) : 0;
  return x < 0 ? 2 - tail : tail;
}

/** erf(y)/y as a function of y². */
function errorNearZero(s: number): number {
  const above =
    (((0.18577770618460315 * s + 3.1611237438705655) * s + 113.86415415105016) * s + 377.485237685302) * s +
    3209.3775891384694;
  const below =
    (((s + 23.601290952344122) * s + 244.02463793444417) * s + 1282.6165260773723) * s + 2844.236833439171;
  return above / below;
}

function middleTail(y: number): number {
  const above =
    (((((((2.1531153547440383e-8 * y + 0.5641884969886701) * y + 8.883149794388377) * y + 66.11919063714163) *
      y +
      298.6351381974001) *
      y +
      881.952221241769) *
      y +
      1712.0476126340707) *
      y +
      2051.0783778260716) *
      y +
    1230.3393547979972;
  const below =
    (((((((y + 15.744926110709835) * y + 117.6939508913125) * y + 537.1811018620099) * y +
      1621.3895745666903) *
      y +
      3290.7992357334597) *
      y +
      4362.619090143247) *
      y +
      3439.3676741437216) *
      y +
    1230.3393548037495;
  return exponentOfMinusSquare(y) * (above / below);
}

function farTail(y: number): number {
  const s = 1 / (y * y);
  const above =
    ((((0.016315387137302097 * s + 0.30532663496123236) * s + 0.36034489994980445) * s +
      0.12578172611122926) *
      s +
      0.016083785148742275) *
      s +
    0.0006587491615298378;
  const below =
    ((((s + 2.568520192289822) * s + 1.8729528499234673) * s + 0.5279051029514285) * s +
      0.06051834131244132) *
      s +
    0.0023352049762686918;
  return (exponentOfMinusSquare(y) * (inverseSqrtPi - (s * above) / below)) / y;
}

/** exp(−y²) in two factors: squaring y first would lose digits far out. */
function exponentOfMinusSquare(y: number): number {
  const head = Math.trunc(y * 16) / 16;
  return Math.exp(-head * head) * Math.exp(-(y - head) * (y + head));
}

/**
 * The x with Φ(x) = p, 0 ≤ p ≤ 1; ±∞ at the ends, NaN outside. A rough start (Abramowitz–Stegun 26.2.23) and
 * Halley steps on Φ, always in the lower half so that a tiny p keeps its digits.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p));
  let x = -(
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
  );
  for (let step = 0; step < 4; step += 1) {
    const density = normalDensity(x);
    if (density === 0) break;
    const error = (normalCdf(x) - p) / density;
    x -= error / (1 + 0.5 * x * error);
  }
  return x;
}
