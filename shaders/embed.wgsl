// y = factor · table[id], zeros for an id outside the table; one invocation computes one number.
// needs: thread
struct U {
  count: u32, words: u32, width: u32,
  factor: f32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> ids: array<f32>;
@group(0) @binding(2) var<storage, read> table: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count * u.width) { return; }
  let word = ids[i / u.width];
  var value = 0.0;
  if (word >= 0.0 && word < f32(u.words)) { value = u.factor * table[u32(word) * u.width + i % u.width]; }
  y[i] = value;
}
