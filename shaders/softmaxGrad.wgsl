// dx = w ∘ (g − Σ w·g) for every softmax row; one invocation computes one row.
// needs: thread
// needs: rows
struct U {
  heads: u32, rows: u32, cols: u32, count: u32,
  masked: u32, maskBatch: u32, maskHeads: u32,
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
  var dot = 0.0;
  for (var j = 0u; j < u.cols; j++) {
    if (u.masked == 0u || allowed[mask + j] != 0.0) { dot += weights[at + j] * g[at + j]; }
  }
  for (var j = 0u; j < u.cols; j++) {
    let kept = u.masked == 0u || allowed[mask + j] != 0.0;
    dx[at + j] = select(0.0, weights[at + j] * (g[at + j] - dot), kept);
  }
}
