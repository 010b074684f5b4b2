// The distribution function and the density of the standard normal; WGSL has no error function.
// With z = |x|/√2 and t = 1/(1 + z/2), erfc(z)·exp(z²)/t is a smooth function of t: here a polynomial of degree 8 fitted
// for the smallest relative error (4e-8), so the tail keeps its digits. Checked against src/chance/normalCdf.ts.
fn normal_bell(x: f32) -> f32 {
  let y = min(abs(x), 13.0); // below this is nothing that float32 can hold
  return exp(-0.5 * y * y);
}

fn normal_density(x: f32) -> f32 {
  return 0.3989422804 * normal_bell(x);
}

fn normal_cdf(x: f32) -> f32 {
  let t = 1.0 / (1.0 + 0.35355339 * abs(x));
  var p = -0.05906904488801956;
  p = p * t + 0.2845754027366638;
  p = p * t - 0.4872007966041565;
  p = p * t + 0.2780681848526001;
  p = p * t - 0.026626382023096085;
  p = p * t + 0.20268717408180237;
  p = p * t + 0.24310368299484253;
  p = p * t + 0.282375305891037;
  p = p * t + 0.28208643198013306;
  let tail = 0.5 * t * p * normal_bell(x);
  return select(1.0 - tail, tail, x < 0.0);
}
