extension BookWord {
  var english: Message {
    switch self {
    case .bookFile: "E-book, EPUB"
    case .contents: "Contents"
    case .cover: "Cover"
    case .coverOf: "Cover of “{title}”"
    case .answers: "Answers"
    case .answersTo: "Answers to “{title}”"
    case .backToLesson: "Back to the lesson"
    case .syntheticVoice: "Synthetic voice {title}"
    case .reflows:
      "The text adapts to the screen and to the size of its letters. Headings, links and a table of contents lead through it."
    case .describedPictures: "Every picture has a description."
    case .formulas: "Formulas are MathML, which screen readers can read."
    case .captionedMedia: "Videos and sounds come with their words."
    case .readAloud: "The lessons are read aloud while their sentences are highlighted."
    }
  }
}
