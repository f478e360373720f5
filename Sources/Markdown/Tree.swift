final class Tree: Sendable {
  let firstBlock: Int32 = -1
  let firstFootnote: Int32 = -1
}
package protocol Node { }
package struct Children<T> { let tree: Tree; let first: Int32 }
