// Words as people type them and as texts spell them. Order: `FoldTable` (letters to plain ones), `Folding` (a text in
// small plain letters), `Tokens` (its words, with their places), `EditDistance` (how far one word is from another).
