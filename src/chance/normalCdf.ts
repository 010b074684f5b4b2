/**
 * The complementary error function 1 − erf(x), to a few units of 1e-16 of its value, also far out in the tail.
 * W. J. Cody, Rational Chebyshev approximations for the error function (Mathematics of Computation 23, 1969).
 */
export function erfc(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * ratio(NEAR, y * y);
  // Beyond 27 the tail is smaller than any float64.
  const tail = y <= 4 ? expMinusSquare(y) * ratio(MIDDLE, y) : y < 27 ? far(y) : 0;
  return x < 0 ? 2 - tail : tail;
}

/** The distribution function of the standard normal, Φ(x). */
export const normalCdf = (x: number): number => 0.5 * erfc(-x * Math.SQRT1_2);

/** The density of the standard normal, φ(x) = Φ′(x). */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

function far(y: number): number {
  const z = 1 / (y * y);
  return (expMinusSquare(y) / y) * (1 / Math.sqrt(Math.PI) - z * ratio(FAR, z));
}

/** exp(−y²) from a y cut to sixteenths, whose square is exact, so that the rounding of y² is not magnified. */
function expMinusSquare(y: number): number {
  const cut = Math.trunc(16 * y) / 16;
  return Math.exp(-cut * cut) * Math.exp(-(y - cut) * (y + cut));
}

/** A quotient of two polynomials, both given from the highest power down. */
function ratio([over, under]: readonly (readonly number[])[], x: number): number {
  let p = 0;
  let q = 0;
  for (let i = 0; i < over.length; i++) p = p * x + over[i];
  for (let i = 0; i < under.length; i++) q = q * x + under[i];
  return p / q;
}

const NEAR = [
  [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694],
  [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
];
const MIDDLE = [
  [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  [
    1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
];
const FAR = [
  [
    0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378,
  ],
  [1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918],
];
