// y = x + the rows of the table that belong to its positions, the same for every batch item.
// size: numbers in one batch item; offset: where the first position starts in the table.
// needs: thread
struct U { count: u32, size: u32, offset: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> table: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  y[i] = x[i] + table[u.offset + i % u.size];
}
