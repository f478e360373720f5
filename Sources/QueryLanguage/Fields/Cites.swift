extension FieldReader {
  /// `cites:furlan2015`: what cites a source, by its key.
  static let cites = ids("cites", { $0.sources }, FieldCondition.cites)
}
