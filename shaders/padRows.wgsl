// x between zero rows, in every block; one invocation writes one number.
// needs: thread
// xSize, ySize: numbers in one block of x, of y. offset: where the first row of x goes within a block of y.
struct U {
  blocks: u32,
  xSize: u32, ySize: u32,
  offset: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.blocks * u.ySize) { return; }
  let within = i % u.ySize;
  var value = 0.0;
  if (within >= u.offset && within < u.offset + u.xSize) {
    value = x[(i / u.ySize) * u.xSize + within - u.offset];
  }
  y[i] = value;
}
