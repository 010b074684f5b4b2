// factor = min(1, c/√s).
struct U { c: f32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> s: array<f32>;
@group(0) @binding(2) var<storage, read_write> factor: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) lane: u32) {
  if (lane > 0u) { return; }
  let norm = sqrt(s[0]);
  factor[0] = 1.0;
  if (norm > u.c) { factor[0] = u.c / norm; }
}
