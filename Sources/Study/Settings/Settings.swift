import JSONText
package import Memory

/// What a learner has set; the defaults are the contract's.
package struct Settings: Sendable, Hashable {
  package private(set) var retention = Retention.standard
  package private(set) var newPerDay = 20
  package private(set) var reviewsPerDay = 200
  package private(set) var learning = StepList.learning
  package private(set) var relearning = StepList.relearning
  package private(set) var rollover = Rollover.standard
  /// Whether the learner is asked how sure they are.
  package private(set) var asksConfidence = true
  package private(set) var fuzz = true
  /// Whether questions made from structure are asked.
  package private(set) var generated = true

  package init() {}

  /// The value as the learner would type it.
  package func value(of key: SettingKey) -> String {
    switch key {
    case .retention: Self.twoDecimals(retention.chance)
    case .newPerDay: String(newPerDay)
    case .reviewsPerDay: String(reviewsPerDay)
    case .learning: learning.description
    case .relearning: relearning.description
    case .rollover: rollover.description
    case .confidence: asksConfidence ? "on" : "off"
    case .fuzz: fuzz ? "on" : "off"
    case .model: "fsrs-6"
    case .generated: generated ? "on" : "off"
    }
  }

  /// Takes a value as the learner typed it.
  package mutating func set(_ name: String, to text: String) throws(SettingError) {
    guard let key = SettingKey(rawValue: name) else { throw .unknownKey(name) }
    try set(key, to: text)
  }

  package mutating func set(_ key: SettingKey, to text: String) throws(SettingError) {
    switch key {
    case .retention: retention = try needed(Self.retention(text), key, text)
    case .newPerDay: newPerDay = try needed(Self.count(text), key, text)
    case .reviewsPerDay: reviewsPerDay = try needed(Self.count(text), key, text)
    case .learning: learning = try needed(StepList(text), key, text)
    case .relearning: relearning = try needed(StepList(text), key, text)
    case .rollover: rollover = try needed(Rollover(text), key, text)
    case .confidence: asksConfidence = try needed(Self.isOn(text), key, text)
    case .fuzz: fuzz = try needed(Self.isOn(text), key, text)
    case .model: guard text == "fsrs-6" else { throw .impossible(key, value: text) }
    case .generated: generated = try needed(Self.isOn(text), key, text)
    }
  }

  /// Follows a logged setting; what this program does not know or cannot take changes nothing.
  mutating func follow(key: String, value: JSON) {
    switch value {
    case .string(let text), .number(let text): try? set(key, to: text)
    case .bool(let isOn): try? set(key, to: isOn ? "on" : "off")
    case .null, .array, .object: break
    }
  }

  private func needed<Value>(_ value: Value?, _ key: SettingKey, _ text: String) throws(SettingError) -> Value {
    guard let value else { throw .impossible(key, value: text) }
    return value
  }

  private static func retention(_ text: String) -> Retention? {
    guard let chance = Double(text), (0.70...0.99).contains(chance) else { return nil }
    return try? Retention(chance)
  }

  private static func count(_ text: String) -> Int? {
    guard let count = Int(text), (0...9999).contains(count) else { return nil }
    return count
  }

  private static func isOn(_ text: String) -> Bool? {
    switch text {
    case "on": true
    case "off": false
    default: nil
    }
  }

  /// `0.90`, or all digits of a number that has more than two.
  private static func twoDecimals(_ number: Double) -> String {
    let text = String(number)
    return text.utf8.count == 3 ? text + "0" : text
  }
}

extension Rollover {
  /// Reads `04:00` or `4:00`.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
      return nil
    }
    self.init(hour: hour, minute: minute)
  }
}
