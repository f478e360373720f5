// HTML and XML as text. Order: `Escape` (the one escape), `ElementAttributes` (names and values, addresses among them),
// `MarkupText` (the buffer that elements are written to), `WebAddress` (which addresses a page may lead to).
//
// One form serves HTML and XML alike: lower-case names, quoted values, `<br />`.
