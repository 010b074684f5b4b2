// y = x with one element set by hand, in every so many.
// needs: thread
struct U {
  value: f32,
  cell: u32,
  count: u32,
  every: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  y[i] = select(x[i], u.value, i % u.every == u.cell);
}
