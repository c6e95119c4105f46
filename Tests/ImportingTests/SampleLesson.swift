import LessonReader

/// A lesson of The Carpentries with everything that its authors write.
enum SampleLesson {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    for name in ["episodes/fig/hive.svg", "episodes/fig/frame.svg", "learners/fig/hive.svg"] {
      folder[name] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(name)\"/>".utf8)
    }
    folder["episodes/data/weights.csv"] = Array("week,kilos\n1,31\n".utf8)
    return folder
  }

  static let texts = [
    "config.yaml": """
    # Values for this lesson.
    carpentry: 'incubator'
    title: 'Keep bees with `numbers`'
    created: 2024-02-01
    keywords: 'bees, weights, the hive'
    life_cycle: 'beta'
    license: 'CC-BY 4.0'
    contact: 'team@bees.example'
    episodes:
    - 01-open.md
    - 02-weigh.Rmd
    - gone.md
    learners:
    instructors:
    profiles:
    """,
    "index.md": """
    ---
    site: sandpaper::sandpaper_site
    ---

    This lesson opens a hive. Begin with [the setup](learners/setup.md), or look
    at [the first episode](01-open.html).

    :::::::::::::::::: prereq

    ## Before you begin

    You can lift **20 kilos**.

    ::::::::::::::::::::::::::
    """,
    "learners/setup.md": """
    ---
    title: Setup
    ---

    ## Software

    ::::::: group-tab

    ### Windows

    Take the installer.

    ### Linux

    ```bash
    $ apt install scales
    ```

    :::::::

    ![](fig/hive.svg){alt='A hive with its
    lid off [seen from above].' width="60%"}
    """,
    "learners/reference.md": """
    ---
    title: 'Reference'
    ---

    ## Glossary

    [brood]{#brood}
    :   What becomes bees.

        It is in the middle.

    super
    : The box above the brood, see [brood](#brood).
    """,
    "instructors/instructor-notes.md": """
    ---
    title: 'Instructor Notes'
    ---

    Bring smoke. Episode [two](../episodes/02-weigh.Rmd) takes long.
    """,
    "profiles/learner-profiles.md": """
    ---
    title: Learner Profiles
    ---

    Ada keeps two hives.
    """,
    "links.md": """
    [bee site]: https://bees.example/a(b)
    [unused]: https://unused.example
    """,
    "episodes/01-open.md": """
    ---
    title: "Open the `hive`"
    teaching: 10
    exercises: 5
    break: 15
    ---

    :::::::::::::::::::::::::::::::::::::: questions

    - What is in a hive?
    - How do I _open_ one?

    ::::::::::::::::::::::::::::::::::::::::::::::::

    ::::::::::::::::::::::::::::::::::::: objectives

    - Open a hive with `smoke`
      and gloves
    - Name its **three** parts

    ::::::::::::::::::::::::::::::::::::::::::::::::

    ## Smoke

    Smoke calms bees; see the [bee site] and [weights](02-weigh.Rmd#the-scale).
    Then take [the data](data/weights.csv){.download} and [Find the queen](#queen).

    ![Figure 1: a frame, from [our site](https://bees.example)](fig/frame.svg){alt="A frame full of brood"}

    ![A frame](fig/frame.svg){alt='The same frame, turned'}

    ::::::::::::::::::::::::::::::::::::: challenge

    ## Find the queen (10 min) {#queen}

    Where is she?

    1. On a frame?
    2. On the lid?

    :::::::::::::::: hint

    She is *long*.

    ::::::::::::::::

    :::::::::::::::: solution

    ## Solution

    On a frame:

    ```output
    queen: frame 4
    ```

    ::::::::::::::::

    :::::::::::::::: solution

    ### Solution with smoke

    She runs to the dark.

    :::::::::::::::::::::::::
    ::::::::::::::::::::::::::::::::::::::::::::::::

    ::: callout

    Bees sleep, too.

    :::: caution
    ### Stings [all of them]
    Take an ice pack.
    ::::

    :::

    ::::: instructor
    ### Timing
    Ask who is allergic.
    :::::

    ::: {.testimonial}
    "I was never stung." – Ada
    :::

    :::: spoiler
    ### What if it rains?
    Wait.
    ::::

    ::: discussion
    Who has a garden?
    :::

    ::::: checklist
    ## Take with you
    - [ ] smoke
    - [ ] gloves
    :::::

    ::: solution
    It was a drone.
    :::

    ::: funny-box
    Buzz.
    :::

    - A list

      ::: callout
      ## In a list
      Still a box.
      :::

    <p align="center"><kbd>Ctrl</kbd> is not on a hive.</p>

    See [the queen](#queen), [the rain](#what-if-it-rains), [nothing](missing.md) and
    [the brood](../learners/reference.md#brood).

    ::::::::::::::::::::::::::::::::::::: keypoints

    - Smoke first
    - Lift slowly

    ::::::::::::::::::::::::::::::::::::::::::::::::
    """,
    "episodes/02-weigh.Rmd": """
    ---
    title: Weigh it
    teaching: 20
    exercises: 0
    source: Rmd
    ---

    ```{r setup, include=FALSE}
    library(scales)
    ```

    ## The scale

    ```{r weigh, fig.cap="Weights"}
    plot(weights)
    ```

    ``` r
    # ::: not a box
    mean(31)
    ```

    ```{.python .numberLines}
    weight = 31
    ```

    The mean is `r mean(31)`, or $\\bar{x} = 31$.

    :::::::: challenge
    Read [the scale](#the-scale) at [the opening](01-open.md#smoke).
    ::::::::

    ::: challenge
    ### Never closed
    Oops.
    """,
    "episodes/99-old.md": "---\ntitle: Old\n---\n\nGone.\n",
  ]
}
