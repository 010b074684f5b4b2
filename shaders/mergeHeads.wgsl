// (B, H, N, D) → (B, N, H·D); one invocation moves one number.
// needs: thread
struct U { batch: u32, heads: u32, rows: u32, width: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.batch * u.heads * u.rows * u.width) { return; }
  let d = i % u.width;
  let head = (i / u.width) % u.heads;
  let row = (i / (u.width * u.heads)) % u.rows;
  let item = i / (u.width * u.heads * u.rows);
  y[i] = x[((item * u.heads + head) * u.rows + row) * u.width + d];
}
