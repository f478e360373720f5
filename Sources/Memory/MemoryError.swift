/// Values that the memory model cannot work with.
package enum MemoryError: Error, Sendable, Hashable, CustomStringConvertible {
  case wrongNumberOfWeights(Int)
  case weightOutOfBounds(index: Int, value: Double, bounds: ClosedRange<Double>)
  case retentionOutOfBounds(Double)
  case stepOutOfBounds(milliseconds: Int)

  package var description: String {
    switch self {
    case .wrongNumberOfWeights(let count):
      "the memory model takes \(Weights.bounds.count) weights, not \(count)"
    case .weightOutOfBounds(let index, let value, let bounds):
      "weight \(index) is \(value): it must lie between \(bounds.lowerBound) and \(bounds.upperBound)"
    case .retentionOutOfBounds(let value):
      "retention is \(value): it must lie above 0 and below 1"
    case .stepOutOfBounds(let milliseconds):
      "a step of \(milliseconds) milliseconds is no wait: it must be longer than nothing and at most a century"
    }
  }
}
