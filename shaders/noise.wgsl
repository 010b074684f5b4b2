// y = x + sigma·pattern, the pattern stretched over x.
// needs: thread
// needs: stretch
struct U {
  count: u32,
  d1: u32, d2: u32, d3: u32, d4: u32,
  s0: u32, s1: u32, s2: u32, s3: u32, s4: u32,
  own: u32, // numbers in x, which is repeated for every draw of the pattern
  sigma: f32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> pattern: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  let j = stretched_index(i, vec4u(u.d1, u.d2, u.d3, u.d4), u.s0, vec4u(u.s1, u.s2, u.s3, u.s4));
  y[i] = x[i % u.own] + u.sigma * pattern[j];
}
