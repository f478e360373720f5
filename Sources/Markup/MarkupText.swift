/// Markup under way: one buffer to which elements and text are appended.
///
/// Text enters escaped and markup only as a literal of the program, so that nothing of the content can become a tag.
package struct MarkupText: Sendable {
  /// The bytes written so far.
  package private(set) var utf8: [UInt8] = []
  private let controls: Escape.Controls

  /// `controls` says what becomes of characters that markup may not hold.
  package init(controls: Escape.Controls = .replaced) { self.controls = controls }

  /// The markup written so far.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  package var isEmpty: Bool { utf8.isEmpty }

  /// Appends text, escaped.
  package mutating func text(_ text: String) { Escape.append(text, controls, to: &utf8) }

  /// Appends an address as it stands in an attribute's value: percent-encoded and escaped.
  package mutating func address(_ address: String) { WebAddress.appendEncoded(address, to: &utf8) }

  /// Appends markup that stands in the program.
  package mutating func literal(_ markup: StaticString) {
    utf8.append(contentsOf: markup.description.utf8)
  }

  /// Appends markup that was written before.
  package mutating func append(_ other: MarkupText) { utf8.append(contentsOf: other.utf8) }

  /// Appends an element and what `content` appends to it.
  package mutating func element(
    _ name: String, _ attributes: ElementAttributes = [:], _ content: (inout MarkupText) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Appends an element that holds only text.
  package mutating func element(_ name: String, _ attributes: ElementAttributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Appends an element without content, as `<br />`: in HTML one of those that have no end tag.
  package mutating func void(_ name: String, _ attributes: ElementAttributes = [:]) {
    start(name, attributes)
    utf8.append(contentsOf: " />".utf8)
  }

  /// Appends a start tag.
  package mutating func open(_ name: String, _ attributes: ElementAttributes = [:]) {
    start(name, attributes)
    utf8.append(UInt8(ascii: ">"))
  }

  /// Appends an end tag.
  package mutating func close(_ name: String) {
    utf8.append(contentsOf: "</".utf8)
    utf8.append(contentsOf: name.utf8)
    utf8.append(UInt8(ascii: ">"))
  }

  /// Appends a line feed, unless the markup is empty or ends with one.
  package mutating func startLine() {
    if let last = utf8.last, last != UInt8(ascii: "\n") { utf8.append(UInt8(ascii: "\n")) }
  }

  /// Appends a line feed.
  package mutating func endLine() { utf8.append(UInt8(ascii: "\n")) }

  private mutating func start(_ name: String, _ attributes: ElementAttributes) {
    utf8.append(UInt8(ascii: "<"))
    utf8.append(contentsOf: name.utf8)
    for (name, value) in attributes.list {
      utf8.append(UInt8(ascii: " "))
      utf8.append(contentsOf: name.utf8)
      utf8.append(contentsOf: "=\"".utf8)
      switch value {
      case .text(let text): self.text(text)
      case .address(let address): WebAddress.appendEncoded(address, to: &utf8)
      case .present: break
      }
      utf8.append(UInt8(ascii: "\""))
    }
  }
}
