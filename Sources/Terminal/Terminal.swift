// The screen and the keyboard. Order: `Streams` (what each standard stream is), `ColorChoice` (whether it is colored),
// `TerminalSize`, `Key` and `KeyDecoder` (bytes to keys), `RawMode` (keys one by one, and the terminal as it was
// afterwards, whatever happens), `Restoration` (what signal handlers do for that).
