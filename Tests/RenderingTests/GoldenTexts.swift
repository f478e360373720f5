extension Golden {
  static let texts: [String: String] = [
    "screen 80": #"""
    Bowline
    ═══════

    The bowline makes a fixed loop at the end of a rope [1]. It holds under load and
    is untied easily; see the sheet bend and https://knots.example/bowline.

    How it is tied
    ──────────────

    1. Make a small loop.

    2. Bring the end up through it, around the standing part and down again, and
       pull both tight.

       loop, up, around, down

    3. Check it[note 1].

    │ Caution: An unloaded bowline shakes loose.
    │
    │ • Tie a stopper knot.

    │ Myth: The bowline never slips [2, p. 12; 1].
    │
    │ What is true: It does, when it is ~~wet~~ shaken.

    What is needed

    [x] rope
    [ ] patience
      • a little
    • a post

    Knot        Where it is used             Strength kept  Why not           Source
    ──────────  ───────────────────────────  ─────────────  ────────────────  ──────
    Bowline     Mooring, rescue and the               65 %  shakes loose      [1]
                like, wherever a loop must
                not close on what is in it

    Sheet bend  Two ropes of different                50 %  slips when slack  [2]
                thickness

    │ A knot is never nearly right.
    │
    │ Someone

            end ──► loop <b>

    <u>Raw</u> text and Image: a loop (figures/loop.svg).

    ────────

    Last words[note 1].

    Notes
    ─────

    1. Pull on all parts, one after the other, and look at both sides of it before
       anybody hangs on it.

    Sources
    ───────

    1. First A. On strokes. 2015.
    2. Second B. On knots, their history and their names, in three volumes. 1999.
    """#,
    "screen 40": #"""
    Bowline
    ═══════

    The bowline makes a fixed loop at the
    end of a rope [1]. It holds under load
    and is untied easily; see the sheet bend
    and https://knots.example/bowline.

    How it is tied
    ──────────────

    1. Make a small loop.

    2. Bring the end up through it, around
       the standing part and down again, and
       pull both tight.

       loop, up, around, down

    3. Check it[note 1].

    │ Caution: An unloaded bowline shakes
    │ loose.
    │
    │ • Tie a stopper knot.

    │ Myth: The bowline never slips [2, p.
    │ 12; 1].
    │
    │ What is true: It does, when it is
    │ ~~wet~~ shaken.

    What is needed

    [x] rope
    [ ] patience
      • a little
    • a post

    Knot: Bowline
    Where it is used: Mooring, rescue and
      the like, wherever a loop must not
      close on what is in it
    Strength kept: 65 %
    Why not: shakes loose
    Source: [1]

    Knot: Sheet bend
    Where it is used: Two ropes of different
      thickness
    Strength kept: 50 %
    Why not: slips when slack
    Source: [2]

    │ A knot is never nearly right.
    │
    │ Someone

            end ──► loop <b>

    <u>Raw</u> text and Image: a loop
    (figures/loop.svg).

    ────────

    Last words[note 1].

    Notes
    ─────

    1. Pull on all parts, one after the
       other, and look at both sides of it
       before anybody hangs on it.

    Sources
    ───────

    1. First A. On strokes. 2015.
    2. Second B. On knots, their history
       and their names, in three volumes.
       1999.
    """#,
    "linear": #"""
    Heading 1: Bowline

    The bowline makes a fixed loop at the end of a rope (source 1). It holds under load and is untied easily; see the sheet bend and https://knots.example/bowline.

    Heading 2: How it is tied

    1. Make a small loop.

    2. Bring the end up through it, around the standing part and down again, and pull both tight.

       loop, up, around, down

    3. Check it[note 1].

    Caution: An unloaded bowline shakes loose.

    - Tie a stopper knot.

    End of caution.

    Myth: The bowline never slips (source 2, p. 12; source 1).

    What is true: It does, when it is (struck out: wet) shaken.

    Heading 3: What is needed

    - Done: rope
    - To do: patience
      - a little
    - a post

    Table with 2 rows: Knot, Where it is used, Strength kept, Why not, Source.
    Row 1. Knot: Bowline. Where it is used: Mooring, rescue and the like, wherever a loop must not close on what is in it. Strength kept: 65 %. Why not: shakes loose. Source: (source 1).
    Row 2. Knot: Sheet bend. Where it is used: Two ropes of different thickness. Strength kept: 50 %. Why not: slips when slack. Source: (source 2).

    Quote: A knot is never nearly right.

    Someone

    End of quote.

    Code:
        end ──► loop <b>

    <u>Raw</u> text and Image: a loop (figures/loop.svg).

    Last words[note 1].

    Heading 2: Notes

    1. Pull on all parts, one after the other, and look at both sides of it before anybody hangs on it.

    Heading 2: Sources

    1. First A. On strokes. 2015.
    2. Second B. On knots, their history and their names, in three volumes. 1999.
    """#,
    "color 60": #"""
    ␛[1;4mBowline␛[0m
    ␛[2m═══════␛[0m

    The bowline makes a ␛[3mfixed␛[0m loop at the end of a rope ␛[36m[1]␛[0m. It
    holds under ␛[1mload␛[0m and is untied easily; see the ␛]8;id=c03gqq;file:///library/sheet-bend.md␛\␛[4msheet bend␛[0m␛]8;;␛\
    and ␛]8;id=1s68wbw;https://knots.example/bowline␛\␛[4mhttps://knots.example/bowline␛[0m␛]8;;␛\.

    ␛[1mHow it is tied␛[0m
    ␛[2m──────────────␛[0m

    ␛[2m1. ␛[0mMake a small loop.

    ␛[2m2. ␛[0mBring the end up through it, around the standing part and
       down again, and pull both tight.

       ␛[36mloop, up, around, down␛[0m

    ␛[2m3. ␛[0mCheck it␛[36m[note 1]␛[0m.

    ␛[2m│ ␛[0m␛[1;31mCaution:␛[0m An unloaded bowline shakes loose.
    ␛[2m│␛[0m
    ␛[2m│ ␛[0m␛[2m• ␛[0mTie a stopper knot.

    ␛[2m│ ␛[0m␛[1;35mMyth:␛[0m The bowline never slips ␛[36m[2, p. 12; 1]␛[0m.
    ␛[2m│␛[0m
    ␛[2m│ ␛[0m␛[32mWhat is true:␛[0m It does, when it is ␛[9m~~wet~~␛[0m shaken.

    ␛[1mWhat is needed␛[0m

    ␛[32m[x] ␛[0mrope
    ␛[2m[ ] ␛[0mpatience
      ␛[2m• ␛[0ma little
    ␛[2m• ␛[0ma post

    ␛[1mKnot␛[0m        ␛[1mWhere it is␛[0m         ␛[1mStrength␛[0m  ␛[1mWhy not␛[0m     ␛[1mSource␛[0m
                ␛[1mused␛[0m                    ␛[1mkept␛[0m
    ␛[2m──────────  ──────────────  ────────────  ──────────  ──────␛[0m
    Bowline     Mooring,                65 %  shakes      ␛[36m[1]␛[0m
                rescue and the                loose
                like, wherever
                a loop must
                not close on
                what is in it

    Sheet bend  Two ropes of            50 %  slips when  ␛[36m[2]␛[0m
                different                     slack
                thickness

    ␛[2m│ ␛[0mA knot is never nearly right.
    ␛[2m│␛[0m
    ␛[2m│ ␛[0mSomeone

        ␛[36m    end ──► loop <b>␛[0m

    ␛[2m<u>␛[0mRaw␛[2m</u>␛[0m text and ␛[2mImage: a loop (figures/loop.svg)␛[0m.

    ␛[2m────────␛[0m

    Last words␛[36m[note 1]␛[0m.

    ␛[1mNotes␛[0m
    ␛[2m─────␛[0m

    ␛[2m1. ␛[0mPull on all parts, one after the other, and look at both
       sides of it before anybody hangs on it.

    ␛[1mSources␛[0m
    ␛[2m───────␛[0m

    ␛[2m1. ␛[0mFirst A. On strokes. 2015.
    ␛[2m2. ␛[0mSecond B. On knots, their history and their names, in
       three volumes. 1999.
    """#,
  ]
}
