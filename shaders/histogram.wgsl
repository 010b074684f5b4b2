// How often every number falls into each bin; one invocation goes through the draws of one number, and no other writes
// to its counts.
// needs: thread
struct U { draws: u32, size: u32, bins: u32, bounded: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> low: array<f32>;
@group(0) @binding(3) var<storage, read> high: array<f32>;
@group(0) @binding(4) var<storage, read_write> counts: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.size) { return; }
  let own = i * u.bins;
  for (var bin = 0u; bin < u.bins; bin++) { counts[own + bin] = 0.0; }
  let bins = f32(u.bins);
  var start = 0.0;
  var factor = 1.0; // whole numbers stay as they are
  if (u.bounded == 1u) {
    start = low[i];
    factor = 0.0;
    if (high[i] > low[i]) { factor = bins / (high[i] - low[i]); }
  }
  for (var draw = 0u; draw < u.draws; draw++) {
    let place = floor((x[draw * u.size + i] - start) * factor);
    counts[own + u32(clamp(place, 0.0, bins - 1.0))] += 1.0;
  }
}
