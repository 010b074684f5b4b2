// Where element `i` of a full tensor with sizes (…, d.x, d.y, d.z, d.w) finds its number in one that is stretched over
// it: `s0` and `s` are that one's strides, 0 along axes it is stretched along.
fn stretched_index(i: u32, d: vec4u, s0: u32, s: vec4u) -> u32 {
  let r3 = i / d.w;
  let r2 = r3 / d.z;
  let r1 = r2 / d.y;
  let r0 = r1 / d.x;
  // Remainders by multiplication: a division costs far more.
  let place = vec4u(r1 - r0 * d.x, r2 - r1 * d.y, r3 - r2 * d.z, i - r3 * d.w) * s;
  return r0 * s0 + place.x + place.y + place.z + place.w;
}
