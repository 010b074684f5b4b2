// C = op(A)·op(B) for every batch item and head; one invocation computes one number of C.
// needs: thread
struct U {
  batch: u32, heads: u32,
  aBatch: u32, aHeads: u32,
  bBatch: u32, bHeads: u32,
  outBatch: u32, outHeads: u32,
  rows: u32, inner: u32, cols: u32,
  transA: u32, transB: u32, skipZeros: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read_write> c: array<f32>;

// Which matrix of one side belongs to (batch, head): shared axes stay at 0, fewer heads are shared by groups.
fn part(batch: u32, head: u32, sideBatch: u32, sideHeads: u32) -> u32 {
  return select(batch, 0u, sideBatch == 1u) * sideHeads + head * sideHeads / u.heads;
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let index = flat_index(id);
  if (index >= u.outBatch * u.outHeads * u.rows * u.cols) { return; }
  let j = index % u.cols;
  let i = (index / u.cols) % u.rows;
  let outHead = (index / (u.cols * u.rows)) % u.outHeads;
  let outItem = index / (u.cols * u.rows * u.outHeads);
  let aRow = select(u.inner, 1u, u.transA == 1u);
  let aStep = select(1u, u.rows, u.transA == 1u);
  let bCol = select(1u, u.inner, u.transB == 1u);
  let bStep = select(u.cols, 1u, u.transB == 1u);

  // Usually one pass; more when several batch items or heads are summed into one result.
  let perItem = u.batch / u.outBatch;
  let perHead = u.heads / u.outHeads;
  var sum = 0.0;
  for (var s = outItem * perItem; s < (outItem + 1u) * perItem; s++) {
    for (var h = outHead * perHead; h < (outHead + 1u) * perHead; h++) {
      var p = part(s, h, u.aBatch, u.aHeads) * u.rows * u.inner + i * aRow;
      var q = part(s, h, u.bBatch, u.bHeads) * u.inner * u.cols + j * bCol;
      for (var k = 0u; k < u.inner; k++) {
        if (u.skipZeros == 0u || a[p] != 0.0) { sum += a[p] * b[q]; }
        p += aStep;
        q += bStep;
      }
    }
  }
  c[index] = sum;
}
