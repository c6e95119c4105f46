import LessonReader

/// A site of Jekyll in the older style of The Carpentries, with what authors of other sites write, too.
enum SampleEpisodes {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    folder["fig/oven.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    return folder
  }

  static let texts = [
    "_config.yml": """
    title: "Bake bread"
    description: Bread in a week.
    carpentry: swc
    email: team@example.org
    baseurl: /bread
    plugins: [jekyll-redirect-from]
    """,
    "README.md": "# For developers\n\nNot a page.\n",
    "index.md": """
    ---
    layout: lesson
    root: .
    ---
    Welcome to {{ site.title }}. Begin with [dough]({{ page.root }}{% link _episodes/01-dough.md %}).

    > ## Before you come
    > Bring a scale.
    {: .prereq}
    """,
    "_episodes/01-dough.md": #"""
    ---
    title: "Dough"
    teaching: 10
    exercises: 5
    questions:
    - "What is weighed, and how?"
    objectives:
    - Weigh flour
    - Weigh water
    keypoints:
    - "Weigh it: cups are no measure."
    ---

    {% include toc.html %}

    Take ![an oven]({{ page.root }}/fig/oven.svg){: .image-with-shadow} and see [heat](../02-heat/#steam).

    ~~~
    print(1)
    ~~~
    {: .language-python}

    ~~~
    1
    ~~~
    {: .output}

    > ## Weigh it
    >
    > How much is a cup?
    >
    > ~~~
    > cup
    > ~~~
    > {: .source}
    >
    > > ## Solution
    > >
    > > About 240 ml.
    > {: .solution}
    {: .challenge}

    > ## Cold water
    > It slows the *yeast*.
    {: .callout}

    > ## Alone
    > A solution without a task.
    {: .solution}

    > Only a quotation.

    {% highlight ruby linenos %}
    puts "hi"
    {% endhighlight %}

    {% raw %}
    Shown as it is: {{ page.title }}
    {% endraw %}

    {% comment %}
    Nobody sees this.
    {% endcomment %}
    """#,
    "_episodes/02-heat.md": """
    ---
    title: Heat
    redirect_from: [/hot/]
    author: Ida
    ---

    {: .warning }
    The door is hot.

    {: .note-title }
    > My title
    >
    > Words below it.

    ## Steam

    {% include figure.html url="/fig/oven.svg" alt="An oven" caption="The oven of a baker" %}

    {% if site.x %}
    Water in a *cup*{: .big}.
    {% endif %}

    {% include tips/water.md %}

    {% include youtube.html id="abc" %}

    See {{ site.nobody }} and [the start]({{ site.baseurl }}/).
    """,
    "_includes/tips/water.md": "Cold water is **best**.\n",
    "_extras/about.md":
      "---\ntitle: About\npermalink: /about/\n---\n\nWho we are, see [heat]({{ site.baseurl }}/hot/).\n",
    "_extras/draft.md": "---\ntitle: Draft\npublished: false\n---\n\nNot yet.\n",
  ]
}
