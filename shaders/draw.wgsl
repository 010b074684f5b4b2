// A random number for every address; one invocation draws one.
// needs: thread
// needs: random
struct U {
  count: u32,
  d1: u32, d2: u32, d3: u32, d4: u32,
  key0: u32, key1: u32,
  distribution: u32, threshold: u32,
  draw0: u32, row0: u32, col0: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> like: array<f32>;
@group(0) @binding(2) var<storage, read_write> pattern: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  let line = i / u.d4;
  let matrix = line / u.d3;
  let item = matrix / u.d2;
  let draw = item / u.d1;
  // Remainders by multiplication: a division costs far more.
  let k = random_integer(
    vec2u(u.key0, u.key1),
    u.draw0 + draw, item - draw * u.d1, matrix - item * u.d2, u.row0 + line - matrix * u.d3, u.col0 + i - line * u.d4);
  switch u.distribution {
    case 1u: { pattern[i] = normal_from(k); }
    case 2u: { pattern[i] = gumbel_from(k); }
    case 3u: { pattern[i] = select(0.0, 1.0, k < u.threshold); }
    default: { pattern[i] = uniform_from(k); }
  }
}
