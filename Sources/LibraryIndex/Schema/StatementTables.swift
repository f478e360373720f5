/// The rows of structured parts: a statement, its cells, and what can be asked of it beside its words.
enum StatementTables {
  static let sql = """
    -- series numbers the tables and lists of one kind in a page.
    create table statement (
      id integer primary key, page integer not null, section integer, kind text not null, position integer not null,
      series integer not null, first_line integer not null, last_line integer not null,
      start_offset integer not null, end_offset integer not null
    ) strict;
    create index statement_by_page on statement (page, kind, position);
    create index statement_by_section on statement (section);

    create table cell (
      statement integer not null, position integer not null, name text not null, markdown text not null,
      plain text not null, topic text, primary key (statement, position)
    ) strict, without rowid;

    create table evidence (statement integer primary key, certainty text not null, grade integer, about text) strict;
    create index evidence_by_about on evidence (about);
    create table contraindication (statement integer primary key, kind text not null) strict;
    create table red_flag (statement integer primary key, urgency text not null) strict;
    create table event (
      statement integer primary key, first_year integer not null, last_year integer not null,
      is_approximate integer not null, written text not null
    ) strict;
    create table record_row (statement integer primary key, record text not null) strict;

    create virtual table row_text using fts5(title, heading, body, tokenize = 'unicode61 remove_diacritics 2');
    """
}
