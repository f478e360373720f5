/// A page on knots that has a little of everything.
enum Sample {
  static let page = """
    # Bowline {#bowline}

    The bowline makes a *fixed* loop at the end of a rope [@a1]. It holds under **load** and is untied easily; see the
    [sheet bend](sheet-bend.md) and <https://knots.example/bowline>.

    ## How it is tied {.steps}

    1. Make a small loop.
    2. Bring the end up through it, around the standing part and down again, and pull both tight.

       `loop, up, around, down`
    10. Check it[^check].

    > [!CAUTION]
    > An unloaded bowline shakes loose.
    >
    > - Tie a stopper knot.

    > [!MYTH]
    > The bowline never slips [@b2, p. 12; @a1].
    >
    > It does, when it is ~~wet~~ shaken.

    ### What is needed

    - [x] rope
    - [ ] patience
      - a little
    - a post

    | Knot | Where it is used | Strength kept | Why not | Source |
    |:--|:--|--:|:--|---|
    | Bowline | Mooring, rescue and the like, wherever a loop must not close on what is in it | 65 % | shakes loose | [@a1] |
    | Sheet bend | Two ropes of different thickness | 50 % | slips when slack | [@b2] |

    > A knot is never nearly right.
    >
    > Someone

    ```text
    \tend ──► loop <b>
    ```

    <!-- not for readers -->
    <u>Raw</u> text and ![a loop](figures/loop.svg).

    ---

    Last words[^check].

    [^check]: Pull on all parts, one after the other, and look at both sides of it before anybody hangs on it.
    """
}
