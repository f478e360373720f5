/// Questions: what is asked of them, and the slice of the file that is parsed when one is posed.
enum QuestionTables {
  static let sql = """
    -- gaps are separated by spaces; a question without any is one card.
    create table question (
      id integer primary key, question text not null, page integer not null, section integer,
      position integer not null, kind text not null, level integer, use text not null, status text not null,
      origin text not null, wording text not null, gaps text not null, card_count integer not null, since text,
      revised text, stem_plain text not null, case_plain text, path text not null, first_line integer not null,
      last_line integer not null, start_offset integer not null
    ) strict;
    create table question_source (question integer primary key, markdown text not null, definitions text not null)
      strict;
    create index question_by_question on question (question);
    create index question_by_page on question (page, position);

    create table question_outline (
      question integer not null, position integer not null, blueprint text not null, part text not null,
      primary key (question, position)
    ) strict, without rowid;
    create table question_former (former text not null, question integer not null, primary key (former, question))
      strict, without rowid;
    create index question_former_by_question on question_former (question);
    create table question_enemy (question integer not null, enemy text not null, primary key (question, enemy))
      strict, without rowid;

    create virtual table question_text using fts5(title, body, tokenize = 'unicode61 remove_diacritics 2');
    """
}
