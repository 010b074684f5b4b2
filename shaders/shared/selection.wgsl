// Which keys of a row stay. Reads `weights`, `allowed` and `u` of the kernel that needs it.

// The smallest that still stays: a weight and, among equal weights, the last index.
struct Cut { weight: f32, index: u32 }

fn is_allowed(mask: u32, j: u32) -> bool {
  return u.masked == 0u || allowed[mask + j] != 0.0;
}

// In the order of larger weights first, and of lower indices first among equals.
fn comes_before(weight: f32, index: u32, cut: Cut) -> bool {
  return weight > cut.weight || (weight == cut.weight && index < cut.index);
}

fn is_kept(at: u32, mask: u32, j: u32, cut: Cut) -> bool {
  return is_allowed(mask, j) && (comes_before(weights[at + j], j, cut) || j == cut.index);
}

// Where the k largest of a row end; where it has fewer, at the last of all. A row with no allowed key keeps none anyway.
fn cut_after(k: u32, at: u32, mask: u32) -> Cut {
  var cut = Cut(0.0, u.cols);
  for (var n = 0u; n < k; n++) {
    // The largest of those that come after the cut so far.
    var next = Cut(0.0, u.cols);
    for (var j = 0u; j < u.cols; j++) {
      let w = weights[at + j];
      let rest = is_allowed(mask, j) && (n == 0u || (j != cut.index && !comes_before(w, j, cut)));
      if (rest && (next.index == u.cols || w > next.weight)) { next = Cut(w, j); }
    }
    if (next.index == u.cols) { break; }
    cut = next;
  }
  return cut;
}
