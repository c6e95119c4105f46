/// Short forms in Italian.
enum ItalianShortForms {
  static let all: [ShortForm] =
    [
      ("Sig.", "signor"), ("Sig.ra", "signora"), ("Sig.na", "signorina"), ("Sigg.", "signori"),
      ("Dott.", "dottor"), ("Dott.ssa", "dottoressa"), ("Dr.", "dottor"), ("Prof.", "professor"),
      ("Prof.ssa", "professoressa"), ("Ing.", "ingegner"), ("Avv.", "avvocato"),
      ("Geom.", "geometra"), ("Arch.", "architetto"), ("Rag.", "ragionier"), ("On.", "onorevole"),
      ("S.", "San"), ("Spett.", "spettabile"), ("Egr.", "egregio"), ("Gent.", "gentile"),
      ("Gent.ma", "gentilissima"),
      ("sig.", "signor"), ("sig.ra", "signora"), ("dott.", "dottor"), ("dott.ssa", "dottoressa"),
      ("prof.", "professor"), ("ing.", "ingegner"), ("avv.", "avvocato"),
    ].map { ShortForm($0.0, $0.1, .name, isExact: true) }
    + [
      ("S.p.A.", "S P A"), ("S.r.l.", "S R L"), ("p.zza", "piazza"), ("P.zza", "piazza"),
      ("P.S.", "post scriptum"), ("N.B.", "nota bene"), ("U.S.A.", "USA"), ("p.i.", "partita IVA"),
      ("P. IVA", "partita IVA"), ("C.so", "corso"), ("V.le", "viale"),
    ].map { ShortForm($0.0, $0.1, isExact: true) }
    + [
      ("ad es.", "ad esempio"), ("p. es.", "per esempio"), ("per es.", "per esempio"),
      ("es.", "esempio"), ("ca.", "circa"), ("cfr.", "confronta"), ("cf.", "confronta"),
      ("max.", "massimo"), ("min.", "minimo"), ("max", "massimo"), ("vs.", "contro"),
      ("vs", "contro"), ("c.a.", "corrente anno"), ("u.s.", "ultimo scorso"),
      ("p.v.", "prossimo venturo"), ("a.C.", "avanti Cristo"), ("d.C.", "dopo Cristo"),
      ("a. C.", "avanti Cristo"), ("d. C.", "dopo Cristo"), ("tel.", "telefono"),
      ("cell.", "cellulare"), ("rif.", "riferimento"), ("incl.", "incluso"), ("escl.", "escluso"),
      ("approx.", "circa"), ("c.d.", "cosiddetto"), ("cd.", "cosiddetto"), ("i.e.", "cioè"),
      ("e.g.", "per esempio"), ("n/a", "non applicabile"), ("c/o", "presso"), ("v.", "vedi"),
      ("resp.", "rispettivamente"), ("ab.", "abitanti"), ("dip.", "dipartimento"),
      ("uff.", "ufficio"), ("tot.", "totale"), ("ill.", "illustrato"), ("trad.", "traduzione"),
      ("all.", "allegato"), ("c.m.", "corrente mese"), ("sez.", "sezione"), ("risp.", "risposta"),
      ("ind.", "indirizzo"), ("q.tà", "quantità"), ("qtà", "quantità"), ("lett.", "lettera"),
      ("gg", "giorni"),
    ].map { ShortForm($0.0, $0.1) }
    + [
      ("n.", "numero"), ("nn.", "numeri"), ("nr.", "numero"), ("n°", "numero"), ("nº", "numero"),
      ("p.", "pagina"), ("pp.", "pagine"), ("pag.", "pagina"), ("pagg.", "pagine"),
      ("cap.", "capitolo"), ("capp.", "capitoli"), ("art.", "articolo"), ("artt.", "articoli"),
      ("vol.", "volume"), ("fig.", "figura"), ("tab.", "tabella"), ("par.", "paragrafo"),
      ("sez.", "sezione"), ("ed.", "edizione"), ("all.", "allegato"), ("int.", "interno"),
      ("lett.", "lettera"), ("vers.", "versione"), ("sec.", "secolo"), ("co.", "comma"),
      ("eq.", "equazione"),
    ].map { ShortForm($0.0, $0.1, .number) }
    + [("sec.", "secolo"), ("secc.", "secoli")].map { ShortForm($0.0, $0.1) }
    + [("ecc.", "eccetera"), ("etc.", "eccetera"), ("segg.", "seguenti"), ("ss.", "seguenti")].map {
      ShortForm($0.0, $0.1, mayEnd: true)
    }
    + [("B2B", "B to B"), ("B2C", "B to C")].map { ShortForm($0.0, $0.1, isExact: true) }
}
