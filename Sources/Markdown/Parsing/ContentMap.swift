/// Where the bytes of a leaf's content, as cmark collected them line by line, stand in the file.
///
/// cmark keeps of each line what is behind the markers of quotes and lists; so a content line is the end of its source
/// line. In a table's cell the backslash before `|` is missing too, and NUL has become three bytes.
struct ContentMap {
  /// From `content` on, up to the next segment, the bytes are those of the file from `source` on.
  private struct Segment {
    var content: Int
    var source: Int
  }

  /// Empty or out of date as long as the content is one run.
  private var segments: [Segment] = []
  private var current = 0
  private var base = 0
  /// Whether all content is one run of the file's bytes.
  private(set) var isSingle = true

  /// Content that is one run of the file's bytes from `source` on.
  mutating func reset(to source: Int) {
    base = source
    isSingle = true
  }

  /// Lets the content go on elsewhere: from offset `content` on with the file's byte at `source`.
  mutating func append(content: Int, source: Int) {
    if isSingle {
      segments.removeAll(keepingCapacity: true)
      segments.append(Segment(content: 0, source: base))
      current = 0
      isSingle = false
    }
    segments.append(Segment(content: content, source: source))
  }

  /// The offset in the file of the byte at an offset in the content; of an escaped pipe, that of its backslash.
  @inline(__always) mutating func start(_ content: Int) -> Int {
    guard !isSingle else { return base + content }
    find(content)
    return offset(content)
  }

  /// The offset in the file just after what lies before an offset in the content.
  @inline(__always) mutating func end(_ content: Int) -> Int {
    guard !isSingle, content > 0 else { return base + content }
    find(content)
    let segment = segments[current]
    guard segment.content < content else { return segment.source }
    return offset(content)
  }

  /// Makes the segment current that holds an offset.
  private mutating func find(_ content: Int) {
    while current > 0, segments[current].content > content { current -= 1 }
    while current + 1 < segments.count, segments[current + 1].content <= content { current += 1 }
  }

  private func offset(_ content: Int) -> Int {
    let segment = segments[current]
    let offset = segment.source + content - segment.content
    return current + 1 < segments.count ? min(offset, segments[current + 1].source) : offset
  }
}
