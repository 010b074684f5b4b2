// The derivative of topk and threshold, the kept keys held constant; one invocation computes one row.
// needs: thread
// needs: rows
// needs: selection
struct U {
  heads: u32, rows: u32, cols: u32, count: u32,
  masked: u32, maskBatch: u32, maskHeads: u32,
  kind: u32, k: u32, t: f32, renorm: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> weights: array<f32>;
@group(0) @binding(2) var<storage, read> g: array<f32>;
@group(0) @binding(3) var<storage, read> allowed: array<f32>;
@group(0) @binding(4) var<storage, read_write> dx: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.count) { return; }
  let at = row * u.cols;
  let mask = mask_row(row, u.heads, u.rows, u.maskBatch, u.maskHeads) * u.cols;
  var cut = Cut(u.t, u.cols);
  if (u.kind == 2u) { cut = cut_after(u.k, at, mask); }

  var sum = 0.0;
  var dot = 0.0;
  for (var j = 0u; j < u.cols; j++) {
    if (is_kept(at, mask, j, cut)) {
      sum += weights[at + j];
      dot += g[at + j] * weights[at + j];
    }
  }
  for (var j = 0u; j < u.cols; j++) {
    var d = 0.0;
    if (is_kept(at, mask, j, cut)) {
      if (u.renorm == 0u) { d = g[at + j]; }
      else if (sum > 0.0) { d = (g[at + j] - dot / sum) / sum; }
    }
    dx[at + j] = d;
  }
}
