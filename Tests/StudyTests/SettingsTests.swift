import Study
import Testing

@Suite struct SettingsTests {
  @Test func `The defaults are the contract's`() {
    let settings = Settings()
    let shown = SettingKey.allCases.map { "\($0.rawValue) \(settings.value(of: $0))" }
    #expect(
      shown == [
        "retention 0.90", "new-per-day 20", "reviews-per-day 200", "learning 1m 10m", "relearning 10m",
        "rollover 04:00", "confidence on", "fuzz on", "model fsrs-6", "generated on",
      ])
  }

  @Test(arguments: [
    ("retention", "0.85", "0.85"), ("retention", "0.9", "0.90"), ("retention", "0.925", "0.925"),
    ("new-per-day", "0", "0"), ("reviews-per-day", "9999", "9999"),
    ("learning", "30s 5m 1h 2d", "30s 5m 1h 2d"), ("learning", "60s 120m", "1m 2h"), ("learning", "none", "none"),
    ("relearning", "90m", "90m"), ("rollover", "4:30", "04:30"), ("rollover", "00:00", "00:00"),
    ("confidence", "off", "off"), ("fuzz", "off", "off"), ("generated", "off", "off"), ("model", "fsrs-6", "fsrs-6"),
  ])
  func `A value that is set is shown again`(key: String, text: String, shown: String) throws {
    var settings = Settings()
    try settings.set(key, to: text)
    let key = try #require(SettingKey(rawValue: key))
    #expect(settings.value(of: key) == shown)
    var again = Settings()
    try again.set(key, to: shown)
    #expect(again == settings)
  }

  @Test(arguments: [
    ("retention", "0.5"), ("retention", "1"), ("retention", "nan"), ("retention", "ninety"), ("new-per-day", "-1"),
    ("new-per-day", "10000"), ("new-per-day", "many"), ("learning", ""), ("learning", "10"), ("learning", "0m"),
    ("learning", "1w"), ("learning", "m"), ("learning", "366d"), ("learning", "9999999999999999999d"),
    ("learning", "1m 1m 1m 1m 1m 1m 1m 1m 1m 1m 1m"), ("learning", "none 1m"), ("rollover", "24:00"),
    ("rollover", "4"), ("rollover", "04:60"), ("rollover", "-1:00"), ("confidence", "yes"), ("fuzz", ""),
    ("model", "fsrs-7"), ("generated", "ON"),
  ])
  func `An impossible value is refused and changes nothing`(name: String, text: String) throws {
    let key = try #require(SettingKey(rawValue: name))
    var settings = Settings()
    #expect(throws: SettingError.impossible(key, value: text)) { try settings.set(name, to: text) }
    #expect(settings == Settings())
  }

  @Test func `Refusals say what would be taken`() {
    var settings = Settings()
    #expect(throws: SettingError.unknownKey("retension")) { try settings.set("retension", to: "0.9") }
    #expect(
      SettingError.impossible(.retention, value: "2").description
        == "retention cannot be '2': it takes a number from 0.70 to 0.99")
    #expect(SettingError.unknownKey("retension").description == "there is no setting 'retension'")
  }
}
