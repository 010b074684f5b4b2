// The flat index of this invocation. One row of workgroups holds at most 65535 of them (64 threads each).
fn flat_index(id: vec3u) -> u32 {
  return id.y * 4194240u + id.x;
}
