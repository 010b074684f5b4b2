// dgamma_j = Σ over the rows of g_j · (x_j − mean) · rstd; one invocation computes one feature j.
// needs: thread
struct U { rows: u32, width: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> rstd: array<f32>;
@group(0) @binding(3) var<storage, read> offset: array<f32>;
@group(0) @binding(4) var<storage, read> g: array<f32>;
@group(0) @binding(5) var<storage, read_write> dgamma: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let j = flat_index(id);
  if (j >= u.width) { return; }
  var sum = 0.0;
  for (var row = 0u; row < u.rows; row++) {
    let at = row * u.width;
    sum += g[at + j] * (((x[at + j] - x[at]) - offset[row]) * rstd[row]);
  }
  dgamma[j] = sum;
}
