// A Markdown tree as HTML or as terminal text. Order: `Conventions/` (citations, callouts and attributes in running
// text), `HTML/PlainHTMLWriter` (as cmark writes it), `HTML/PageWriter` (for the handbook), `Terminal/TerminalWriter`
// (lines of roles for a width, or linear for listening).
