/// What a library is and which words it uses: `library.yaml`.
package struct LibraryDeclaration: Sendable, Hashable {
  package struct Area: Sendable, Hashable {
    package let id: AreaID
    package let title: String
    package let line: String

    package init(id: AreaID, title: String, line: String) {
      self.id = id
      self.title = title
      self.line = line
    }
  }

  /// What a page of a kind cannot do without.
  package enum Need: String, Sendable, Hashable, CaseIterable {
    case definition, contraindications, evidence, steps
    case redFlags = "red-flags"
  }

  package struct Kind: Sendable, Hashable {
    package let id: KindID
    package let title: String
    package let needs: [Need]
    /// Whether a hit of this kind shows its contraindications beside it.
    package let safetyLine: Bool

    package init(id: KindID, title: String, needs: [Need], safetyLine: Bool) {
      self.id = id
      self.title = title
      self.needs = needs
      self.safetyLine = safetyLine
    }
  }

  package struct Relation: Sendable, Hashable {
    package let id: RelationID
    /// Kinds of page it may start from and lead to; empty means any.
    package let from: [KindID]
    package let to: [KindID]
    package let label: String
    package let inverse: RelationID?
    package let inverseLabel: String

    package init(
      id: RelationID, from: [KindID], to: [KindID], label: String, inverse: RelationID?, inverseLabel: String
    ) {
      self.id = id
      self.from = from
      self.to = to
      self.label = label
      self.inverse = inverse
      self.inverseLabel = inverseLabel
    }
  }

  package struct Record: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
      package let id: String
      package let title: String
      package let isAskable: Bool

      package init(id: String, title: String, isAskable: Bool) {
        self.id = id
        self.title = title
        self.isAskable = isAskable
      }
    }

    package let id: RecordID
    package let kind: KindID
    package let columns: [Column]

    package init(id: RecordID, kind: KindID, columns: [Column]) {
      self.id = id
      self.kind = kind
      self.columns = columns
    }
  }

  package let id: LibraryID
  package let title: String
  package let language: String
  package let version: String
  package let license: String
  /// One sentence that readers see first.
  package let notice: String?
  package let areas: [Area]
  package let kinds: [Kind]
  package let relations: [Relation]
  package let records: [Record]
  /// Titles of the known tables' columns and headings, by their English ones, in lower case.
  package let titles: [String: String]
  /// Laid over the library of this id, where it is found.
  package let over: LibraryID?
  /// Whether pages are known by their relative path: a plain folder without `library.yaml`.
  package let isPlainFolder: Bool

  package init(
    id: LibraryID, title: String, language: String, version: String, license: String, notice: String?, areas: [Area],
    kinds: [Kind], relations: [Relation], records: [Record], titles: [String: String], over: LibraryID?,
    isPlainFolder: Bool
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.version = version
    self.license = license
    self.notice = notice
    self.areas = areas
    self.kinds = kinds
    self.relations = relations
    self.records = records
    self.titles = titles
    self.over = over
    self.isPlainFolder = isPlainFolder
  }

  /// The one kind of a plain folder's pages.
  package static let plainKind: KindID = "page"

  /// A folder without `library.yaml`; `hash` is 12 hex digits of its real path's.
  package static func plainFolder(hash: String, title: String) -> LibraryDeclaration {
    LibraryDeclaration(
      id: LibraryID("folder-" + hash), title: title, language: "en", version: "", license: "", notice: nil, areas: [],
      kinds: [Kind(id: plainKind, title: "Page", needs: [], safetyLine: false)], relations: [], records: [],
      titles: [:], over: nil, isPlainFolder: true)
  }
}
