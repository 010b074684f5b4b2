// y = gamma ∘ (x − mean) · rstd + beta for every row; one invocation computes one row.
// needs: thread
struct U {
  rows: u32, width: u32,
  epsilon: f32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> gamma: array<f32>;
@group(0) @binding(3) var<storage, read> beta: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;
@group(0) @binding(5) var<storage, read_write> mean: array<f32>;
@group(0) @binding(6) var<storage, read_write> rstd: array<f32>;
@group(0) @binding(7) var<storage, read_write> offset: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.rows) { return; }
  let at = row * u.width;
  let width = f32(u.width);

  // Counted from the first number of the row, so that rows far from zero keep their digits.
  let first = x[at];
  var shift = 0.0;
  for (var j = 0u; j < u.width; j++) { shift += x[at + j] - first; }
  shift /= width;
  var squares = 0.0;
  for (var j = 0u; j < u.width; j++) {
    let d = (x[at + j] - first) - shift;
    squares += d * d;
  }
  let factor = 1.0 / sqrt(squares / width + u.epsilon);
  for (var j = 0u; j < u.width; j++) {
    y[at + j] = gamma[j] * (((x[at + j] - first) - shift) * factor) + beta[j];
  }
  mean[row] = first + shift;
  rstd[row] = factor;
  offset[row] = shift;
}
