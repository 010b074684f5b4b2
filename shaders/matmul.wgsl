// C = op(A)·op(B) for every batch item and head. One invocation computes a tile of four rows and four columns of C: each
// number it reads of A and B then serves four products.
// needs: thread
struct U {
  heads: u32,
  aBatch: u32, aHeads: u32,
  bBatch: u32, bHeads: u32,
  outBatch: u32, outHeads: u32,
  perItem: u32, perHead: u32,
  rows: u32, inner: u32, cols: u32,
  transA: u32, transB: u32, skipZeros: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read_write> c: array<f32>;

// Which matrix of one side belongs to (batch, head): shared axes stay at 0, fewer heads are shared by groups.
fn part(batch: u32, head: u32, sideBatch: u32, sideHeads: u32) -> u32 {
  var own = head;
  if (sideHeads != u.heads) { own = head * sideHeads / u.heads; }
  return select(batch, 0u, sideBatch == 1u) * sideHeads + own;
}

// Four neighbours from `start` on. Past the last the last one is read again.
fn four(start: u32, count: u32) -> vec4u {
  return min(vec4u(start, start + 1u, start + 2u, start + 3u), vec4u(count - 1u));
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let index = flat_index(id);
  let down = (u.rows + 3u) / 4u;
  let across = (u.cols + 3u) / 4u;
  if (index >= u.outBatch * u.outHeads * down * across) { return; }
  // Remainders by multiplication: a division costs as much as a short row.
  let band = index / across;
  let matrix = band / down;
  let outItem = matrix / u.outHeads;
  let outHead = matrix - outItem * u.outHeads;
  let i = 4u * (band - matrix * down);
  let j = 4u * (index - band * across);
  let rows = four(i, u.rows) * select(u.inner, 1u, u.transA == 1u);
  let cols = four(j, u.cols) * select(1u, u.inner, u.transB == 1u);
  let aStep = select(1u, u.rows, u.transA == 1u);
  let bStep = select(u.cols, 1u, u.transB == 1u);
  let skipZeros = vec4<bool>(u.skipZeros == 1u);

  // Usually one pass; more when several batch items or heads are summed into one result.
  var sum = mat4x4f();
  for (var s = outItem * u.perItem; s < (outItem + 1u) * u.perItem; s++) {
    for (var h = outHead * u.perHead; h < (outHead + 1u) * u.perHead; h++) {
      var p = part(s, h, u.aBatch, u.aHeads) * u.rows * u.inner + rows;
      var q = part(s, h, u.bBatch, u.bHeads) * u.inner * u.cols + cols;
      for (var k = 0u; k < u.inner; k++) {
        let x = vec4f(a[p.x], a[p.y], a[p.z], a[p.w]);
        let y = vec4f(b[q.x], b[q.y], b[q.z], b[q.w]);
        let zero = skipZeros & (x == vec4f(0.0));
        sum[0] += select(x.x * y, vec4f(0.0), zero.x);
        sum[1] += select(x.y * y, vec4f(0.0), zero.y);
        sum[2] += select(x.z * y, vec4f(0.0), zero.z);
        sum[3] += select(x.w * y, vec4f(0.0), zero.w);
        p += vec4u(aStep);
        q += vec4u(bStep);
      }
    }
  }
  for (var row = 0u; row < min(4u, u.rows - i); row++) {
    let out = (matrix * u.rows + i + row) * u.cols + j;
    for (var col = 0u; col < min(4u, u.cols - j); col++) { c[out + col] = sum[row][col]; }
  }
}
