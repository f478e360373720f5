/// The settings of a learner, by the names that people type.
package enum SettingKey: String, Sendable, Hashable, CaseIterable {
  case retention
  case newPerDay = "new-per-day"
  case reviewsPerDay = "reviews-per-day"
  case learning, relearning, rollover, confidence, fuzz, model, generated
}

/// Why a setting was not taken.
package enum SettingError: Error, Sendable, Hashable, CustomStringConvertible {
  case unknownKey(String)
  case impossible(SettingKey, value: String)

  package var description: String {
    switch self {
    case .unknownKey(let name): "there is no setting '\(name)'"
    case .impossible(let key, let value): "\(key.rawValue) cannot be '\(value)': it takes \(key.expectation)"
    }
  }
}

extension SettingKey {
  /// What the setting takes, as the end of a sentence.
  package var expectation: String {
    switch self {
    case .retention: "a number from 0.70 to 0.99"
    case .newPerDay, .reviewsPerDay: "a whole number from 0 to 9999"
    case .learning, .relearning: "waits as '1m 10m' (s, m, h, d; at most ten of them, each at most 365d) or 'none'"
    case .rollover: "a time of day as '04:00'"
    case .confidence, .fuzz, .generated: "'on' or 'off'"
    case .model: "'fsrs-6'"
    }
  }
}
