/// Short forms in Dutch.
enum DutchShortForms {
  static let all: [ShortForm] =
    [
      ("dhr.", "de heer"), ("Dhr.", "De heer"), ("mw.", "mevrouw"), ("Mw.", "Mevrouw"),
      ("mevr.", "mevrouw"), ("Mevr.", "Mevrouw"), ("dr.", "doctor"), ("Dr.", "Doctor"),
      ("drs.", "doctorandus"), ("prof.", "professor"), ("Prof.", "Professor"), ("ir.", "ingenieur"),
      ("ing.", "ingenieur"), ("mr.", "meester"), ("St.", "Sint"), ("fam.", "familie"),
    ].map { ShortForm($0.0, $0.1, .name, isExact: true) }
    + [
      ("B.V.", "B V"), ("N.V.", "N V"), ("a.u.b.", "alstublieft"), ("s.v.p.", "alstublieft"),
      ("P.S.", "P S"),
    ].map { ShortForm($0.0, $0.1, isExact: true) }
    + [
      ("bijv.", "bijvoorbeeld"), ("bv.", "bijvoorbeeld"), ("b.v.", "bijvoorbeeld"),
      ("d.w.z.", "dat wil zeggen"), ("m.a.w.", "met andere woorden"), ("o.a.", "onder andere"),
      ("o.m.", "onder meer"), ("m.b.t.", "met betrekking tot"), ("t.o.v.", "ten opzichte van"),
      ("i.p.v.", "in plaats van"), ("t/m", "tot en met"), ("t.a.v.", "ter attentie van"),
      ("i.v.m.", "in verband met"), ("n.a.v.", "naar aanleiding van"), ("m.b.v.", "met behulp van"),
      ("a.d.h.v.", "aan de hand van"), ("e.d.", "en dergelijke"), ("i.h.a.", "in het algemeen"),
      ("i.h.b.", "in het bijzonder"), ("m.n.", "met name"), ("o.b.v.", "op basis van"),
      ("z.s.m.", "zo spoedig mogelijk"), ("ca.", "circa"), ("excl.", "exclusief"),
      ("incl.", "inclusief"), ("evt.", "eventueel"), ("resp.", "respectievelijk"),
      ("vgl.", "vergelijk"), ("z.o.z.", "zie ommezijde"), ("max.", "maximaal"),
      ("min.", "minimaal"), ("gem.", "gemiddeld"), ("afd.", "afdeling"), ("tel.", "telefoon"),
      ("tot.", "totaal"), ("jl.", "jongstleden"), ("a.s.", "aanstaande"),
      ("i.o.v.", "in opdracht van"), ("t.b.v.", "ten behoeve van"), ("t.g.v.", "ten gevolge van"),
      ("v.Chr.", "voor Christus"), ("n.Chr.", "na Christus"), ("p.p.", "per persoon"),
      ("p/m", "per maand"), ("n.v.t.", "niet van toepassing"), ("nvt", "niet van toepassing"),
      ("n/a", "niet van toepassing"), ("d.m.v.", "door middel van"), ("ongev.", "ongeveer"),
      ("vs.", "versus"), ("vs", "versus"), ("c.q.", "casu quo"), ("cf.", "vergelijk"),
      ("ivm", "in verband met"), ("mbt", "met betrekking tot"), ("geb.", "geboren"),
      ("ref.", "referentie"), ("zgn.", "zogenaamd"), ("zg.", "zogenaamd"), ("wo.", "woensdag"),
      ("p.m.", "pro memorie"), ("a.g.v.", "als gevolg van"), ("b.g.g.", "bij geen gehoor"),
      ("e.v.", "en volgende"), ("ong.", "ongeveer"), ("vnl.", "voornamelijk"), ("nl.", "namelijk"),
      ("o.l.v.", "onder leiding van"), ("i.s.m.", "in samenwerking met"), ("p.j.", "per jaar"),
      ("verg.", "vergelijk"),
    ].map { ShortForm($0.0, $0.1) }
    + [
      ("nr.", "nummer"), ("nrs.", "nummers"), ("no.", "nummer"), ("blz.", "bladzijde"),
      ("pag.", "pagina"), ("p.", "pagina"), ("pp.", "pagina’s"), ("hfst.", "hoofdstuk"),
      ("hfdst.", "hoofdstuk"), ("art.", "artikel"), ("vol.", "volume"), ("fig.", "figuur"),
      ("afb.", "afbeelding"), ("tab.", "tabel"), ("par.", "paragraaf"), ("dl.", "deel"),
      ("bijl.", "bijlage"), ("tst.", "toestel"), ("vers.", "versie"), ("lid.", "lid"),
      ("wk.", "week"), ("wk", "week"), ("kl.", "klas"), ("jg.", "jaargang"),
    ].map { ShortForm($0.0, $0.1, .number) }
    + [
      ("enz.", "enzovoort"), ("etc.", "et cetera"), ("e.d.", "en dergelijke"),
      ("e.a.", "en anderen"), ("enzv.", "enzovoort"),
    ].map { ShortForm($0.0, $0.1, mayEnd: true) }
    + [("B2B", "B to B"), ("B2C", "B to C")].map { ShortForm($0.0, $0.1, isExact: true) }
}
