extension BookWord {
  var german: Message {
    switch self {
    case .bookFile: "E-Book, EPUB"
    case .contents: "Inhalt"
    case .cover: "Titelbild"
    case .coverOf: "Titelbild von „{title}“"
    case .answers: "Antworten"
    case .answersTo: "Antworten zu „{title}“"
    case .backToLesson: "Zurück zur Lektion"
    case .syntheticVoice: "Synthetische Stimme {title}"
    case .reflows:
      "Der Text passt sich dem Bildschirm und der Schriftgröße an. Überschriften, Links und ein Inhaltsverzeichnis führen hindurch."
    case .describedPictures: "Jedes Bild hat eine Beschreibung."
    case .formulas: "Formeln sind in MathML, das Screenreader vorlesen können."
    case .captionedMedia: "Zu Videos und Tonaufnahmen gibt es den Wortlaut."
    case .readAloud:
      "Die Lektionen werden vorgelesen; der gesprochene Satz ist dabei hervorgehoben."
    }
  }
}
