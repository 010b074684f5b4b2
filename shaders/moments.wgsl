// What many draws say about every number; one invocation goes through the draws of one number, twice.
// needs: thread
struct U { draws: u32, size: u32 }
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> mean: array<f32>;
@group(0) @binding(3) var<storage, read_write> squares: array<f32>;
@group(0) @binding(4) var<storage, read_write> low: array<f32>;
@group(0) @binding(5) var<storage, read_write> high: array<f32>;

// Sums of so many draws are added up: a long sum of small numbers would lose them one by one.
const BLOCK = 64u;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.size) { return; }
  let end = u.draws * u.size;
  let block = BLOCK * u.size;
  // Differences from the first draw, then from the mean: both stay small, so float32 rounds them little.
  let first = x[i];
  var least = first;
  var largest = first;
  var sum = 0.0;
  for (var start = i; start < end; start += block) {
    var part = 0.0;
    for (var at = start; at < min(end, start + block); at += u.size) {
      let value = x[at];
      part += value - first;
      least = min(least, value);
      largest = max(largest, value);
    }
    sum += part;
  }
  let about = first + sum / f32(u.draws);
  var off = vec2f(0.0);
  for (var start = i; start < end; start += block) {
    var part = vec2f(0.0);
    for (var at = start; at < min(end, start + block); at += u.size) {
      let deviation = x[at] - about;
      part += vec2f(deviation, deviation * deviation);
    }
    off += part;
  }
  let missed = off.x / f32(u.draws);
  mean[i] = about + missed;
  squares[i] = max(0.0, off.y - off.x * missed);
  low[i] = least;
  high[i] = largest;
}
