/// An element's attributes, in the order in which they are written.
package struct ElementAttributes: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// What an attribute says.
  package enum Value: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case text(String)
    /// An address: percent-encoded, as cmark does it.
    case address(String)
    /// The attribute's presence says all; written as an empty value, which XML asks for.
    case present

    package init(stringLiteral text: String) { self = .text(text) }
  }

  /// Names and values, each name once.
  package private(set) var list: [(name: String, value: Value)]

  package init(dictionaryLiteral list: (String, Value)...) { self.list = list.map { (name: $0.0, value: $0.1) } }

  /// The attribute's value; nil, which also takes it away, where there is none.
  package subscript(name: String) -> Value? {
    get { list.first { $0.name == name }?.value }
    set {
      let index = list.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): list[index].value = value
      case (let index?, nil): list.remove(at: index)
      case (nil, let value?): list.append((name, value))
      case (nil, nil): break
      }
    }
  }

  package static func == (left: ElementAttributes, right: ElementAttributes) -> Bool {
    left.list.elementsEqual(right.list) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for (name, value) in list {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}
