// loss = log Σ exp(z − max) + max − z[target], 0 where the target is no class; one invocation computes one row.
// needs: thread
struct U { rows: u32, classes: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> logits: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<f32>;
@group(0) @binding(3) var<storage, read_write> loss: array<f32>;

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
    var sum = 0.0;
    for (var j = 0u; j < u.classes; j++) { sum += exp(logits[at + j] - max); }
    value = log(sum) + (max - logits[at + u32(wanted)]);
  }
  loss[row] = value;
}
