import Diagnostics
import Foundation
import KnowledgeBase
import Questions
import Testing

/// Every question of the library itself, posed and answered.
struct LibraryKeyTests {
  private static let questions: [Question] = {
    var root = URL(filePath: #filePath)
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let content = root.appending(path: "Content")
    guard let walk = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil) else { return [] }
    let declaration = LibraryDeclaration.plainFolder(hash: "000000000000", title: "Content")
    return walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "md" }.flatMap { url in
      guard let bytes = try? Data(contentsOf: url) else { return [Question]() }
      let source = SourceText(path: String(url.path.dropFirst(content.path.count + 1)), utf8: Array(bytes))
      return PageReader.read(source, declaration: declaration).page.questions
    }
  }()

  /// The author's key as an answer; nil of a flashcard.
  private func key(of posed: PosedQuestion) -> GivenAnswer? {
    let verdict = Judge.verdict(on: .unknown, to: posed)
    switch posed.form {
    case .single: return verdict.keyIDs.first.map { .option($0) }
    case .multiple: return .options(verdict.keyIDs)
    case .trueFalse: return verdict.keyIDs.first.map { .truth($0 == "true") }
    case .short:
      guard case .short(let forms) = posed.question.answer, case .number(let value, _, let unit) = forms[0] else {
        return .words(verdict.key)
      }
      return .words(["\(value) \(unit)"])
    case .cloze: return .words(verdict.key)
    case .order(let choices):
      var free = choices
      return .order(
        verdict.key.compactMap { text in
          free.firstIndex { $0.text.plain == text }.map { free.remove(at: $0).id }
        })
    case .match(let left, let right):
      guard case .match(let pairs, _) = posed.question.answer else { return nil }
      return .pairs(
        zip(left, pairs).compactMap { choice, pair in
          right.first { $0.text.plain == pair.right.plain }.map { .init(left: choice.id, right: $0.id) }
        })
    case .flashcard: return nil
    }
  }

  @Test func `Every key of the library is right, as a value and as JSON, and nothing else is`() throws {
    #expect(Self.questions.count >= 160)
    #expect(Set(Self.questions.map(\.kind)) == Set(QuestionKind.allCases))
    for question in Self.questions {
      for gap in question.gaps {
        let posed = try #require(PosedQuestion(question, gap: gap, seed: 5), "\(question.id)")
        guard let key = key(of: posed) else { continue }
        #expect(Judge.verdict(on: key, to: posed).isCorrect, "\(question.id)")
        #expect(try GivenAnswer(key.json, to: posed) == key, "\(question.id)")
        #expect(!Judge.verdict(on: .unknown, to: posed).isCorrect, "\(question.id)")
        if case .single(let choices) = posed.form {
          let right = choices.filter { Judge.verdict(on: .option($0.id), to: posed).isCorrect }
          #expect(right.count == 1, "\(question.id)")
        }
        if case .cloze = posed.form { #expect(posed.stem.plain.contains("[…]"), "\(question.id)") }
      }
    }
  }
}
