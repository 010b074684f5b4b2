// dtable[v] = factor · Σ g over the places where word v stands; one invocation computes one number and looks at all places,
// since WGSL cannot add to a float that another invocation is adding to.
// needs: thread
struct U {
  count: u32, words: u32, width: u32,
  factor: f32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> ids: array<f32>;
@group(0) @binding(2) var<storage, read> g: array<f32>;
@group(0) @binding(3) var<storage, read_write> dtable: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.words * u.width) { return; }
  let word = f32(i / u.width);
  let e = i % u.width;
  var sum = 0.0;
  for (var at = 0u; at < u.count; at++) {
    if (ids[at] == word) { sum += g[at * u.width + e]; }
  }
  dtable[i] = u.factor * sum;
}
