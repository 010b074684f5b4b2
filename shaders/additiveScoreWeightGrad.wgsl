// dv[a] = Σ g · tanh(q + k + b) over batch, queries and keys; one invocation computes one feature of one head.
// needs: thread
// needs: tanh
struct U {
  batch: u32, heads: u32, keyHeads: u32,
  rows: u32, keys: u32, width: u32,
  biased: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> q: array<f32>;
@group(0) @binding(2) var<storage, read> k: array<f32>;
@group(0) @binding(3) var<storage, read> b: array<f32>;
@group(0) @binding(4) var<storage, read> g: array<f32>;
@group(0) @binding(5) var<storage, read_write> dv: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.heads * u.width) { return; }
  let a = i % u.width;
  let head = i / u.width;
  var bias = 0.0;
  if (u.biased == 1u) { bias = b[i]; }
  var sum = 0.0;
  for (var item = 0u; item < u.batch; item++) {
    let keyHead = item * u.keyHeads + head * u.keyHeads / u.heads;
    for (var n = 0u; n < u.rows; n++) {
      let row = (item * u.heads + head) * u.rows + n;
      for (var m = 0u; m < u.keys; m++) {
        let x = q[row * u.width + a] + k[(keyHead * u.keys + m) * u.width + a] + bias;
        sum += g[row * u.keys + m] * safe_tanh(x);
      }
    }
  }
  dv[i] = sum;
}
