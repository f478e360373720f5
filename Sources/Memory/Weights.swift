/// The 21 weights of FSRS-6, each inside the bounds that py-fsrs, fsrs-rs and FSRS-Optimizer share.
package struct Weights: Sendable, Hashable {
  package let values: [Double]

  /// The defaults of py-fsrs 6.3.2.
  package static let standard = Weights(unchecked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// What each weight may be, by its index.
  package static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8,
    0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// Takes 21 values in their order; any other number of them, or one out of its bounds, is an error.
  package init(_ values: [Double]) throws(MemoryError) {
    guard values.count == Self.bounds.count else { throw .wrongNumberOfWeights(values.count) }
    for (index, value) in values.enumerated() where !Self.bounds[index].contains(value) {
      throw .weightOutOfBounds(index: index, value: value, bounds: Self.bounds[index])
    }
    self.values = values
  }

  private init(unchecked values: [Double]) { self.values = values }

  subscript(index: Int) -> Double { values[index] }
}
