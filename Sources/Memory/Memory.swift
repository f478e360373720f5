// The arithmetic of memory: what an answer does to a stability and a difficulty, and when to ask again. Nothing here
// knows a clock: elapsed days come in as arguments. In order:
//
// 1. `Rating`: how well something was recalled, in four grades.
// 2. `Weights`: the 21 numbers of FSRS-6, inside their bounds.
// 3. `MemoryState`: the stability and the difficulty of one memory.
// 4. `FSRS6`: the formulas: the first state, the next state, the chance of recall, the interval.
// 5. `CardState`: a card is new, or reviewed and then in learning, in review or in relearning.
// 6. `Schedule`: a rating turns one card state into the next, by steps first and by days later.
//
// `MemoryError` has the sentences for values that cannot be.
