extension ScriptWord {
  var french: Message {
    switch self {
    case .lessonNumber: "Leçon {number}"
    case .unitNumber: "Unité {number}"
    case .nextLesson: "La leçon suivante"
    case .lastLesson: "C’était la dernière leçon."
    case .recapNumber: "Récapitulatif de la leçon {number}"
    case .recap: "Récapitulatif"
    case .disclosure: "Cette leçon est lue par une voix de synthèse."
    case .partlySynthetic: "Cette leçon est lue par une voix de synthèse, sauf\u{202F}: {titles}."
    case .objectives:
      .counted(
        one: "Après cette leçon, vous saurez faire une chose.",
        other: "Après cette leçon, vous saurez faire {n} choses.")
    case .first: "Premièrement"
    case .second: "Deuxièmement"
    case .third: "Troisièmement"
    case .fourth: "Quatrièmement"
    case .fifth: "Cinquièmement"
    case .sixth: "Sixièmement"
    case .seventh: "Septièmement"
    case .eighth: "Huitièmement"
    case .ninth: "Neuvièmement"
    case .tenth: "Dixièmement"
    case .itemNumber: "Numéro {number}"
    case .done: "Fait"
    case .toDo: "À faire"
    case .struckOut: "barré"
    case .picture: "Une image"
    case .figure: "Une figure"
    case .table: "Un tableau"
    case .footnote: "Une remarque à ce sujet."
    case .codeOnPage: "Vous trouverez le code sur la page de la leçon."
    case .formulaOnPage: "Vous trouverez la formule sur la page de la leçon."
    case .formulaInText: "une formule, sur la page de la leçon,"
    case .video: "Une vidéo"
    case .videoOnPage: "Vous trouverez la vidéo sur la page de la leçon."
    case .recording: "Un enregistrement"
    case .recordingOnPage: "Vous trouverez l’enregistrement sur la page de la leçon."
    case .keyPoints: "À retenir\u{202F}:"
    case .note: "Une remarque."
    case .tip: "Un conseil."
    case .important: "C’est important."
    case .warning: "Attention."
    case .caution: "Soyez prudent."
    case .example: "Un exemple."
    case .question: "Une question."
    case .takeAMoment: "Prenez un instant pour répondre."
    case .pauseHere: "Mettez en pause ici si vous voulez plus de temps."
    case .oneAnswer: "La bonne réponse est {letter}."
    case .severalAnswers: "Les bonnes réponses sont {letters}."
    case .otherAnswers: "Et les autres réponses\u{202F}?"
    case .thatIsTrue: "C’est vrai."
    case .thatIsFalse: "C’est faux."
    case .answer: "La réponse"
    case .alsoRight: "Également juste"
    case .rightOrder: "Le bon ordre\u{202F}:"
    case .pairs: "Voici ce qui va ensemble\u{202F}:"
    case .otherOrder: "Et dans un autre ordre\u{202F}:"
    case .gap: "trou"
    case .inFull: "En entier\u{202F}:"
    case .exercise: "Un exercice"
    case .rolePlay: "Un jeu de rôle"
    case .worksheet: "Une fiche de travail"
    case .apply: "Et maintenant, sur votre propre cas"
    case .card: "Une carte mémo."
    case .exerciseMinutes:
      .counted(one: "Il prend environ une minute.", other: "Il prend environ {n} minutes.")
    case .activityMinutes:
      .counted(one: "Cela prend environ une minute.", other: "Cela prend environ {n} minutes.")
    case .helpOnPage: "Vous trouverez {help} sur la page de la leçon."
    case .hints: .counted(one: "un indice", other: "{n} indices")
    case .solution: .counted(one: "une solution", other: "{n} solutions")
    case .rolePlayUse: "Jouez-le avec d’autres, pour vous entraîner avant que cela compte."
    case .roles: .counted(one: "Il y a un rôle", other: "Il y a {n} rôles")
    case .briefsOnPage:
      "Vous trouverez les rôles sur la page de la leçon\u{202F}; ne lisez que le vôtre."
    case .fields: "Elle vous demande ceci\u{202F}:"
    case .worksheetOnPage: "La fiche se trouve sur la page de la leçon."
    case .comeBack: "Revenez-y dans {span}, et voyez ce qui en est ressorti."
    }
  }
}
