// The index of the largest number in each row, the first of equals; one invocation searches one row.
// needs: thread
struct U { rows: u32, cols: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> index: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.rows) { return; }
  let at = row * u.cols;
  var best = 0u;
  for (var j = 1u; j < u.cols; j++) {
    if (x[at + j] > x[at + best]) { best = j; }
  }
  index[row] = f32(best);
}
