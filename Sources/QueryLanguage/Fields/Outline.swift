extension FieldReader {
  /// `outline:exam/ethics`: a part of a blueprint; `outline:exam`: any part of it.
  static let outline = ids("outline", { $0.outline }) { name in
    let sides = name.split(separator: "/", maxSplits: 1)
    return .outline(blueprint: String(sides.first ?? ""), part: sides.count > 1 ? String(sides[1]) : nil)
  }
}
