// dx = rstd · (h − avg(h) − n · avg(h ∘ n)), n = (x − mean) · rstd, h = g ∘ gamma; one invocation computes one row.
// needs: thread
struct U { rows: u32, width: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> gamma: array<f32>;
@group(0) @binding(3) var<storage, read> rstd: array<f32>;
@group(0) @binding(4) var<storage, read> offset: array<f32>;
@group(0) @binding(5) var<storage, read> g: array<f32>;
@group(0) @binding(6) var<storage, read_write> dx: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = flat_index(id);
  if (row >= u.rows) { return; }
  let at = row * u.width;
  let width = f32(u.width);
  let first = x[at];
  let shift = offset[row];
  let factor = rstd[row];

  var sum = 0.0;
  var along = 0.0;
  for (var j = 0u; j < u.width; j++) {
    let h = g[at + j] * gamma[j];
    sum += h;
    along += h * (((x[at + j] - first) - shift) * factor);
  }
  sum /= width;
  along /= width;
  for (var j = 0u; j < u.width; j++) {
    let n = ((x[at + j] - first) - shift) * factor;
    dx[at + j] = factor * (g[at + j] * gamma[j] - sum - n * along);
  }
}
