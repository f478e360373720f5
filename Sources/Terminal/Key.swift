/// A key as it was pressed.
package enum Key: Sendable, Hashable {
  /// A letter, digit, sign or the space bar.
  case character(Character)
  /// A letter with Ctrl, in lower case, as far as it is no key of its own (Ctrl-I is `tab`, Ctrl-M `enter`).
  case control(Character)
  /// A character with Alt.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
}
