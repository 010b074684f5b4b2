// d/dq (over 0) or d/dk (over 1) of additive scores: Σ g · v / cosh²(q + k + b) over the keys, or over the queries of
// all heads that share this head of k. One invocation computes one number.
// needs: thread
// needs: tanh
struct U {
  batch: u32, heads: u32, keyHeads: u32,
  rows: u32, keys: u32, width: u32,
  biased: u32,
  over: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> q: array<f32>;
@group(0) @binding(2) var<storage, read> k: array<f32>;
@group(0) @binding(3) var<storage, read> b: array<f32>;
@group(0) @binding(4) var<storage, read> v: array<f32>;
@group(0) @binding(5) var<storage, read> g: array<f32>;
@group(0) @binding(6) var<storage, read_write> dx: array<f32>;

// g · v / cosh² for one query, one key and one feature.
fn part(item: u32, head: u32, n: u32, m: u32, a: u32) -> f32 {
  let row = (item * u.heads + head) * u.rows + n;
  let key = (item * u.keyHeads + head * u.keyHeads / u.heads) * u.keys + m;
  var x = q[row * u.width + a] + k[key * u.width + a];
  if (u.biased == 1u) { x += b[head * u.width + a]; }
  return g[row * u.keys + m] * v[head * u.width + a] * tanh_slope(x);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  let heads = select(u.keyHeads, u.heads, u.over == 0u);
  let rows = select(u.keys, u.rows, u.over == 0u);
  if (i >= u.batch * heads * rows * u.width) { return; }
  let a = i % u.width;
  let row = (i / u.width) % rows;
  let head = (i / (u.width * rows)) % heads;
  let item = i / (u.width * rows * heads);
  var sum = 0.0;
  if (u.over == 0u) {
    for (var m = 0u; m < u.keys; m++) { sum += part(item, head, row, m, a); }
  } else {
    let group = u.heads / u.keyHeads;
    for (var h = head * group; h < (head + 1u) * group; h++) {
      for (var n = 0u; n < u.rows; n++) { sum += part(item, h, n, row, a); }
    }
  }
  dx[i] = sum;
}
