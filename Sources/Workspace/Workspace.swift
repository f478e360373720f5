// Libraries and one learner, opened: the room where values meet files. In order:
//
// 1. `Places/`: what is around the process, which folders are meant, what time it is.
// 2. `Files/`: folders listed, files read and written whole.
// 3. `Libraries/`: one library's folder; all layers with their index, brought into step (`OpenLibrary`).
// 4. `Learners/`: one learner's records, replayed (`OpenLearner`).
// 5. `Publishing/`: a library as a site in a folder, where only what changed is written.
