/// Fills the width of a picture: Graphviz puts parts that no line joins one below the other, which makes a long strip of them.
///
/// The parts are put in rows beside and below the largest one. An invisible line from one to the next holds them there.
struct PictureRows {
  /// An invisible line.
  struct Link {
    let left: ClaimGraph.Node.ID
    let right: ClaimGraph.Node.ID
    /// How many columns of nodes it spans at least.
    let columns: Int
  }

  /// Nodes that lines join, or a box.
  private struct Part {
    /// The nodes by column, from left to right.
    var columns: [[ClaimGraph.Node.ID]]
    var height: Int { columns.reduce(0) { max($0, $1.count) } }
    var width: Int { columns.count }
    var cells: Int { height * width }
  }

  let links: [Link]

  /// The rows of `picture`. `boxes` says whether the nodes of a country stay together, `shape` how many times as far apart nodes are
  /// sideways as downwards. O(n log n).
  init(_ picture: GraphPicture, boxes: Bool, shape: Int) {
    let found = Self.parts(picture, boxes: boxes).enumerated().sorted { left, right in
      (left.element.cells, left.element.height, right.offset) > (right.element.cells, right.element.height, left.offset)
    }
    let parts = found.map(\.element)
    guard let largest = parts.first else {
      links = []
      return
    }
    var rest = Array(parts.dropFirst())
    let width = Self.width(largest, rest, shape)
    var links: [Link] = []
    // Beside the largest part, as many rows as it is high.
    var room = largest.height
    let ends = largest.columns.enumerated().flatMap { column, nodes in nodes.map { (node: $0, column: column) } }.reversed()
    for end in ends where room > 0 {
      let row = Self.row(of: &rest, width: width - largest.width, height: room)
      guard let first = row.first else { break }
      room -= row.reduce(0) { max($0, $1.height) }
      links += Self.chain(row)
      if let next = first.columns.first?.first {
        links.append(Link(left: end.node, right: next, columns: largest.width - end.column))
      }
    }
    while !rest.isEmpty { links += Self.chain(Self.row(of: &rest, width: max(width, rest[0].width), height: Int.max)) }
    self.links = links
  }

  /// A row of more columns than this fits no page.
  private static let widest = 9

  /// The columns that make the picture a little wider than high, as pages and screens are, but no more than what goes beside the
  /// largest part needs.
  private static func width(_ largest: Part, _ rest: [Part], _ shape: Int) -> Int {
    let cells = rest.reduce(0) { $0 + $1.cells }
    let all = cells + largest.cells
    var width = largest.width
    while width < widest, width * width * shape < all + all / 3 { width += 1 }
    let beside = max(rest.reduce(0) { max($0, $1.width) }, (cells + cells / 3) / max(1, largest.height))
    return rest.isEmpty || largest.height < 8 ? width : max(largest.width, min(width, largest.width + beside))
  }

  /// Takes parts out of `rest`, the largest first, while they fit beside each other.
  private static func row(of rest: inout [Part], width: Int, height: Int) -> [Part] {
    var row: [Part] = []
    var room = width
    var index = 0
    while index < rest.count {
      if rest[index].width <= room, rest[index].height <= height {
        room -= rest[index].width
        row.append(rest.remove(at: index))
      } else {
        index += 1
      }
    }
    return row
  }

  private static func chain(_ row: [Part]) -> [Link] {
    zip(row, row.dropFirst()).compactMap { left, right in
      guard let from = left.columns.last?.first, let to = right.columns.first?.first else { return nil }
      return Link(left: from, right: to, columns: 1)
    }
  }

  private static func parts(_ picture: GraphPicture, boxes: Bool) -> [Part] {
    let numbers = Dictionary(picture.nodes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var sets = UnionFind(count: picture.nodes.count)
    for line in picture.lines { sets.join(numbers[line.edge.source] ?? 0, numbers[line.edge.target] ?? 0) }
    if boxes {
      var first: [String: Int] = [:]
      for (number, node) in picture.nodes.enumerated() {
        guard let country = node.country else { continue }
        if let other = first[country] { sets.join(number, other) } else { first[country] = number }
      }
    }
    let columns = columns(picture)
    var parts: [Int: Part] = [:]
    for (number, node) in picture.nodes.enumerated() {
      var part = parts[sets.root(of: number)] ?? Part(columns: [])
      let column = columns[node.id] ?? 0
      while part.columns.count <= column { part.columns.append([]) }
      part.columns[column].append(node.id)
      parts[sets.root(of: number)] = part
    }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The column of each node: right of everything that a line comes from, as far left as that allows.
  private static func columns(_ picture: GraphPicture) -> [ClaimGraph.Node.ID: Int] {
    var after: [ClaimGraph.Node.ID: [ClaimGraph.Node.ID]] = [:]
    for line in picture.lines {
      let (left, right) = picture.ends(of: line)
      if left != right { after[left, default: []].append(right) }
    }
    var columns: [ClaimGraph.Node.ID: Int] = [:]
    // Lines run from lower to higher ranks, so in this order all that is left of a node comes before it.
    for node in picture.nodes.map(\.id).sorted(by: { (picture.rank[$0] ?? 0) < (picture.rank[$1] ?? 0) }) {
      for next in after[node] ?? [] { columns[next] = max(columns[next] ?? 0, (columns[node] ?? 0) + 1) }
    }
    return columns
  }
}
