// The flat index of this workgroup. One row of workgroups holds at most 65535 of them.
fn flat_group(id: vec3u) -> u32 {
  return id.y * 65535u + id.x;
}
