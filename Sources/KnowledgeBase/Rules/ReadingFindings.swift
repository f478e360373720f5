import Diagnostics

/// What the readers find, beside the rules: each id that they use.
enum ReadingFindings {
  static let all: [RuleDescription] = [
    .init(
      "bad-yaml", .error, "YAML is refused",
      remedy: "Quote values that hold ': ' or begin with a sign such as [, {, *, &, !, %, @; indent with spaces."),
    .init(
      "wrong-yaml-type", .error, "a value is of the wrong shape",
      remedy: "Write one value, a list, or 'key: value' lines, as the message says."),
    .init("missing-key", .error, "a value is missing that is needed", remedy: "Add the key that the message names."),
    .init(
      "unknown-key", .warning, "a key is read by nobody",
      remedy: "It is misspelt or belongs elsewhere. Correct it, or remove it."),
    .init(
      "bad-id", .error, "a text cannot be an id",
      remedy: "Use small letters, digits and hyphens, and begin with a letter or digit."),
    .init(
      "unknown-need", .error, "a kind needs what no page can have",
      remedy: "Write definition, contraindications, red-flags, evidence or steps."),
    .init(
      "unknown-kind", .error, "a kind is not declared", remedy: "Declare it in library.yaml, or write one that is."),
    .init(
      "unknown-relation", .error, "a relation is not declared",
      remedy: "Declare it in library.yaml, or write one that is."),
    .init(
      "unparsable-date", .error, "a date cannot be read",
      remedy:
        "Front matter takes 2026-11-20. Timelines take '1813', 'c. 2330 BCE', 'April 2005', '1894–1920', '2nd–1st century BCE' and the like."
    ),
    .init(
      "incomplete-source", .error, "a source cannot be found by what is said of it",
      remedy: "Give it at least type and title, and whatever helps to find it."),
    .init(
      "blueprint-sum", .error, "the parts of a blueprint do not make 100 percent",
      remedy: "Correct the weights, so that they make 100."),
    .init(
      "duplicate-section-id", .error, "two sections of a page have one id", remedy: "Give one of them another {#id}."),
    .init(
      "missing-column", .warning, "a table looks like a known one but misses a column",
      remedy: "Add the column, or rename the others if the table is something else."),
    .init("empty-table", .warning, "a known table has no row", remedy: "Add a row, or remove the table."),
    .init(
      "unknown-certainty", .error, "a certainty is none of GRADE's words or ours",
      remedy: "Write high, moderate, low, very low, conflicting, none or consensus."),
    .init(
      "evidence-without-source", .error, "a graded finding cites no source",
      remedy: "Cite what carries the finding, as [@key]."),
    .init(
      "unknown-contraindication-kind", .error, "a contraindication is neither absolute, local nor conditional",
      remedy: "Write one of the three in the column Kind."),
    .init(
      "red-flag-without-urgency", .error, "a red flag does not say how fast to act",
      remedy: "Begin the action with 'emergency call', 'emergency care', 'same day' or 'soon'."),
    .init(
      "unknown-callout", .warning, "a callout is not known",
      remedy: "Write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!MYTH]."),
    .init(
      "myth-without-correction", .error, "a misconception lacks its claim or its correction",
      remedy: "First paragraph the claim, then what is true."),
    .init(
      "term-without-text", .error, "a term of the glossary says nothing",
      remedy: "Write below its heading what it means."),
    .init(
      "station-without-checklist", .error, "a station has no checklist",
      remedy: "List what the candidate is seen to do."),
    .init(
      "invalid-utf8", .error, "a file is not UTF-8",
      remedy: "Save it as UTF-8. A file that is no text does not end in .md."),
    .init("file-too-large", .error, "a file is too large for a page", remedy: "Divide it into several pages."),
    .init(
      "input-too-complex", .error, "a text would take too long to read",
      remedy: "It repeats a sign thousands of times or holds a huge table. Divide it, or write it as code."),
    .init(
      "nesting-too-deep", .error, "lists or quotes are nested too deep",
      remedy: "No reader follows a hundred levels. Write less of them."),
    .init(
      "caret-entity", .error, "an entity that stands for '^' comes after '['",
      remedy:
        "The parser mistakes it for a footnote, and no footnote of the file is read. Write '\\[^' where none is meant."),
    .init(
      "undefined-footnote", .warning, "a footnote is referred to but not written",
      remedy: "Write '[^label]: …' on a line of its own, or correct the label."),
    .init(
      "unused-footnote", .warning, "a footnote is referred to nowhere",
      remedy: "Refer to it with [^label], or remove it: readers never see it."),
    .init(
      "bare-url", .warning, "an address stands bare in the text",
      remedy: "Write <https://…>, so that it becomes a link.", isMended: true),
  ]
}
