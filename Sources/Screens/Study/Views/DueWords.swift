import Study

/// How long something is off, in words.
enum DueWords {
  /// `now`, `in 10 minutes`, `tomorrow`, `in 12 days`, `in 4.5 months`.
  static func wait(until due: Instant, from now: Moment, rollover: Rollover) -> String {
    let length = length(until: due, from: now, rollover: rollover)
    return length == "now" || length == "tomorrow" ? length : "in " + length
  }

  /// The same without `in`, short enough for a key: `10 minutes`, `12 days`.
  static func length(until due: Instant, from now: Moment, rollover: Rollover) -> String {
    let seconds = (due.milliseconds(since: now.instant) + 999) / 1000
    if seconds <= 0 { return "now" }
    let days = Day(Moment(due, offsetMinutes: now.offsetMinutes), rollover: rollover) - Day(now, rollover: rollover)
    if days == 0 || seconds < 3600 {
      if seconds < 60 { return counted(seconds, "second") }
      let minutes = (seconds + 30) / 60
      return minutes < 60 ? counted(minutes, "minute") : counted((minutes + 30) / 60, "hour")
    }
    if days == 1 { return "tomorrow" }
    if days < 60 { return counted(days, "day") }
    return days < 365 ? tenths(days * 10, 30, "month") : tenths(days * 10, 365, "year")
  }

  /// How long a sitting took: `40 seconds`, `12 minutes`.
  static func duration(milliseconds: Int) -> String {
    let seconds = (milliseconds + 500) / 1000
    return seconds < 60 ? counted(seconds, "second") : counted((seconds + 30) / 60, "minute")
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func tenths(_ tenfold: Int, _ unit: Int, _ noun: String) -> String {
    let tenths = (tenfold + unit / 2) / unit
    return tenths % 10 == 0 ? counted(tenths / 10, noun) : "\(tenths / 10).\(tenths % 10) \(noun)s"
  }
}
