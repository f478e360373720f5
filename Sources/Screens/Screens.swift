// What is on the screen, as values: what was typed and the state go in, the next state and lines of text come out.
// Nothing here reads a key or writes a line.
//
// 1. `Study/`: a study session at the terminal (`StudyScreen`, with its views) and as a dialogue of JSON lines
//    (`StudyDialogue`).
