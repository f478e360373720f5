import Glibc

/// Bytes that someone else keeps alive, read with their bounds checked: outside them there are only zeros.
@safe struct Bytes {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  /// The caller keeps the buffer alive and unchanged as long as the value is used.
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe base = buffer.baseAddress
    count = buffer.count
  }

  static var none: Bytes { unsafe Bytes(UnsafeBufferPointer(start: nil, count: 0)) }

  @inline(__always) subscript(offset: Int) -> UInt8 {
    guard UInt(bitPattern: offset) < UInt(bitPattern: count), let base = unsafe base else { return 0 }
    return unsafe base[offset]
  }

  /// The part of a range, cut at the bounds.
  @inline(__always) subscript(range: Range<Int>) -> Bytes {
    let range = range.clamped(to: 0..<count)
    guard let base = unsafe base else { return .none }
    return unsafe Bytes(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Where a part begins that points into these bytes; nil for bytes from elsewhere.
  @inline(__always) func offset(of part: Bytes) -> Int? {
    guard let base = unsafe base, let start = unsafe part.base else { return nil }
    let offset = Int(bitPattern: start) - Int(bitPattern: base)
    return offset >= 0 && offset + part.count <= count ? offset : nil
  }

  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = unsafe base else { return nil }
    guard let found = unsafe memchr(base + start, Int32(byte), count - start) else { return nil }
    return Int(bitPattern: found) - Int(bitPattern: base)
  }

  func elementsEqual(_ other: Bytes) -> Bool {
    guard count == other.count else { return false }
    guard let base = unsafe base, let start = unsafe other.base else { return count == 0 }
    return unsafe memcmp(base, start, count) == 0
  }

  /// The number of `\n`.
  var newlineCount: Int {
    var count = 0
    var offset = 0
    while let found = firstIndex(of: .newline, from: offset) {
      count += 1
      offset = found + 1
    }
    return count
  }

  /// The first offset from `start` on that holds no space or tab.
  @inline(__always) func skippingBlanks(from start: Int) -> Int {
    var offset = start
    while self[offset].isBlank { offset += 1 }
    return offset
  }

  @inline(__always) func withUnsafeBufferPointer<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    unsafe body(UnsafeBufferPointer(start: base, count: count))
  }
}

extension UInt8 {
  static var newline: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var backslash: UInt8 { 0x5C }

  /// A space or a tab.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inline(__always) var isLineEnd: Bool { self == .newline || self == .carriageReturn }
  /// What cmark trims: space, tab, line feed, carriage return.
  @inline(__always) var isWhitespace: Bool { isBlank || isLineEnd }
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
  var isPunctuation: Bool { 0x21...0x7E ~= self && !isDigit && !isLetter }
}
