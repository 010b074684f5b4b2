// Hard selection of keys by their weights; one invocation computes one row.
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
@group(0) @binding(2) var<storage, read> allowed: array<f32>;
@group(0) @binding(3) var<storage, read> rowU: array<f32>;
@group(0) @binding(4) var<storage, read_write> selected: array<f32>;

// The first allowed key whose cumulative weight exceeds the row's random number, else the last with any weight.
fn sample(row: u32, at: u32, mask: u32) -> u32 {
  var chosen = u.cols;
  var sum = 0.0;
  for (var j = 0u; j < u.cols; j++) {
    if (!is_allowed(mask, j)) { continue; }
    if (weights[at + j] > 0.0) { chosen = j; }
    sum += weights[at + j];
    if (sum > rowU[row]) { break; }
  }
  return chosen;
}

// The allowed key with the largest weight, the first of equals; none where all are 0.
fn largest(at: u32, mask: u32) -> u32 {
  let cut = cut_after(1u, at, mask);
  return select(u.cols, cut.index, cut.weight > 0.0);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.count) { return; }
  let at = row * u.cols;
  let mask = mask_row(row, u.heads, u.rows, u.maskBatch, u.maskHeads) * u.cols;

  if (u.kind < 2u) {
    var chosen = u.cols;
    if (u.kind == 0u) { chosen = largest(at, mask); } else { chosen = sample(row, at, mask); }
    for (var j = 0u; j < u.cols; j++) { selected[at + j] = select(0.0, 1.0, j == chosen); }
    return;
  }

  var cut = Cut(u.t, u.cols);
  if (u.kind == 2u) { cut = cut_after(u.k, at, mask); }
  var sum = 0.0;
  for (var j = 0u; j < u.cols; j++) {
    let kept = select(0.0, weights[at + j], is_kept(at, mask, j, cut));
    selected[at + j] = kept;
    sum += kept;
  }
  if (u.renorm == 1u && sum > 0.0) {
    for (var j = 0u; j < u.cols; j++) { selected[at + j] /= sum; }
  }
}
