// y = x Wᵀ + b for every row; one invocation computes one number of y.
// needs: thread
struct U {
  rows: u32, inputs: u32, outputs: u32,
  biased: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> weight: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.rows * u.outputs) { return; }
  let j = i % u.outputs;
  let p = (i / u.outputs) * u.inputs;
  let q = j * u.inputs;
  var sum = 0.0;
  for (var k = 0u; k < u.inputs; k++) { sum += x[p + k] * weight[q + k]; }
  if (u.biased == 1u) { sum += bias[j]; }
  y[i] = sum;
}
