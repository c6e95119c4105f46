/// Short forms in French.
enum FrenchShortForms {
  static let all: [ShortForm] =
    [
      ("M.", "Monsieur"), ("MM.", "Messieurs"), ("Dr", "Docteur"), ("Dr.", "Docteur"),
      ("Pr", "Professeur"), ("Me", "Maître"), ("St", "Saint"), ("Ste", "Sainte"), ("St.", "Saint"),
      ("Mgr", "Monseigneur"), ("Mme.", "Madame"),
    ].map { ShortForm($0.0, $0.1, .name, isExact: true) }
    + [
      ("Mme", "Madame"), ("Mlle", "Mademoiselle"), ("Mmes", "Mesdames"), ("S.A.", "S A"),
      ("J.-C.", "Jésus-Christ"), ("RDV", "rendez-vous"), ("R.-V.", "rendez-vous"),
    ]
    .map { ShortForm($0.0, $0.1, isExact: true) }
    + [
      ("p. ex.", "par exemple"), ("c.-à-d.", "c’est-à-dire"), ("c-à-d", "c’est-à-dire"),
      ("c.à.d.", "c’est-à-dire"), ("env.", "environ"), ("av.", "avant"),
      ("cf.", "voir"), ("ex.", "exemple"), ("par ex.", "par exemple"), ("min.", "minimum"),
      ("max.", "maximum"), ("resp.", "respectivement"), ("approx.", "approximativement"),
      ("éd.", "édition"), ("trad.", "traduction"), ("dép.", "département"), ("dépt", "département"),
      ("dpt", "département"), ("bd", "boulevard"), ("boul.", "boulevard"),
      ("rdv", "rendez-vous"), ("qq.", "quelques"), ("qqch.", "quelque chose"), ("qqn", "quelqu’un"),
      ("tél.", "téléphone"), ("réf.", "référence"),
      ("ap. J.-C.", "après Jésus-Christ"), ("av. J.-C.", "avant Jésus-Christ"),
      ("s.v.p.", "s’il vous plaît"), ("svp", "s’il vous plaît"), ("N.B.", "nota bene"),
      ("P.-S.", "post-scriptum"), ("i.e.", "c’est-à-dire"), ("e.g.", "par exemple"),
      ("n/a", "sans objet"), ("vs", "contre"), ("vs.", "contre"), ("obs.", "observation"),
      ("suiv.", "suivant"), ("incl.", "inclus"), ("janv.", "janvier"), ("févr.", "février"),
      ("juil.", "juillet"),
      ("H.T.", "hors taxes"), ("T.T.C.", "toutes taxes comprises"), ("HT", "hors taxes"),
      ("TTC", "toutes taxes comprises"), ("s/c", "sous couvert"), ("c/o", "chez"),
      ("ss.", "suivants"), ("moy.", "moyenne"), ("hab.", "habitants"), ("Cie", "Compagnie"),
    ].map { ShortForm($0.0, $0.1) }
    + [
      ("sept.", "septembre"), ("oct.", "octobre"), ("nov.", "novembre"), ("déc.", "décembre"),
      ("avr.", "avril"), ("fév.", "février"),
    ]
    .map { ShortForm($0.0, $0.1, .counted) }
    + [
      ("n°", "numéro"), ("nº", "numéro"), ("no", "numéro"), ("nos", "numéros"), ("n°s", "numéros"),
      ("p.", "page"), ("pp.", "pages"), ("chap.", "chapitre"), ("art.", "article"),
      ("vol.", "volume"), ("fig.", "figure"),
      ("t.", "tome"), ("al.", "alinéa"), ("tabl.", "tableau"), ("sect.", "section"),
      ("éq.", "équation"), ("ann.", "annexe"), ("réf", "référence"), ("tél", "téléphone"),
      ("bât.", "bâtiment"), ("éd.", "édition"), ("v.", "version"),
    ].map { ShortForm($0.0, $0.1, .number) }
    + [
      ("etc.", "et cetera"), ("etc…", "et cetera"), ("sq.", "et suivant"), ("sqq.", "et suivants"),
    ].map { ShortForm($0.0, $0.1, mayEnd: true) }
    + [("B2B", "B to B"), ("B2C", "B to C")].map { ShortForm($0.0, $0.1, isExact: true) }
}
