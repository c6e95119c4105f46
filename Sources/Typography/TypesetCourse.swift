package import LessonModel

extension Course {
  /// This course with the typography of its language in names, titles, summaries and objectives.
  ///
  /// The blocks are typeset when they are written.
  package func typeset() -> Course {
    let typography = Typography(language)
    var course = typeset(with: typography)
    for unit in units.indices {
      course.units[unit].lessons = units[unit].lessons.map { $0.typeset(with: typography) }
    }
    return course
  }

  /// This course with the typography of a language, without its lessons.
  ///
  /// An edition with many lessons typesets each one when it needs it.
  package func typeset(with typography: Typography?) -> Course {
    guard let typography else { return self }
    var course = self
    course.title = typography.applied(to: title)
    course.subtitle = subtitle.map(typography.applied)
    course.organisation = organisation.map(typography.applied)
    for author in course.authors.indices {
      course.authors[author].name = typography.applied(to: authors[author].name)
    }
    course.description = typography.applied(to: description)
    for facet in course.facets.indices {
      course.facets[facet].title = typography.applied(to: facets[facet].title)
      for value in course.facets[facet].values.indices {
        let title = facets[facet].values[value].title
        course.facets[facet].values[value].title = typography.applied(to: title)
      }
    }
    for index in course.glossary.terms.indices {
      let term = glossary.terms[index]
      course.glossary.terms[index].term.value = typography.applied(to: term.term.value)
      course.glossary.terms[index].definition.value = typography.applied(to: term.definition.value)
      course.glossary.terms[index].also = term.also.map(typography.applied)
    }
    course.units = units.map { unit in
      var unit = unit
      if var details = unit.details {
        details.title = typography.applied(to: details.title)
        details.summary = details.summary.map(typography.applied)
        unit.details = details
      }
      return unit
    }
    return course
  }
}

extension Lesson {
  /// This lesson with the typography of a language in its title, summary and objectives.
  package func typeset(with typography: Typography?) -> Lesson {
    guard let typography else { return self }
    var lesson = self
    lesson.title.value = typography.applied(to: title.value)
    lesson.summary = summary.map(typography.applied)
    for index in lesson.objectives.indices {
      lesson.objectives[index].value = typography.applied(to: objectives[index].value)
    }
    return lesson
  }
}

extension Recording {
  /// This recording with the typography of a language in the titles of chapters and in its
  /// transcript.
  package func typeset(with typography: Typography?) -> Recording {
    guard let typography else { return self }
    var recording = self
    for index in recording.cues.indices {
      recording.cues[index].text = typography.applied(to: cues[index].text)
    }
    for index in recording.chapters.indices {
      recording.chapters[index].title = typography.applied(to: chapters[index].title)
    }
    return recording
  }
}
