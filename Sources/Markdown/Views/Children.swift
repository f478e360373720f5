import Diagnostics

/// A view of one node of a tree: the tree and the node's index in it.
package protocol Node: Sendable {
  var tree: Tree { get }
  var index: Int32 { get }
  init(tree: Tree, index: Int32)
}

extension Node {
  var record: Tree.Record { tree.records[Int(index)] }

  /// Where the node stands: UTF-8 offsets into the whole file.
  package var place: Range<Int> {
    let record = record
    return Int(record.start)..<Int(record.end)
  }

  /// The text at the node's place, as it was written.
  package var sourceText: String { tree.source[place] }
}

/// The children of a node in reading order.
package struct Children<Element: Node>: Sendable, Sequence {
  let tree: Tree
  let firstIndex: Int32
  let endIndex: Int32

  /// The nodes from index `first` to the parent's end.
  init(tree: Tree, first: Int32, end: Int32) {
    self.tree = tree
    firstIndex = first
    endIndex = end
  }

  package struct Iterator: IteratorProtocol {
    let tree: Tree
    var index: Int32
    let endIndex: Int32

    package mutating func next() -> Element? {
      guard index < endIndex else { return nil }
      defer { index = tree.records[Int(index)].next }
      return Element(tree: tree, index: index)
    }
  }

  package func makeIterator() -> Iterator { Iterator(tree: tree, index: firstIndex, endIndex: endIndex) }

  package var isEmpty: Bool { firstIndex >= endIndex }

  package var first: Element? { isEmpty ? nil : Element(tree: tree, index: firstIndex) }

  /// The number of children, counted one by one.
  package var count: Int {
    var count = 0
    var index = firstIndex
    while index < endIndex {
      count += 1
      index = tree.records[Int(index)].next
    }
    return count
  }

  /// The last child, reached one by one.
  package var last: Element? {
    var last: Int32?
    var index = firstIndex
    while index < endIndex {
      last = index
      index = tree.records[Int(index)].next
    }
    return last.map { Element(tree: tree, index: $0) }
  }
}
