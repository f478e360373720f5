/// The schema's history. A migration that has been released is never edited; a change is a further one.
enum Migrations {
  /// By number, the first is 1; the database's `user_version` is the number of the last that was applied.
  static let all = [createEntries]

  /// Marks the file as ours: "PALP".
  static let applicationID = 0x5041_4C50

  /// 1: the log. `sequence` is the order of arrival; times are milliseconds since 1970 in UTC; what JSON calls `ms`,
  /// `due`, `until` has its unit in its name here; `answer`, `setting_value` and `unknown` are JSON texts.
  private static let createEntries = """
    create table entry (
      sequence integer primary key,
      id text not null unique,
      version integer not null,
      entry text not null,
      library text not null,
      learner text not null,
      at_milliseconds integer not null,
      offset_minutes integer not null,
      question text,
      gap text,
      kind text,
      rating text,
      correct integer check (correct in (0, 1)),
      confidence text,
      duration_milliseconds integer,
      mode text,
      answer text,
      wording text,
      due_milliseconds integer,
      undoes text,
      until_milliseconds integer,
      setting_key text,
      setting_value text,
      topic text,
      why text,
      unknown text,
      check (entry <> 'review' or (question is not null and rating in ('again', 'hard', 'good', 'easy')
        and (confidence is null or confidence in ('low', 'medium', 'high')))),
      check (entry <> 'undo' or undoes is not null),
      check (entry not in ('suspend', 'unsuspend', 'bury', 'reset', 'reschedule') or question is not null),
      check (entry <> 'bury' or until_milliseconds is not null),
      check (entry <> 'reschedule' or due_milliseconds is not null),
      check (entry <> 'setting' or setting_key is not null),
      check (entry <> 'flag' or ((question is null) <> (topic is null) and why is not null))
    ) strict;

    create trigger entry_is_never_changed before update on entry
    begin
      select raise(abort, 'an entry of the log is never changed');
    end;

    create trigger entry_is_never_replaced before insert on entry
    when exists (select * from entry where id = new.id or sequence = new.sequence)
    begin
      select raise(abort, 'an entry of the log is never replaced');
    end;

    create trigger entry_is_never_deleted before delete on entry
    begin
      select raise(abort, 'an entry of the log is never deleted');
    end;
    """
}
