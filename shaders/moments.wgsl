// What many draws say about every number: one workgroup a number, its 64 invocations take every 64th draw each.
// needs: group
struct U { draws: u32, size: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> mean: array<f32>;
@group(0) @binding(3) var<storage, read_write> squares: array<f32>;
@group(0) @binding(4) var<storage, read_write> low: array<f32>;
@group(0) @binding(5) var<storage, read_write> high: array<f32>;

// Two sums, a least and a largest number.
var<workgroup> parts: array<vec4f, 64>;

// Joins what the invocations have found; all of them get the answer.
fn joined(lane: u32, own: vec4f) -> vec4f {
  parts[lane] = own;
  for (var width = 32u; width > 0u; width /= 2u) {
    workgroupBarrier();
    if (lane < width) {
      let other = parts[lane + width];
      let here = parts[lane];
      parts[lane] = vec4f(here.xy + other.xy, min(here.z, other.z), max(here.w, other.w));
    }
  }
  workgroupBarrier();
  let all = parts[0];
  workgroupBarrier();
  return all;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) id: vec3u, @builtin(local_invocation_index) lane: u32) {
  let i = flat_group(id);
  if (i >= u.size) { return; }
  // Sums of differences from the first draw, then from the mean: both stay small, so float32 rounds them little.
  let first = x[i];
  var found = vec4f(0.0, 0.0, first, first);
  for (var draw = lane; draw < u.draws; draw += 64u) {
    let value = x[draw * u.size + i];
    found = vec4f(found.x + (value - first), 0.0, min(found.z, value), max(found.w, value));
  }
  let all = joined(lane, found);
  let about = first + all.x / f32(u.draws);
  var off = vec4f(0.0);
  for (var draw = lane; draw < u.draws; draw += 64u) {
    let deviation = x[draw * u.size + i] - about;
    off += vec4f(deviation, deviation * deviation, 0.0, 0.0);
  }
  let sums = joined(lane, off);
  if (lane == 0u) {
    let missed = sums.x / f32(u.draws);
    mean[i] = about + missed;
    squares[i] = max(0.0, sums.y - sums.x * missed);
    low[i] = all.z;
    high[i] = all.w;
  }
}
