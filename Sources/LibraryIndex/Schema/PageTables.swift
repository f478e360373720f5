/// Pages and their sections. `position` is the reading order; offsets are UTF-8 bytes of the file.
enum PageTables {
  static let sql = """
    create table page (
      id integer primary key, topic text not null, file text not null unique, path text not null, area text,
      kind text not null, title text not null, definition_markdown text, definition_plain text, reviewed text,
      position integer not null default 0
    ) strict;
    create index page_by_topic on page (topic);

    -- What pages and terms are called, folded. sort: 0 id, 1 former id, 2 title, 3 alias of a page; 4 of a term.
    create table name (
      name text not null, sort integer not null, page integer, term integer, written text not null
    ) strict;
    create index name_by_name on name (name, sort);
    create index name_by_page on name (page);

    create table page_outline (
      page integer not null, position integer not null, blueprint text not null, part text not null,
      primary key (page, position)
    ) strict, without rowid;

    create table relation (
      page integer not null, position integer not null, relation text not null, target text not null,
      contraindication text, primary key (page, position)
    ) strict, without rowid;
    create index relation_by_target on relation (target, relation);

    create table link (
      page integer not null, position integer not null, path text, anchor text, destination text not null,
      is_image integer not null, primary key (page, position)
    ) strict, without rowid;

    -- anchor is null before the first heading.
    create table section (
      id integer primary key, page integer not null, position integer not null, anchor text, title text not null,
      level integer not null, classes text not null, path text not null, holds_questions integer not null,
      first_line integer not null, last_line integer not null, start_offset integer not null,
      body_offset integer not null
    ) strict;
    create index section_by_page on section (page, position);
    -- Apart, so that what is asked of sections lies close together.
    create table section_source (section integer primary key, markdown text not null, definitions text not null) strict;
    create virtual table section_text using fts5(title, heading, body, tokenize = 'unicode61 remove_diacritics 2');

    create table citation (
      id integer primary key, source text not null, locator text, page integer, section integer, statement integer,
      question integer, term integer
    ) strict;
    create index citation_by_source on citation (source);
    create index citation_by_page on citation (page);
    """
}
