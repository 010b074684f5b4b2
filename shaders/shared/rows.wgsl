// The row of a mask (shared along batch or heads where its size there is 1) that belongs to row `row` of the scores.
fn mask_row(row: u32, heads: u32, rows: u32, maskBatch: u32, maskHeads: u32) -> u32 {
  let item = select(0u, row / (heads * rows), maskBatch > 1u);
  let head = select(0u, (row / rows) % heads, maskHeads > 1u);
  return (item * maskHeads + head) * rows + row % rows;
}
