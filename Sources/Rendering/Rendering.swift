// A Markdown tree as HTML or as terminal text. Order: `Conventions/` (citations, callouts and raw HTML in running text,
// notes collected), `HTML/PlainHTMLWriter` (as cmark writes it), `HTML/PageWriter` with `PageTables` and `PageNotes` (for
// a site; `PageContext` is what it must be told), `Terminal/TerminalWriter` with `TerminalText` and `TerminalTables`
// (lines of roles for a width, or linear for listening), `Terminal/TableLayout` (columns side by side).
