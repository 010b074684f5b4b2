// Where element `i` of a full tensor with sizes (…, d.x, d.y, d.z, d.w) finds its number in one that is stretched over
// it: `s0` and `s` are that one's strides, 0 along axes it is stretched along.
fn stretched_index(i: u32, d: vec4u, s0: u32, s: vec4u) -> u32 {
  let i4 = i % d.w;
  let r3 = i / d.w;
  let i3 = r3 % d.z;
  let r2 = r3 / d.z;
  let i2 = r2 % d.y;
  let r1 = r2 / d.y;
  let i1 = r1 % d.x;
  return (r1 / d.x) * s0 + i1 * s.x + i2 * s.y + i3 * s.z + i4 * s.w;
}
