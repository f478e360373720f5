extension FieldReader {
  /// `area:techniques`: the area of the page, by its id or title.
  static let area = ids("area", { $0.areas }, FieldCondition.area)
}
