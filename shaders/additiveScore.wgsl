// y[n, m] = Σ_a v[a] · tanh(q[n, a] + k[m, a] + b[a]) for every head; one invocation computes one score.
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
@group(0) @binding(4) var<storage, read> v: array<f32>;
@group(0) @binding(5) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.batch * u.heads * u.rows * u.keys) { return; }
  let row = i / u.keys; // of all batch items and heads
  let head = (row / u.rows) % u.heads;
  let item = row / (u.rows * u.heads);
  let keyHead = item * u.keyHeads + head * u.keyHeads / u.heads;
  let at = (keyHead * u.keys + i % u.keys) * u.width;
  var sum = 0.0;
  for (var a = 0u; a < u.width; a++) {
    var x = q[row * u.width + a] + k[at + a];
    if (u.biased == 1u) { x += b[head * u.width + a]; }
    sum += v[head * u.width + a] * safe_tanh(x);
  }
  y[i] = sum;
}
