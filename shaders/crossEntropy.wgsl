// loss = log Σ exp(z − max) + max − z[target], 0 where the target is no class; one invocation computes one row.
// needs: thread
struct U { rows: u32, classes: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> logits: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<f32>;
@group(0) @binding(3) var<storage, read_write> loss: array<f32>;

// log(1 + x) for x ≥ 0. WGSL's log is off by up to 2⁻²¹ near 1: the whole of a small loss. There the series of
// 2·artanh(x / (2 + x)), which is the same, is good to float32.
fn log_one_plus(x: f32) -> f32 {
  if (x > 0.5) { return log(1.0 + x); }
  let t = x / (2.0 + x);
  let s = t * t;
  return 2.0 * t * (1.0 + s * (1.0 / 3.0 + s * (1.0 / 5.0 + s * (1.0 / 7.0 + s / 9.0))));
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.rows) { return; }
  let wanted = targets[row];
  var value = 0.0;
  if (wanted >= 0.0 && wanted < f32(u.classes)) {
    let at = row * u.classes;
    var max = logits[at];
    for (var j = 1u; j < u.classes; j++) {
      if (logits[at + j] > max) { max = logits[at + j]; }
    }
    let target_at = at + u32(wanted);
    var others = 0.0;
    for (var j = at; j < at + u.classes; j++) {
      if (j != target_at) { others += exp(logits[j] - max); }
    }
    let below = max - logits[target_at];
    // Of a likely target the sum is hardly more than its own 1.
    value = select(log(others + exp(-below)) + below, log_one_plus(others), below == 0.0);
  }
  loss[row] = value;
}
