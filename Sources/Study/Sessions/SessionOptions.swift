/// What the learner asks of one session.
package struct SessionOptions: Sendable, Hashable {
  /// Questions at most, those skipped included.
  package var limit: Int?
  /// New cards at most, in place of what the settings leave of today's.
  package var new: Int?
  /// No further question after so many minutes.
  package var minutes: Int?
  /// Everything once, due or not, wrong ones until they are right; memory stays as it is.
  package var isCram: Bool

  package init(limit: Int? = nil, new: Int? = nil, minutes: Int? = nil, isCram: Bool = false) {
    self.limit = limit
    self.new = new
    self.minutes = minutes
    self.isCram = isCram
  }
}
