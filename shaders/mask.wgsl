// 1 where a query may look at a key, else 0; one invocation computes one (query, key).
// needs: thread
// needs: stretch
struct U {
  count: u32,
  d1: u32, d2: u32, d3: u32, d4: u32,
  s0: u32, s1: u32, s2: u32, s3: u32, s4: u32,
  hasLengths: u32, hasGiven: u32, hasOffsets: u32,
  causal: u32,
  shift: i32,
  left: i32, right: i32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> scores: array<f32>;
@group(0) @binding(2) var<storage, read> lengths: array<f32>;
@group(0) @binding(3) var<storage, read> given: array<f32>;
@group(0) @binding(4) var<storage, read> offsets: array<f32>;
@group(0) @binding(5) var<storage, read_write> allowed: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let index = flat_index(id);
  if (index >= u.count) { return; }
  let key = i32(index % u.d4);
  let item = index / (u.d2 * u.d3 * u.d4);
  // The query's position; it can be negative, or past the last key.
  var query = i32((index / u.d4) % u.d3) + u.shift;
  if (u.hasOffsets == 1u) { query += i32(offsets[item]); }

  var ok = u.causal == 0u || key <= query;
  if (u.left >= 0) { ok = ok && key >= query - u.left; }
  if (u.right >= 0) { ok = ok && key <= query + u.right; }
  if (u.hasLengths == 1u) { ok = ok && f32(key) < lengths[item]; }
  if (u.hasGiven == 1u) {
    let at = stretched_index(index, vec4u(u.d1, u.d2, u.d3, u.d4), u.s0, vec4u(u.s1, u.s2, u.s3, u.s4));
    ok = ok && given[at] != 0.0;
  }
  allowed[index] = select(0.0, 1.0, ok);
}
