// What is on the screen, as values: `PageScreen` a page, `SearchScreen` what was found, `TopicsScreen` what there is,
// `TodayScreen` what is due; `Study/` a session, by keys, by lines of text, and as a dialogue of JSON lines.
