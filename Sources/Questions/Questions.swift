// A question between its author and its learner. The steps, in order:
//
// 1. `Posing/`: a question posed (`PosedQuestion`): its options shuffled by a seed (`SeededGenerator`), the ids of what
//    is put in order or matched dealt by a shuffle of their own, a cloze with the asked gap covered (`PosedCloze`).
// 2. `Answering/`: an answer given (`GivenAnswer`), read from JSON or from a line of text; what cannot be an answer is
//    an `AnswerProblem`, a sentence that says what is expected.
// 3. `Judging/`: the answer judged (`Judge` to `Verdict`); words by `AcceptedForms`, patterns by `PatternMatcher`.
