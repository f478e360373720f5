// Which question comes next, and what an answer does to memory. Nothing here knows a file, a clock or a random source.
// In order:
//
// 1. `Times/`: an instant, the moment with its zone, the day of study that begins at the rollover.
// 2. `Log/`: what happened, entry by entry, read from and written as JSON lines.
// 3. `Settings/`: what the learner has set.
// 4. `Scheduling/`: from a rating to the next state (by `Memory`) and to the due (by order, fuzz and whole days).
// 5. `Replay/`: from all entries to the memory of each card, the settings and the flags.
// 6. `Queue/`: which card is next.
// 7. `Sessions/`: a session as a value: what the learner does goes in, entries and the next card come out.
