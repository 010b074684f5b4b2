// y = √x, or 1/√x where inverse is 1; 0 where x is not above 0.
// needs: thread
struct U {
  inverse: u32,
  count: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  if (!(x[i] > 0.0)) {
    y[i] = 0.0;
    return;
  }
  let root = sqrt(x[i]);
  y[i] = select(root, 1.0 / root, u.inverse == 1u);
}
