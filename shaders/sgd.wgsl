// p2 = p − lr · clip · g.
// needs: thread
struct U {
  lr: f32,
  count: u32, clipped: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> p: array<f32>;
@group(0) @binding(2) var<storage, read> g: array<f32>;
@group(0) @binding(3) var<storage, read> clip: array<f32>;
@group(0) @binding(4) var<storage, read_write> p2: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  let rate = u.lr * select(1.0, clip[0], u.clipped == 1u);
  p2[i] = p[i] - rate * g[i];
}
