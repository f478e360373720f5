import Diagnostics
import Handbook
import KnowledgeBase
import Markup

/// A small library with every part of a page, and the site made of it.
enum Ropes {
  static let files: [String: String] = [
    "library.yaml": """
    id: ropes
    title: Ropes & knots
    language: en
    version: "2"
    license: CC0
    notice: Practise low.
    areas:
      - {id: knots, title: Knots, line: "How to tie them"}
      - {id: uses, title: Uses, line: "What they are for"}
      - {id: later, title: Later, line: "Not yet written"}
    kinds:
      - {id: knot, title: Knot, needs: [definition], safetyLine: true}
      - {id: use, title: Use, needs: [definition]}
    relations:
      - {id: used-for, from: [knot], to: [use], label: used for, inverse: uses, inverseLabel: knots used}
      - {id: contraindicated-by, from: [knot], to: [use], label: not for, inverse: excludes, inverseLabel: excludes}
    """,
    "knots/index.md": """
    ---
    title: Knots
    kind: use
    ---
    # Knots

    A knot holds by friction. Begin with the [bowline](bowline.md).
    """,
    "knots/bowline.md": """
    ---
    title: Bowline
    kind: knot
    aliases: [king of knots]
    formerly: [bowling-knot]
    relations:
      used-for: [mooring]
    reviewed: 2026-11-20
    ---
    # Bowline

    The *bowline* makes a fixed loop at a rope's end [@ashley1944]. See the [standing part](../glossary.md#standing-part).

    ## Contraindications

    | Condition | Kind | Why | What to do | Source |
    |---|---|---|---|---|
    | [Climbing](../uses/climbing.md) | absolute | it may shake loose | tie a figure eight | [@ashley1944, p. 12] |

    ## How it is tied {.steps}

    1. Make a small loop[^loop].
    2. Bring the end up through it.

    [^loop]: Clockwise.

    ## Evidence

    | Outcome | Finding | Certainty | Source |
    |---|---|---|---|
    | Strength kept | about two thirds | very low | [@day1986] |

    ![A bowline](../figures/bowline.svg) and ![remote](https://example.org/x.png)

    > [!MYTH]
    > It never slips.
    >
    > Unloaded, it shakes loose [@ashley1944].

    ## Questions

    Think first.

    ### What does a bowline make? {#makes level=1}
    - [ ] A running *noose*
      > It would run.
    - [x] A fixed loop
    - [ ] A stopper

    > The loop does not run [@ashley1944].

    ### Which are loops? {#loops}
    - [x] Bowline
    - [x] Figure eight
    - [ ] Reef knot

    ### It never slips. {#slips}
    - [ ] True
    - [x] False

    ### Who wrote the book of knots? {#who}
    Answer: Ashley; Clifford Ashley

    ### How much strength is kept? {#strength}
    Answer: 65 ± 5 %

    ### Tie it in order: {#order}
    1. Loop
    2. End through
    3. Round and down

    ### What belongs together? {#pairs}
    | Knot | Does |
    |---|---|
    | Bowline | loops |
    | Reef knot | binds |
    | | stops |

    ### The bowline makes a {{c1::fixed::kind}} loop. {#cloze}

    ### The king of knots {#card}
    The bowline: see [mooring](../uses/mooring.md).

    ### Secret of the exam? {#secret use=exam}
    - [x] Hidden key
    - [ ] Other

    ### Drafted? {#drafted status=draft}
    - [x] Unfinished key
    - [ ] Other

    ### Retired? {#retired status=retired}
    - [x] Outdated key
    - [ ] Other
    """,
    "knots/reef-knot.md": """
    ---
    title: Reef knot
    kind: knot
    ---
    # Reef knot

    The reef knot binds. It is [not safe](bowline.md#contraindications) for [mooring](../uses/mooring.md#gone).
    """,
    "uses/mooring.md": """
    ---
    title: Mooring
    kind: use
    ---
    # Mooring

    To moor is to tie a boat. An [old name](../knots/bowling-knot.md), the [web](https://example.org/?a=1&b=2), a
    [script](javascript:alert), what is [outside](../../secret.md) and [nowhere](gone.md).

    ## Red flags

    | Sign | May mean | Action | Source |
    |---|---|---|---|
    | The line hums | it is about to part | emergency call: keep clear | [@ashley1944] |

    ## History

    | When | Where | Who | Event | Source |
    |---|---|---|---|---|
    | 1944 | New York | Clifford Ashley | the book of knots | [@ashley1944] |
    """,
    "uses/climbing.md": "---\ntitle: Climbing\nkind: use\n---\n# Climbing\n\nTo climb is to go up.\n",
    "glossary.md": """
    # Glossary

    ## Standing part {#standing-part aliases="standing end"}

    The part that is not in use [@ashley1944]; see [mooring](uses/mooring.md).

    ## bight

    A bend in the rope.

    ## Bight again {#bight}

    The same.
    """,
    "sources.yaml": """
    references:
      - id: ashley1944
        type: book
        author: [{family: Ashley, given: Clifford W.}]
        title: The Ashley Book of Knots
        publisher: Doubleday
        issued: {date-parts: [[1944]]}
      - id: day1986
        type: article-journal
        author: [{family: Day, given: Cyrus}]
        title: Knots & splices
        container-title: Ropes
        volume: "3"
        page: "1-9"
        DOI: 10.1000/1
        issued: {date-parts: [[1986]]}
      - id: uncited
        type: book
        title: Read by nobody
    """,
  ]

