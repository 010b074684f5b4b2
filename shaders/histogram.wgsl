// How often every number falls into each bin: one workgroup a number, its 64 invocations take every 64th draw each.
// needs: group
struct U { draws: u32, size: u32, bins: u32, bounded: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> low: array<f32>;
@group(0) @binding(3) var<storage, read> high: array<f32>;
@group(0) @binding(4) var<storage, read_write> counts: array<f32>;

var<workgroup> tally: array<atomic<u32>, 1024>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) id: vec3u, @builtin(local_invocation_index) lane: u32) {
  let i = flat_group(id);
  if (i >= u.size) { return; }
  let bins = f32(u.bins);
  var start = 0.0;
  var factor = 1.0; // whole numbers stay as they are
  if (u.bounded == 1u) {
    start = low[i];
    factor = 0.0;
    if (high[i] > low[i]) { factor = bins / (high[i] - low[i]); }
  }
  for (var draw = lane; draw < u.draws; draw += 64u) {
    let place = floor((x[draw * u.size + i] - start) * factor);
    atomicAdd(&tally[u32(clamp(place, 0.0, bins - 1.0))], 1u);
  }
  workgroupBarrier();
  for (var bin = lane; bin < u.bins; bin += 64u) {
    counts[i * u.bins + bin] = f32(atomicLoad(&tally[bin]));
  }
}
