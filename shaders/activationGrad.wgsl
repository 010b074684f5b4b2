// dx = g · f′(x); kind as in activation.wgsl.
// needs: thread
// needs: normal
// needs: tanh
struct U {
  kind: u32,
  count: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read> g: array<f32>;
@group(0) @binding(3) var<storage, read_write> dx: array<f32>;

fn gelu_slope(x: f32) -> f32 { return normal_cdf(x) + x * normal_density(x); }

// GELU's approximation is x · σ(w), σ the logistic function, whose derivative is ¼ · tanh_slope(w/2).
fn gelu_tanh_slope(x: f32) -> f32 {
  let c = clamp(x, -10.0, 10.0); // as in activation.wgsl
  let w = 1.5957691216 * (c + 0.044715 * c * c * c);
  let slope = 1.5957691216 * (1.0 + 0.134145 * c * c);
  return 1.0 / (1.0 + exp(-w)) + 0.25 * c * slope * tanh_slope(0.5 * w);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  switch u.kind {
    case 0u: { dx[i] = select(0.0, g[i], x[i] > 0.0); }
    case 1u: { dx[i] = g[i] * gelu_slope(x[i]); }
    case 2u: { dx[i] = g[i] * gelu_tanh_slope(x[i]); }
    case 3u: { dx[i] = g[i] * tanh_slope(x[i]); }
    default: { dx[i] = g[i] * 0.25 * tanh_slope(0.5 * x[i]); } // sigmoid is ½(1 + tanh(x/2))
  }
}
