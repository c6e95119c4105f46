import LessonReader
import TestKit

/// A course of LiaScript with everything that its authors write.
enum SampleSlides {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: ["README.md": text])
    folder["img/scale.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    folder["sound/hello.mp3"] = SampleMedia.sound
    return folder
  }

  static let text = #"""
    <!--
    author:   Ida Berg; Tom Roth
    email:    ida@example.org, tom@example.org
    version:  1.2.0
    language: en
    narrator: UK English Female
    tags:     bread, flour

    comment:  Bread in a week,
              with a scale.

    import:   https://raw.githubusercontent.com/example/macros/README.md

    @red: <b style="color: red">@0</b>

    @clock
    <script> new Date() </script>
    @end
    -->

    # Bake bread

    Version @version of a short course. Ask @idaberg, or write to ida@example.org.

    ## Dough

                     --{{0}}--
    Flour and water are weighed.
    Cups are not a measure.

                       {{1}}
    Weigh it with a scale, as @red(bakers) do.

                      {{1-2}}
    ************************************

    ![A scale with a bowl of flour](img/scale.svg "Zero it first")

    - Flour
    - Water

    ************************************

    A {{2}}{good} scale shows grams[^1](Not ounces (or cups).). The share is
    $ w / f $, and ~~this~~ is ~not~ 10^3^ grams.

    $$ h = \frac{w}{f} $$

    ### What is weighed?

    What do bakers weigh?

        [(X)] Flour, and
              water
        [( )] Cups
        [[?]] Look at the scale.
        [[?]] It is heavy.
        **********************

        Everything with a **weight** is weighed.

        **********************

    Which of these are dry?

    ``` python +amounts.py
    for amount in [500, 350]:
        print("[[ ]]", amount)
    ```
    @LIA.python3

        [[X]] Flour
        [[ ]] Water
        [[X]] Salt

    See [the oven](#how-hot), [slide five](#5) or [the start](#bake-bread).

    ## Oven

    Listen: ?[the crust](sound/hello.mp3)

    !?[A film about steam](https://video.example/steam)

    ??[A simulation](https://sim.example/oven)

    [qr-code](https://bread.example/)

    @clock @Chart.line(`1, 2`, 3)

    ### How hot?

    How hot is the oven, in degrees?

        [[230]]
        <script>
          Math.abs(@input - 230) < 5
        </script>

    What comes out of the oven?

        [[steam]]

    What bakes?

        [[the cold|(the heat)|the clock]]

    Bread needs [[flour]] and [[cold|(warm)]] water.
    It rises with `[[yeast]]`, or [[time]].
    [[?]] Three gaps.

    Which is which?

        [[male]       [female]        [neuter]]
        [    [X]           [ ]            [ ]]  the loaf
        [    [ ]           [X]            [ ]]  the crust

    Which are right?

        [(yes)  (no)]
        [ (X)   ( )]   Salt slows yeast
        [ (X)   ( )]   Heat kills yeast

    Write a program that bakes.

        [[!]]
        <script> run() </script>
        ***
        Any that runs is right.
        ***

    ### What do you think?

    How was it?

        [(1)] good
        [(2)] not so good

    What did you bake?

        [[1]] rye
        [[2]] wheat

    What else?

        [[___ ___]]

    ```ascii
    +---+
    | o |
    +---+
    ```
    """#
}
