// Every head becomes a mix of heads, (B, H, N, D) by (H, H); one invocation makes one number.
// needs: thread
struct U { heads: u32, size: u32, count: u32, transpose: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> mix: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  let head = (i / u.size) % u.heads;
  let first = i - head * u.size; // the same place in head 0
  var sum = 0.0;
  for (var g = 0u; g < u.heads; g++) {
    let share = mix[select(head * u.heads + g, g * u.heads + head, u.transpose == 1u)];
    if (share != 0.0) { sum += share * x[first + g * u.size]; }
  }
  y[i] = sum;
}
