/// What a letter is folded to: the small letter without its mark, a ligature's letters, a typographic sign's plain one.
struct FoldTable {
  /// Up to four bytes of UTF-8, the first in the lowest byte; zero where the scalar is not in the table.
  typealias Entry = UInt32

  private var low = [Entry](repeating: 0, count: 0x250 - 0xA0)
  private var additional = [Entry](repeating: 0, count: 0x100)
  private var others: [UInt32: Entry] = [:]

  static let shared = FoldTable(rows)

  private init(_ rows: String) {
    for row in rows.split(separator: "\n") {
      let halves = row.split(separator: " ")
      guard halves.count == 2 else { continue }
      var entry: Entry = 0
      for byte in halves[0].utf8.reversed() { entry = entry << 8 | Entry(byte) }
      for scalar in halves[1].unicodeScalars { self[scalar.value] = entry }
    }
  }

  subscript(value: UInt32) -> Entry {
    get {
      switch value {
      case 0xA0..<0x250: low[Int(value - 0xA0)]
      case 0x1E00..<0x1F00: additional[Int(value - 0x1E00)]
      default: others[value] ?? 0
      }
    }
    set {
      switch value {
      case 0xA0..<0x250: low[Int(value - 0xA0)] = newValue
      case 0x1E00..<0x1F00: additional[Int(value - 0x1E00)] = newValue
      default: others[value] = newValue
      }
    }
  }
}

/// A row: what is written, then all that is folded to it.
private let rows = """
  0 ⁰₀
  1 ¹₁
  2 ²₂
  3 ³₃
  4 ⁴₄
  5 ⁵₅
  6 ⁶₆
  7 ⁷₇
  8 ⁸₈
  9 ⁹₉
  a ÅªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺḀḁẚẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ
  ae ÆæǢǣǼǽ
  b ƀƁƂƃɃḂḃḄḅḆḇ
  c ÇçĆćĈĉĊċČčƇƈȻȼḈḉ
  d ÐðĎďĐđƉƊƋƌȡḊḋḌḍḎḏḐḑḒḓẟ
  dz ǄǅǆǱǲǳ
  e ÈÉÊËèéêëĒēĔĕĖėĘęĚěƎƏƐǝȄȅȆȇȨȩɆɇḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ
  f ƑƒḞḟ
  ff ﬀ
  ffi ﬃ
  ffl ﬄ
  fi ﬁ
  fl ﬂ
  g ĜĝĞğĠġĢģƓǤǥǦǧǴǵḠḡ
  h ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ
  hv ƕǶ
  i ÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗǏǐȈȉȊȋḬḭḮḯỈỉỊịⁱ
  ij Ĳĳ
  j ĴĵǰȷɈɉ
  k KĶķĸƘƙǨǩḰḱḲḳḴḵ
  l ĹĺĻļĽľŁłƚȴȽḶḷḸḹḺḻḼḽ
  lj Ǉǈǉ
  ll Ỻỻ
  m ḾḿṀṁṂṃ
  n ÑñŃńŅņŇňŉŊŋƝƞǸǹȠȵṄṅṆṇṈṉṊṋⁿ
  nj Ǌǋǌ
  o ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƆƟƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ
  oe Œœ
  ou Ȣȣ
  p ƤƥṔṕṖṗ
  q Ɋɋ
  r ŔŕŖŗŘřȐȑȒȓɌɍṘṙṚṛṜṝṞṟ
  s ŚśŜŝŞşŠšſȘșȿṠṡṢṣṤṥṦṧṨṩẛẜẝ
  ss ßẞ
  st ﬅﬆ
  t ŢţŤťŦŧƫƬƭƮȚțȶȾṪṫṬṭṮṯṰṱẗ
  th Þþ
  u ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗɄṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự
  v ƲṼṽṾṿỼỽ
  w ŴŵƿǷẀẁẂẃẄẅẆẇẈẉẘ
  x ẊẋẌẍ
  y ÝýÿŶŷŸƳƴȜȝȲȳɎɏẎẏẙỲỳỴỵỶỷỸỹỾỿ
  z ʒŹźŻżŽžƵƶƷƸƹƺǮǯȤȥɀẐẑẒẓẔẕ
  α ΆάΑ
  ε ΈέΕ
  η ΉήΗ
  ι ΊίΪϊΐΙ
  ο ΌόΟ
  σ ςΣ
  υ ΎύΫϋΰΥ
  ω ΏώΩΩ
  μ µΜ
  ' ’‘‛ʼʹ′＇
  " “”„‟″
  - ‐‑‒–—―−
  """
