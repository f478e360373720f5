/// What most of a library has is expected of the rest.
enum Most {
  /// Those that lack something, where more than half have it: a library that never had it is not told to.
  static func lacking<Value>(_ values: [Value], _ has: (Value) -> Bool) -> [Value] {
    let lacking = values.filter { !has($0) }
    return lacking.count * 2 < values.count ? lacking : []
  }
}
