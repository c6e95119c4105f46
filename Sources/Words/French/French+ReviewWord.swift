extension ReviewWord {
  var french: Message {
    switch self {
    case .practice: "S’exercer"
    case .practiceLead:
      "Quelques questions sur les leçons que tu as terminées, chacune reposée juste avant que tu ne l’oublies."
    case .needsScript:
      "Cette page retient ce que tu sais, dans ce navigateur seulement ; il lui faut pour cela JavaScript. Sans lui, teste-toi avec les leçons."
    case .fiveMinutes: "S’exercer : cinq minutes par jour"
    case .start: "Commencer"
    case .due: .counted(one: "{n} question est à revoir.", other: "{n} questions sont à revoir.")
    case .new: .counted(one: "{n} est nouvelle.", other: "{n} sont nouvelles.")
    case .nothingDone:
      "Rien à demander pour l’instant. Marque une leçon comme terminée, à la fin de sa page, et ses questions viendront ici."
    case .toLessons: "Voir les leçons"
    case .nothingDue: "Rien à revoir pour l’instant."
    case .nextOn: "Prochaines questions : {day}."
    case .tomorrow: "demain"
    case .notLoaded:
      "Ces questions n’ont pas pu être chargées. Vérifie la connexion, puis réessaie."
    case .place: "Question {number} sur {total}"
    case .isNew: "Nouvelle"
    case .hasChanged: "Cette question a changé depuis ta dernière réponse."
    case .fromLesson: "Tirée de : {title}"
    case .fromCourse: "Cours : {course}"
    case .whatIs: "Que signifie « {title} » ?"
    case .namePoints: "Quels sont les points clés de « {title} » ?"
    case .haveYouUsed: "L’as-tu utilisé dans ton propre travail : {title} ?"
    case .yourNotes: "Ce que tu as écrit"
    case .sayFirst: "Dis-toi la réponse, puis regarde."
    case .knew: "Je le savais"
    case .notYet: "Pas encore"
    case .used: "Oui"
    case .later: "Demande-moi demain"
    case .askedAgain: .counted(one: "Reposée dans {n} jour.", other: "Reposée dans {n} jours.")
    case .isLater: "Reposée demain."
    case .next: "Question suivante"
    case .finish: "Terminer"
    case .stop: "Arrêter ici"
    case .undo: "Annuler la dernière réponse"
    case .undone: "La dernière réponse est annulée."
    case .done: "C’est fait."
    case .known: "{number} sur {total} sues."
    case .another: "Encore une série"
    case .hard: "À relire plutôt"
    case .hardLead:
      "Tu as manqué ces questions plusieurs fois. Revoir la leçon aide plus qu’une question de plus."
    case .readAgain: "Relire : {title}"
    case .askAgain: "Redemande-moi"
    case .asksAgain: "La question sera reposée."
    case .ahead: "À venir"
    case .aheadLead:
      "Quand tes questions reviennent dans les deux prochaines semaines, d’après ce que tu sais aujourd’hui."
    case .questions: .counted(one: "{n} question", other: "{n} questions")
    case .howSure: "Ce que tu sais"
    case .howSureLead: "Une estimation d’après tes réponses : ce que tu saurais aujourd’hui."
    case .firm: "solide"
    case .fading: "s’efface"
    case .weak: "fragile"
    case .notAsked: "pas encore demandé"
    case .asked: "{number} sur {total} demandées"
    case .nothingAsks: "pas encore de question là-dessus"
    case .forAll: "Une question qui ne nomme aucun de ces objectifs compte pour tous."
    case .keepHint:
      "Certains navigateurs effacent tout cela après une semaine sans visite : enregistre-le de temps en temps dans un fichier."
    case .move: "Vers un autre appareil"
    case .moveLead:
      "Le lien et le code contiennent tes réponses, et rien d’autre. Ce que l’autre appareil sait reste, et celles-ci s’ajoutent."
    case .copyLink: "Copier le lien"
    case .showCode: "Afficher le code"
    case .codeOf: "Code contenant tes réponses"
    case .tooMuch: "C’est trop pour un code. Utilise le lien ou un fichier."
    case .moveQuestion:
      .counted(
        one: "Ajouter {n} réponse d’un autre appareil à celles de celui-ci ?",
        other: "Ajouter {n} réponses d’un autre appareil à celles de celui-ci ?")
    case .moved: .counted(one: "{n} réponse ajoutée.", other: "{n} réponses ajoutées.")
    case .badLink: "Ce lien est abîmé. Rien n’a changé."
    case .otherCourses: "Autres cours ici"
    case .withCourse: "Pose-moi aussi des questions de « {course} »"
    }
  }
}
