internal import GRDB
internal import QueryLanguage

extension QueryCompiler {
  /// One function a field says what it means for each unit.
  func condition(_ field: FieldCondition) -> Condition {
    switch field {
    case .area(let area): ofPage(Condition("page.area = ?", [area]))
    case .kind(let kind): ofPage(Condition("page.kind = ?", [kind]))
    case .topic(let topic): ofPage(Condition("page.topic = ?", [topic]))
    case .title(let match): condition(.field(.title(match)))
    case .form(let form): ofQuestion(Condition("question.kind = ?", [form.rawValue]))
    case .level(let levels): ofQuestion(.compare("question.level", levels))
    case .outline(let blueprint, let part): outline(blueprint, part)
    case .mark(let mark): condition(mark)
    case .evidence(let evidence): self.evidence(evidence)
    case .year(let years): event(.overlaps("event.first_year", "event.last_year", years))
    case .cites(let key): cites(key)
    case .relation(let word, let topic): ofPage(relation(word, topic))
    case .due(let days): ofQuestion(.exists(Self.cards, .compare("card.due_in_days", days)))
    case .seen(let times): ofQuestion(seen(times))
    case .recall(let probability): recall(probability)
    }
  }

  /// Whether it is the page of the thing that satisfies the condition. Terms have no page.
  func ofPage(_ condition: Condition) -> Condition {
    switch unit {
    case .section, .row, .question, .page: condition
    case .term: .never
    }
  }

  /// Whether it is the question, or at least one on the thing's page, that satisfies the condition.
  func ofQuestion(_ condition: Condition) -> Condition {
    switch unit {
    case .question: condition
    case .section, .row, .page: .exists("question where question.page = page.id", condition)
    case .term: .never
    }
  }

  private func evidence(_ condition: EvidenceCondition) -> Condition {
    let satisfied: Condition =
      switch condition {
      case .ungraded(let word): Condition("evidence.certainty = ?", [word.rawValue])
      case .graded(let grades): grade(grades)
      }
    let rows = "evidence join statement as graded on graded.id = evidence.statement"
    switch unit {
    case .row: return .exists("evidence where evidence.statement = statement.id", satisfied)
    case .section: return .exists("\(rows) where graded.section = section.id", satisfied)
    case .page, .question: return .exists("evidence where evidence.about = page.topic", satisfied)
    case .term: return .never
    }
  }

  private func grade(_ grades: Comparison<Grade>) -> Condition {
    let ranks: Comparison<Int> =
      switch grades {
      case .equal(let grade): .equal(grade.rank)
      case .below(let grade): .below(grade.rank)
      case .atMost(let grade): .atMost(grade.rank)
      case .above(let grade): .above(grade.rank)
      case .atLeast(let grade): .atLeast(grade.rank)
      case .between(let low, let high): .between(low.rank, high.rank)
      }
    return .compare("evidence.grade", ranks)
  }

  private func event(_ satisfied: Condition) -> Condition {
    let rows = "event join statement as dated on dated.id = event.statement"
    switch unit {
    case .row: return .exists("event where event.statement = statement.id", satisfied)
    case .section: return .exists("\(rows) where dated.section = section.id", satisfied)
    case .page, .question: return .exists("\(rows) where dated.page = page.id", satisfied)
    case .term: return .never
    }
  }

  private func cites(_ key: String) -> Condition {
    let column =
      switch unit {
      case .section: "section"
      case .row: "statement"
      case .question: "question"
      case .term: "term"
      case .page: "page"
      }
    return Condition("\(unit.id) in (select citation.\(column) from citation where citation.source = ?)", [key])
  }

  private func relation(_ word: RelationWord, _ topic: String) -> Condition {
    let forward = Condition(
      "exists (select 1 from relation where relation.page = page.id and relation.relation = ? and relation.target = ?)",
      [word.relation, topic])
    let backward = Condition(
      """
      exists (select 1 from relation join page as stating on stating.id = relation.page
        where relation.target = page.topic and relation.relation = ? and stating.topic = ?)
      """, [word.relation, topic])
    switch word.direction {
    case .forward: return forward
    case .backward: return backward
    case .both: return .any([forward, backward])
    }
  }
}
