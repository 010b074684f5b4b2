// y = f(x); kind 0: ReLU, 1: GELU, 2: GELU's approximation with tanh, 3: tanh, 4: sigmoid.
// needs: thread
// needs: normal
// needs: tanh
struct U {
  kind: u32,
  count: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

// x · ½(1 + tanh(w/2)) = x · σ(w), which keeps its digits on both sides.
fn gelu_tanh(x: f32) -> f32 {
  let c = clamp(x, -10.0, 10.0); // σ is 0 or 1 beyond, and exp must not overflow
  let w = 1.5957691216 * (c + 0.044715 * c * c * c);
  return x / (1.0 + exp(-w));
}

// 1 / (1 + exp(-x)), from an exp that cannot overflow.
fn sigmoid(x: f32) -> f32 {
  let e = exp(-min(abs(x), 80.0));
  return select(e, 1.0, x > 0.0) / (1.0 + e);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = flat_index(id);
  if (i >= u.count) { return; }
  switch u.kind {
    case 0u: { y[i] = max(x[i], 0.0); }
    case 1u: { y[i] = x[i] * normal_cdf(x[i]); }
    case 2u: { y[i] = gelu_tanh(x[i]); }
    case 3u: { y[i] = safe_tanh(x[i]); }
    default: { y[i] = sigmoid(x[i]); }
  }
}
