// y_j = the sum of all x that fall on j when y is stretched over x; one invocation computes one y.
// needs: thread
struct U {
  d0: u32, d1: u32, d2: u32, d3: u32, d4: u32,
  o0: u32, o1: u32, o2: u32, o3: u32, o4: u32,
}
@group(0) @binding(0) var<uniform> u: U;
@group(0) @binding(1) var<storage, read> x: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

// First index and count along an axis of size d for position j of an axis of size o (o = d, or o = 1: all of it).
fn span(j: u32, d: u32, o: u32) -> vec2u { return select(vec2u(0u, d), vec2u(j, j + 1u), o == d); }

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let index = flat_index(id);
  if (index >= u.o0 * u.o1 * u.o2 * u.o3 * u.o4) { return; }
  let a4 = span(index % u.o4, u.d4, u.o4);
  let a3 = span((index / u.o4) % u.o3, u.d3, u.o3);
  let a2 = span((index / (u.o4 * u.o3)) % u.o2, u.d2, u.o2);
  let a1 = span((index / (u.o4 * u.o3 * u.o2)) % u.o1, u.d1, u.o1);
  let a0 = span(index / (u.o4 * u.o3 * u.o2 * u.o1), u.d0, u.o0);
  var sum = 0.0;
  for (var i0 = a0.x; i0 < a0.y; i0++) {
    for (var i1 = a1.x; i1 < a1.y; i1++) {
      for (var i2 = a2.x; i2 < a2.y; i2++) {
        for (var i3 = a3.x; i3 < a3.y; i3++) {
          let row = (((i0 * u.d1 + i1) * u.d2 + i2) * u.d3 + i3) * u.d4;
          for (var i4 = a4.x; i4 < a4.y; i4++) { sum += x[row + i4]; }
        }
      }
    }
  }
  y[index] = sum;
}
