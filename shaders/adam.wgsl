// A step of Adam; fresh1 = 1 − beta1, fresh2 = 1 − beta2.
// needs: thread
struct U {
  lr: f32, beta1: f32, beta2: f32, fresh1: f32, fresh2: f32, epsilon: f32,
  correction1: f32, correction2: f32,
  count: u32, clipped: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> p: array<f32>;
@group(0) @binding(2) var<storage, read> g: array<f32>;
@group(0) @binding(3) var<storage, read> m: array<f32>;
@group(0) @binding(4) var<storage, read> v: array<f32>;
@group(0) @binding(5) var<storage, read> clip: array<f32>;
@group(0) @binding(6) var<storage, read_write> p2: array<f32>;
@group(0) @binding(7) var<storage, read_write> m2: array<f32>;
@group(0) @binding(8) var<storage, read_write> v2: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  let x = select(1.0, clip[0], u.clipped == 1u) * g[i];
  let first = u.beta1 * m[i] + u.fresh1 * x;
  let second = u.beta2 * v[i] + u.fresh2 * x * x;
  m2[i] = first;
  v2[i] = second;
  p2[i] = p[i] - u.lr * (first / u.correction1) / (sqrt(second / u.correction2) + u.epsilon);
}
