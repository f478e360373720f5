extension FieldReader {
  /// `kind:condition`: the kind of the page, by its id or title.
  static let kind = ids("kind", { $0.kinds }, FieldCondition.kind)
}
