// s = before + Σ x²; the 64 invocations of one workgroup add every 64th number each, then halve their number six times.
struct U { count: u32, continued: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> before: array<f32>;
@group(0) @binding(3) var<storage, read_write> s: array<f32>;

var<workgroup> sums: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) lane: u32) {
  var sum = 0.0;
  for (var i = lane; i < u.count; i += 64u) { sum += x[i] * x[i]; }
  sums[lane] = sum;
  for (var width = 32u; width > 0u; width /= 2u) {
    workgroupBarrier();
    if (lane < width) { sums[lane] += sums[lane + width]; }
  }
  if (lane == 0u) { s[0] = sums[0] + select(0.0, before[0], u.continued == 1u); }
}
