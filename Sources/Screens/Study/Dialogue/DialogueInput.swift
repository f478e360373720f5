import JSONText
import Memory
import Study

/// A line of the dialogue, read.
enum DialogueInput: Hashable {
  case answer(JSON, Confidence?)
  case reveal
  case rating(Rating)
  case override
  case command(SessionEvent)

  init(_ line: String) throws(DialogueProblem) {
    let json: JSON
    do throws(JSONError) { json = try JSON(line) } catch {
      throw DialogueProblem("no JSON: \(error.description)")
    }
    guard case .object(let members) = json else {
      throw DialogueProblem("expected an object, as {\"answer\":\"b\"}")
    }
    func value(_ key: String) -> JSON? { members.last { $0.key == key }?.value }
    if let answer = value("answer") {
      self = .answer(answer, try Self.confidence(value("confidence")))
    } else if let reveal = value("reveal") {
      guard reveal == .bool(true) else { throw DialogueProblem("'reveal' takes true") }
      self = .reveal
    } else if let rating = value("rating") {
      guard case .string(let word) = rating, let rating = Rating(rawValue: word) else {
        throw DialogueProblem("'rating' takes \"again\", \"hard\", \"good\" or \"easy\"")
      }
      self = .rating(rating)
    } else if let override = value("override") {
      guard override == .string("correct") else { throw DialogueProblem("'override' takes \"correct\"") }
      self = .override
    } else if let command = value("command") {
      self = .command(try Self.event(command))
    } else {
      throw DialogueProblem("expected 'answer', 'reveal', 'rating', 'override' or 'command'")
    }
  }

  private static func confidence(_ json: JSON?) throws(DialogueProblem) -> Confidence? {
    switch json {
    case nil, .null: return nil
    case .string(let word):
      guard let confidence = Confidence(rawValue: word) else { break }
      return confidence
    case .bool, .number, .array, .object: break
    }
    throw DialogueProblem("'confidence' takes \"low\", \"medium\" or \"high\"")
  }

  private static func event(_ json: JSON) throws(DialogueProblem) -> SessionEvent {
    switch json {
    case .string("undo"): return .undo
    case .string("skip"): return .skip
    case .string("suspend"): return .suspend
    case .string("bury"): return .bury
    case .string("quit"): return .quit
    case .string, .null, .bool, .number, .array, .object:
      throw DialogueProblem("'command' takes \"undo\", \"skip\", \"suspend\", \"bury\" or \"quit\"")
    }
  }
}
