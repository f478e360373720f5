// What the author wrote, as values. The steps, in order:
//
// 1. `Declaration/`: what a library is and which words it uses (`library.yaml`).
// 2. `Reading/`: each file of the library to values, with places: pages (`PageReader`, its parts in `Parts/`, its
//    questions in `Questions/`), the glossary, sources, synonyms, blueprints, courses, stations.
// 3. `Library/`: all of it together, looked up by id, title, alias or term; relations with their inverses.
// 4. `Rules/`: what is wrong in it, one rule a file.
// 5. `Mending/`: new names and new pages: edits of files as values.
//
// Nothing here opens a file: texts come in, values and diagnostics go out.
