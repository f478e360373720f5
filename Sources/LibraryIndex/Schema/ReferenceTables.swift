/// What the library's files beside its pages say.
enum ReferenceTables {
  static let sql = """
    create table term (
      id integer primary key, term text not null, title text not null, aliases text not null, markdown text not null,
      plain text not null, path text not null, first_line integer not null, last_line integer not null
    ) strict;
    create virtual table term_text using fts5(title, body, tokenize = 'unicode61 remove_diacritics 2');

    create table source (
      key text primary key, position integer not null, type text not null, title text not null, year integer,
      checked text, path text not null, start_offset integer not null, end_offset integer not null
    ) strict, without rowid;
    create table source_author (
      source text not null, position integer not null, family text not null, given text not null,
      primary key (source, position)
    ) strict, without rowid;
    create table source_field (source text not null, name text not null, value text not null,
      primary key (source, name)) strict, without rowid;

    create table synonym (
      head text not null, relation text not null, position integer not null, variant text not null,
      primary key (head, relation, position)
    ) strict, without rowid;

    create table blueprint (
      position integer primary key, id text not null, title text not null, dated text not null, country text,
      items integer, minutes integer, navigation text, label text, path text not null,
      start_offset integer not null, end_offset integer not null
    ) strict;
    create table blueprint_part (
      blueprint text not null, position integer not null, part text not null, title text not null,
      percent real not null, query text, primary key (blueprint, position)
    ) strict, without rowid;

    create table course (position integer primary key, id text not null, title text not null, path text not null)
      strict;
    create table course_week (
      course text not null, position integer not null, title text not null, query text not null,
      primary key (course, position)
    ) strict, without rowid;

    create table station (
      position integer primary key, id text not null, title text not null, task_markdown text not null,
      task_plain text not null, path text not null
    ) strict;
    create table station_item (
      station text not null, position integer not null, markdown text not null, plain text not null,
      primary key (station, position)
    ) strict, without rowid;
    create table station_grade (station text not null, position integer not null, grade text not null,
      primary key (station, position)) strict, without rowid;
    """
}
