import Diagnostics
import KnowledgeBase

/// A small library of another subject, whole and without a fault; tests change single files of it.
enum Knots {
  static let declaration = """
    id: knots
    title: Knots
    language: en
    version: "1"
    license: CC0
    notice: Practise low.
    areas:
      - {id: knots, title: Knots, line: "How to tie them"}
      - {id: uses, title: Uses, line: "What they are for"}
    kinds:
      - {id: knot, title: Knot, needs: [definition, steps, contraindications], safetyLine: true}
      - {id: use, title: Use, needs: [definition, red-flags]}
    relations:
      - {id: used-for, from: [knot], to: [use], label: used for, inverse: uses, inverseLabel: knots used}
      - {id: contraindicated-by, from: [knot], to: [use], label: not for, inverse: excludes, inverseLabel: excludes}
      - {id: caution, from: [knot], to: [use], label: with care for, inverse: caution-in, inverseLabel: care with}
      - {id: requires, from: [], to: [], label: learn first, inverse: required-by, inverseLabel: leads to}
    records:
      - id: strength
        kind: knot
        columns:
          - {id: rope, title: Rope, askable: true}
          - {id: kept, title: Strength kept, askable: true}
          - {id: slips, title: Slips, askable: false}
    """

  static let bowline = """
    ---
    title: Bowline
    kind: knot
    aliases: [king of knots]
    relations:
      used-for: [mooring]
    outline: [test/tying]
    reviewed: 2026-11-20
    ---
    # Bowline

    The bowline makes a fixed loop at a rope's end [@ashley1944].

    ## Contraindications

    | Condition | Kind | Why | What to do | Source |
    |---|---|---|---|---|
    | [Climbing](../uses/climbing.md) | absolute | it may shake loose | tie a figure eight | [@ashley1944] |

    ## How it is tied {.steps}

    1. Make a small loop.
    2. Bring the end up through it.
    3. Round the standing part and down again.

    ## Evidence

    | Outcome | Finding | Certainty | Source |
    |---|---|---|---|
    | Strength kept | about two thirds | low | [@ashley1944, p. 12] |

    ## Records

    | Rope | Strength kept | Slips |
    |---|---|---|
    | hemp | 65 % | seldom |

    > [!MYTH]
    > It never slips.
    >
    > Unloaded, it shakes loose [@ashley1944].

    ## Questions

    ### What does a bowline make? {#bowline-makes level=1}
    - [ ] A running noose
    - [x] A fixed loop
    - [ ] A stopper

    > The loop does not run [@ashley1944].
    """

  static let mooring = """
    ---
    title: Mooring
    kind: use
    reviewed: 2026-11-20
    ---
    # Mooring

    To moor is to tie a boat to something that stays.

    ## Red flags

    | Sign | May mean | Action | Source |
    |---|---|---|---|
    | The line hums | it is about to part | emergency call: keep clear | [@ashley1944] |

    ## History

    | When | Where | Who | Event | Source |
    |---|---|---|---|---|
    | c. 2000 BCE | Egypt | sailors | rope of papyrus | [@ashley1944] |
    | 1944 | New York | Clifford Ashley | the book of knots | [@ashley1944] |
    """

  static let climbing = """
    ---
    title: Climbing
    kind: use
    reviewed: 2026-11-21
    ---
    # Climbing

    To climb is to go up where a fall is possible.

    ## Red flags

    | Sign | May mean | Action | Source |
    |---|---|---|---|
    | A frayed rope | it may part | same day: replace it | [@ashley1944] |

    ## Compared

    | Aspect | [Bowline](../knots/bowline.md) | Figure eight |
    |---|---|---|
    | Untying | easy | hard |

    ## Questions

    ### What replaces the bowline where a fall is possible? {#climbing-loop level=2}
    - [ ] The reef
    - [x] The figure eight
    - [ ] The clove hitch

    > The bowline may shake loose [@ashley1944].

    ### A knot holds as much as the rope does. {#climbing-strength level=1}
    - [ ] True
    - [x] False

    > Each bend takes some of its strength [@ashley1944].
    """

  static let files: [String: String] = [
    "library.yaml": declaration,
    "knots/bowline.md": bowline,
    "uses/mooring.md": mooring,
    "uses/climbing.md": climbing,
    "sources.yaml": """
    references:
      - id: ashley1944
        type: book
        author: [{family: Ashley, given: Clifford W.}]
        title: The Ashley Book of Knots
        issued: {date-parts: [[1944]]}
        checked: 2026-11-20
    """,
    "glossary.md": """
    # Glossary

    ## Standing part {#standing-part aliases="standing end; main part"}

    The part of the rope that is not in use [@ashley1944].
    """,
    "synonyms.yaml": """
    groups:
      - {head: rope, lay: [cord, line], plural: [ropes]}
    """,
    "blueprints/test.yaml": """
    id: test
    title: Test
    dated: 2026-01-01
    parts:
      - {id: tying, title: Tying, percent: 60}
      - {id: using, title: Using, percent: 40, query: "area:uses"}
    """,
    "courses/first.yaml": """
    title: First course
    weeks:
      - {title: One, query: "area:knots"}
    """,
    "stations/bowline.md": """
    # Tie a bowline

    Tie it within a minute.

    - makes the loop
    - dresses the knot

    1. clear fail
    2. pass
    """,
  ]

  /// The library with some files changed; nil takes a file away.
  static func read(_ changes: [String: String?] = [:], asOf: CalendarDate? = nil) -> LibraryReader.Reading {
    let files = files.merging(changes.compactMapValues { $0 }) { _, new in new }
      .filter { changes[$0.key] != .some(nil) }
    let source = SourceText(path: "library.yaml", files["library.yaml"] ?? "id: knots")
    let (declaration, found) = LibraryDeclarationReader.read(source)
    var texts = LibraryFiles(declaration: declaration ?? .plainFolder(hash: "0", title: "none"))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { texts.add(SourceText(path: path, text)) }
    let reading = LibraryReader.read(texts, asOf: asOf)
    return .init(library: reading.library, diagnostics: found + reading.diagnostics)
  }
}