  /// Every slot, and little else.
  static let template = """
    <!DOCTYPE html>
    <html lang="{{language}}"><head><title>{{title}}</title>
    {{head}}<link rel="stylesheet" href="{{root}}theme/a.css" /></head>
    <body><header><a href="{{root}}index.html">{{library}}</a><ul>
    {{links}}</ul></header>
    <main id="content">
    {{breadcrumbs}}{{main}}</main>
    <nav id="pages" aria-label="Pages">
    {{sidebar}}</nav>
    <footer>{{footer}}</footer></body></html>

    """

  /// The site of the library, by path; `changes` replace files, nil takes one away; `hidden` pages are left out.
  static func site(
    _ changes: [String: String?] = [:], hidden: Set<TopicID> = [], template: String = Ropes.template,
    pictures: [String] = ["figures/bowline.svg", "figures/unused.svg"]
  ) throws -> [String: String] {
    let files = files.merging(changes.compactMapValues { $0 }) { _, new in new }
      .filter { changes[$0.key] != .some(nil) }
    let (declaration, _) = LibraryDeclarationReader.read(SourceText(path: "library.yaml", files["library.yaml"] ?? ""))
    var texts = LibraryFiles(declaration: declaration ?? .plainFolder(hash: "0", title: "none"))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { texts.add(SourceText(path: path, text)) }
    let library = LibraryReader.values(of: texts).library
    let site = Site(
      declaration: library.declaration, pages: library.pages.map { SitePage($0, isShown: !hidden.contains($0.id)) },
      terms: library.terms, sources: library.sources, files: Set(pictures))
    let theme = try HandbookTheme(["page.html": Array(template.utf8), "a.css": Array("p {}".utf8)])
    var handbook = Handbook(site, theme: theme)
    var written: [String: String] = [:]
    var twice: [String] = []
    handbook.write(
      text: { PageText(SourceText(path: $0.source, files[$0.source] ?? "")) },
      picture: { path in pictures.contains(path) ? Array("<svg/>".utf8) : nil },
      emit: { file in
        if written.updateValue(String(decoding: file.bytes, as: UTF8.self), forKey: file.path.text) != nil {
          twice.append(file.path.text)
        }
      })
    struct WrittenTwice: Error { let paths: [String] }
    if !twice.isEmpty { throw WrittenTwice(paths: twice) }
    return written
  }
}
