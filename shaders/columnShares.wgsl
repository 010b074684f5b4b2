// Every number over (epsilon + the sum of its column); one invocation computes one column.
// needs: thread
struct U {
  rows: u32, cols: u32, count: u32,
  epsilon: f32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<storage, read_write> factor: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = flat_index(id);
  if (column >= u.count) { return; }
  let first = (column / u.cols) * u.rows * u.cols + column % u.cols;
  var total = u.epsilon;
  for (var i = 0u; i < u.rows; i++) { total += x[first + i * u.cols]; }
  factor[column] = 1.0 / total;
  for (var i = 0u; i < u.rows; i++) { y[first + i * u.cols] = x[first + i * u.cols] / total; }
}
