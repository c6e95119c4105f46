extension PodcastWord {
  var english: Message {
    switch self {
    case .narrator: "Narrator"
    case .objectives: "After this lesson you can:"
    case .toSee: "To see and to do:"
    case .links: "Links:"
    case .footnotes: "Notes:"
    case .readLesson: "Read this lesson"
    case .picture: "Picture: {description}"
    case .roles: "Roles:"
    case .rolesOnPage: "Each role has a brief of its own on the lesson’s page."
    case .apply: "Apply it"
    case .comeBack: "Come back to it in {span}."
    case .formulaOnPage: "(a formula, on the lesson’s page)"
    case .feedFile: "Podcast feed"
    case .feedListFile: "All feeds, OPML"
    case .audioFile: "Audio, MP3"
    case .transcriptFile: "Transcript, WebVTT"
    case .chaptersFile: "Chapters, JSON"
    case .coverFile: "Cover"
    case .everyDay: "A new lesson every day"
    case .everyWeek: "A new lesson every week"
    case .everyTwoWeeks: "A new lesson every two weeks"
    case .everyMonth: "A new lesson every month"
    case .allPublished: "All lessons are published"
    case .syntheticVoice: "Synthetic voice"
    case .audiobookWithText: "Every lesson has a transcript, and the contents lead to its chapters."
    case .audiobookWithoutText:
      "The contents lead to the chapters of each lesson. Some lessons have no transcript."
    case .audiobookFile: "Audiobook, for players of audiobooks"
    case .lightweightFile: "Audiobook, W3C package"
    case .m4bFile: "Audiobook with chapters, one file"
    case .transcripts: "Transcripts"
    }
  }
}
