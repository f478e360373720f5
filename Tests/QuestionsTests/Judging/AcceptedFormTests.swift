import KnowledgeBase
import Questions
import Testing

struct AcceptedFormTests {
  private func accepts(_ text: String, _ forms: String) throws -> Bool {
    guard case .short(let forms) = try question("Answer: \(forms)").answer else { return false }
    return AcceptedForms.accept(text, forms)
  }

  @Test(arguments: [
    ("effleurage", "Effleurage"), ("EFFLEURAGE", "effleurage"), ("effleuragé", "effleurage"),
    ("cross fiber", "cross-fiber"),
    ("crossfiber", "cross-fiber"), ("cross–fiber", "cross fiber"), ("  two   words ", "two words"), ("b", "a; b"),
    ("oedema", "œdema"), ("110", "110"), ("110 mmHg", "110 ± 5 mmHg"), ("110", "110 ± 5 mmHg"), ("105", "110 ± 5 mmHg"),
    ("115 mm Hg", "110 ± 5 mmHg"), ("115.0", "110 ± 5 mmHg"), ("0.3", "0.1 ± 0.2"), ("-2,5", "-2 ± 0.5"),
    ("1,000", "1000 ± 0"), ("\u{2212}2", "-2 ± 0"), ("5%", "5 ± 1 %"), ("x", "5 ± 1; x"),
    ("Effleurages", "/effleurages?/"),
    ("effleurage", "/effleurages?/"), ("cross-fiber", "/cross fibers?/"), ("crossfiber", "/cross-?fiber/"),
  ])
  func `What is meant is accepted`(text: String, forms: String) throws {
    #expect(try accepts(text, forms))
  }

  @Test(arguments: [
    ("", "x"), ("-", "x"), ("effleurag", "effleurage"), ("a b", "a; b"), ("104.9", "110 ± 5 mmHg"),
    ("115.1", "110 ± 5"),
    ("110 kPa", "110 ± 5 mmHg"), ("110 mmHg", "110 ± 5"), ("mmHg", "110 ± 5 mmHg"), ("110 ± 5 mmHg", "110 ± 5 mmHg"),
    ("about 110", "110 ± 5"), ("effleuragess", "/effleurages?/"), ("the effleurage", "/effleurages?/"),
    ("hypertension", "hypotension"),
  ])
  func `What is not meant is wrong`(text: String, forms: String) throws {
    #expect(try !accepts(text, forms))
  }

  @Test(arguments: [
    ("a; b", "a"), ("/x/; b", "b"), ("110 ± 5 mmHg", "110 ± 5 mmHg"), ("7.5 ± 0.25", "7.5 ± 0.25"),
    ("/effleurages?/", "effleurage"), ("/(big|small) (cat|do[gt])./", "big cat…"),
  ])
  func `The key is said in words`(forms: String, key: String) throws {
    guard case .short(let forms) = try question("Answer: \(forms)").answer else {
      Issue.record("not short")
      return
    }
    #expect(AcceptedForms.key(forms) == key)
  }
}
