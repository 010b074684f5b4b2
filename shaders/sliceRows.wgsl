// Some rows of every block; one invocation moves one number.
// needs: thread
// xSize, ySize: numbers in one block of x, of y. offset: where the first wanted row starts within a block of x.
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
  y[i] = x[(i / u.ySize) * u.xSize + u.offset + i % u.ySize];
}
