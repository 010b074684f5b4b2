// Softmax of every row over its allowed keys; one invocation computes one row.
// needs: thread
// needs: rows
struct U {
  heads: u32, rows: u32, cols: u32, count: u32,
  masked: u32, maskBatch: u32, maskHeads: u32,
  emptyRow: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> allowed: array<f32>;
@group(0) @binding(3) var<storage, read_write> weights: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.count) { return; }
  let at = row * u.cols;
  let mask = mask_row(row, u.heads, u.rows, u.maskBatch, u.maskHeads) * u.cols;

  // `seen` instead of a maximum of minus infinity: WGSL does not promise infinities.
  var max = 0.0;
  var seen = false;
  for (var j = 0u; j < u.cols; j++) {
    if (u.masked == 0u || allowed[mask + j] != 0.0) {
      let value = x[at + j];
      max = select(value, max, seen && max >= value);
      seen = true;
    }
  }
  var sum = 0.0;
  for (var j = 0u; j < u.cols; j++) {
    var e = 0.0;
    if (u.masked == 0u || allowed[mask + j] != 0.0) { e = exp(x[at + j] - max); }
    weights[at + j] = e;
    sum += e;
  }
  for (var j = 0u; j < u.cols; j++) {
    if (seen) {
      weights[at + j] /= sum;
    } else {
      weights[at + j] = select(0.0, 1.0 / f32(u.cols), u.emptyRow == 1u);
    }
  }
}
