// dz = g · (softmax(z) − one-hot(target)), zeros for a row that is ignored; one invocation computes one row.
// needs: thread
struct U { rows: u32, classes: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> logits: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<f32>;
@group(0) @binding(3) var<storage, read> g: array<f32>;
@group(0) @binding(4) var<storage, read_write> dlogits: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.rows) { return; }
  let at = row * u.classes;
  let wanted = targets[row];
  if (!(wanted >= 0.0 && wanted < f32(u.classes))) {
    for (var j = 0u; j < u.classes; j++) { dlogits[at + j] = 0.0; }
    return;
  }
  var max = logits[at];
  for (var j = 1u; j < u.classes; j++) {
    if (logits[at + j] > max) { max = logits[at + j]; }
  }
  let target_at = at + u32(wanted);
  var others = 0.0;
  for (var j = at; j < at + u.classes; j++) {
    if (j != target_at) { others += exp(logits[j] - max); }
  }
  let sum = others + exp(logits[target_at] - max);
  for (var j = at; j < at + u.classes; j++) {
    dlogits[j] = g[row] * exp(logits[j] - max) / sum;
  }
  // p − 1 from the other classes: of a likely target, the subtraction would leave hardly a figure.
  dlogits[target_at] = -g[row] * others / sum;
}
