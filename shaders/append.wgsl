// Rows of b after rows of a, in every block of rows; one invocation moves one number.
// needs: thread
// aSize, bSize: numbers in one block of a, of b.
struct U {
  blocks: u32,
  aSize: u32, bSize: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  let size = u.aSize + u.bSize;
  if (i >= u.blocks * size) { return; }
  let block = i / size;
  let within = i % size;
  if (within < u.aSize) {
    y[i] = a[block * u.aSize + within];
  } else {
    y[i] = b[block * u.bSize + within - u.aSize];
  }
}
