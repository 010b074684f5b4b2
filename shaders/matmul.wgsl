// C = op(A)·op(B) for every batch item and head; one invocation computes four neighbours in a row of C,
// which share what they read of A.
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

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let index = flat_index(id);
  let perRow = (u.cols + 3u) / 4u;
  if (index >= u.outBatch * u.outHeads * u.rows * perRow) { return; }
  // Remainders by multiplication: a division costs as much as a whole short row.
  let line = index / perRow;
  let j = 4u * (index - line * perRow);
  let matrix = line / u.rows;
  let i = line - matrix * u.rows;
  let outItem = matrix / u.outHeads;
  let outHead = matrix - outItem * u.outHeads;
  let aRow = select(u.inner, 1u, u.transA == 1u);
  let aStep = select(1u, u.rows, u.transA == 1u);
  let bCol = select(1u, u.inner, u.transB == 1u);
  let bStep = select(u.cols, 1u, u.transB == 1u);
  let skipZeros = u.skipZeros == 1u;
  // Past the last column the last one is read again.
  let cols = min(vec4u(j, j + 1u, j + 2u, j + 3u), vec4u(u.cols - 1u)) * bCol;

  // Usually one pass; more when several batch items or heads are summed into one result.
  var sum = vec4f(0.0);
  for (var s = outItem * u.perItem; s < (outItem + 1u) * u.perItem; s++) {
    for (var h = outHead * u.perHead; h < (outHead + 1u) * u.perHead; h++) {
      var p = part(s, h, u.aBatch, u.aHeads) * u.rows * u.inner + i * aRow;
      var q = part(s, h, u.bBatch, u.bHeads) * u.inner * u.cols + cols;
      for (var k = 0u; k < u.inner; k++) {
        let x = a[p];
        if (x != 0.0 || !skipZeros) { sum += x * vec4f(b[q.x], b[q.y], b[q.z], b[q.w]); }
        p += aStep;
        q += vec4u(bStep);
      }
    }
  }
  let out = line * u.cols + j;
  for (var col = 0u; col < min(4u, u.cols - j); col++) { c[out + col] = sum[col]; }
}
