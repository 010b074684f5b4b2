// Random numbers drawn from their address: the same as src/chance/, integers and uniforms bit by bit.

// One round of Threefry-2x32 with its left rotation.
fn one_round(x: vec2u, turn: u32) -> vec2u {
  let sum = x.x + x.y;
  return vec2u(sum, ((x.y << turn) | (x.y >> (32u - turn))) ^ sum);
}

fn four_rounds(x: vec2u, turns: vec4u) -> vec2u {
  return one_round(one_round(one_round(one_round(x, turns.x), turns.y), turns.z), turns.w);
}

// Threefry-2x32 with 20 rounds (Salmon et al. 2011): after every four of them a part of the key is added.
fn threefry2x32(counter: vec2u, key: vec2u) -> vec2u {
  let even = vec4u(13u, 15u, 26u, 6u);
  let odd = vec4u(17u, 29u, 16u, 24u);
  let last = key.x ^ key.y ^ 0x1bd11bdau;
  var x = four_rounds(counter + key, even) + vec2u(key.y, last + 1u);
  x = four_rounds(x, odd) + vec2u(last, key.x + 2u);
  x = four_rounds(x, even) + vec2u(key.x, key.y + 3u);
  x = four_rounds(x, odd) + vec2u(key.y, last + 4u);
  return four_rounds(x, even) + vec2u(last, key.x + 5u);
}

// The random integer of a stream at an address, 0 … 2²⁴ − 1: one word of the counter holds (draw, batch, head) in
// 17, 9 and 6 bits, the other (row, column) in 16 each.
fn random_integer(key: vec2u, draw: u32, batch: u32, head: u32, row: u32, column: u32) -> u32 {
  return threefry2x32(vec2u((draw << 15u) | (batch << 6u) | head, (row << 16u) | column), key).x >> 8u;
}

// Uniform on [0, 1): k · 2⁻²⁴, exactly.
fn uniform_from(k: u32) -> f32 {
  return f32(k) * 0x1p-24;
}

// 2²⁵ times the smaller tail at (k + ½) · 2⁻²⁴: odd, below 2²⁴, so float32 holds it and what it lacks of ½ exactly.
fn smaller_tail(k: u32) -> u32 {
  return 2u * min(k, 0xffffffu - k) + 1u;
}

// Seven powers, coefficients from the highest down.
fn polynomial(high: vec4f, low: vec4f, x: f32) -> f32 {
  let top = ((high.x * x + high.y) * x + high.z) * x + high.w;
  return (((top * x + low.x) * x + low.y) * x + low.z) * x + low.w;
}

// Standard normal by the inverse of its distribution function: Wichura's AS 241, PPND16 (1988). Its third branch is for
// tails that cannot come up.
fn normal_from(k: u32) -> f32 {
  let tail = smaller_tail(k);
  let middle = f32(0x1000000u - tail) * 0x1p-25;
  var size = 0.0;
  if (middle <= 0.425) {
    let r = 0.180625 - middle * middle;
    let over = polynomial(
      vec4f(2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987),
      vec4f(13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665), r);
    let under = polynomial(
      vec4f(5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597),
      vec4f(5394.196021424751, 687.1870074920579, 42.31333070160091, 1.0), r);
    size = middle * over / under;
  } else {
    let r = sqrt(-log(f32(tail) * 0x1p-25)) - 1.6;
    let over = polynomial(
      vec4f(7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684),
      vec4f(3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835), r);
    let under = polynomial(
      vec4f(1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008),
      vec4f(0.6897673349851, 1.6763848301838038, 2.053191626637759, 1.0), r);
    size = over / under;
  }
  return select(size, -size, k < 0x800000u);
}

// −log(1 − t) for 0 < t ≤ ½, from the series of the area tangent: WGSL has no log1p. Eight terms leave 2e-9.
fn minus_log_one_minus(t: f32) -> f32 {
  let s = t / (2.0 - t);
  let q = s * s;
  let series = polynomial(vec4f(1.0 / 15.0, 1.0 / 13.0, 1.0 / 11.0, 1.0 / 9.0), vec4f(1.0 / 7.0, 0.2, 1.0 / 3.0, 1.0), q);
  return 2.0 * s * series;
}

// Standard Gumbel: −log(−log u) at u = (k + ½) · 2⁻²⁴, near u = 1 from 1 − u.
fn gumbel_from(k: u32) -> f32 {
  let tail = f32(smaller_tail(k)) * 0x1p-25;
  if (k >= 0x800000u) { return -log(minus_log_one_minus(tail)); }
  return -log(-log(tail));
}
