/// Short forms in German.
enum GermanShortForms {
  static let all: [ShortForm] =
    [
      ("z. B.", "zum Beispiel"), ("d. h.", "das heißt"), ("u. a.", "unter anderem"),
      ("u. U.", "unter Umständen"), ("i. d. R.", "in der Regel"), ("i. A.", "im Auftrag"),
      ("i. V.", "in Vertretung"), ("o. Ä.", "oder Ähnliches"), ("o. ä.", "oder ähnlich"),
      ("u. Ä.", "und Ähnliches"), ("s. o.", "siehe oben"), ("s. u.", "siehe unten"),
      ("z. T.", "zum Teil"), ("z. Zt.", "zurzeit"), ("z. Z.", "zurzeit"),
      ("m. E.", "meines Erachtens"),
      ("a. D.", "außer Dienst"), ("v. a.", "vor allem"), ("v. Chr.", "vor Christus"),
      ("n. Chr.", "nach Christus"), ("u. v. m.", "und vieles mehr"),
      ("e. V.", "eingetragener Verein"),
      ("i. S. v.", "im Sinne von"), ("z. Hd.", "zu Händen"), ("p. a.", "pro Jahr"),
      ("p. P.", "pro Person"), ("h. c.", "honoris causa"),
      ("a. a. O.", "am angegebenen Ort"),
      ("i. e. S.", "im engeren Sinn"), ("b. a. W.", "bis auf Weiteres"), ("o. g.", "oben genannt"),
      ("u. s. w.", "und so weiter"),
    ].map { ShortForm($0.0, $0.1, isExact: true) }
    + [
      ("bzw.", "beziehungsweise"), ("med.", "med"), ("rer.", "rer"), ("nat.", "nat"),
      ("phil.", "phil"), ("jur.", "jur"), ("lit.", "Litera"), ("vgl.", "vergleiche"),
      ("ca.", "circa"),
      ("ggf.", "gegebenenfalls"),
      ("evtl.", "eventuell"), ("inkl.", "inklusive"), ("exkl.", "exklusive"),
      ("zzgl.", "zuzüglich"),
      ("abzgl.", "abzüglich"), ("bspw.", "beispielsweise"), ("sog.", "sogenannt"),
      ("etw.", "etwas"),
      ("gem.", "gemäß"), ("lt.", "laut"), ("max.", "maximal"), ("min.", "mindestens"),
      ("mind.", "mindestens"),
      ("durchschn.", "durchschnittlich"), ("einschl.", "einschließlich"),
      ("ausschl.", "ausschließlich"),
      ("bes.", "besonders"), ("insb.", "insbesondere"), ("insbes.", "insbesondere"),
      ("allg.", "allgemein"),
      ("betr.", "betreffend"), ("bzgl.", "bezüglich"), ("entspr.", "entsprechend"),
      ("ehem.", "ehemalig"),
      ("jew.", "jeweils"), ("tägl.", "täglich"), ("monatl.", "monatlich"), ("jährl.", "jährlich"),
      ("wg.", "wegen"), ("zw.", "zwischen"), ("od.", "oder"), ("u.", "und"), ("dt.", "deutsch"),
      ("engl.", "englisch"),
      ("geb.", "geboren"), ("gest.", "gestorben"), ("vorl.", "vorläufig"), ("verh.", "verheiratet"),
      ("Abt.", "Abteilung"), ("Anm.", "Anmerkung"), ("Bsp.", "Beispiel"), ("Verf.", "Verfasser"),
      ("Hrsg.", "Herausgeber"), ("Mitarb.", "Mitarbeitende"), ("Teiln.", "Teilnehmende"),
      ("Tel.", "Telefon"), ("Temp.", "Temperatur"), ("Nr.", "Nummer"), ("Nrn.", "Nummern"),
      ("Dipl.", "Diplom"),
      ("Ing.", "Ingenieur"),
      ("Prof.", "Professor"), ("Dr.", "Doktor"), ("Univ.", "Universität"), ("Mag.", "Magister"),
      ("Betr.", "Betreff"), ("Std.", "Stunde"), ("Min.", "Minute"), ("Sek.", "Sekunde"),
      ("Jh.", "Jahrhundert"),
      ("Jhdt.", "Jahrhundert"), ("Str.", "Straße"), ("Mio.", "Millionen"), ("Mrd.", "Milliarden"),
      ("St.", "Sankt"),
      ("Tsd.", "Tausend"), ("Stk.", "Stück"), ("Pkt.", "Punkte"),
    ].map { ShortForm($0.0, $0.1) }
    + [
      ("Hr.", "Herr"), ("Hrn.", "Herrn"), ("Fr.", "Frau"),
    ].map { ShortForm($0.0, $0.1, .name, isExact: true) }
    + [
      ("S.", "Seite"), ("Kap.", "Kapitel"), ("Abb.", "Abbildung"), ("Tab.", "Tabelle"),
      ("Bd.", "Band"),
      ("Art.", "Artikel"), ("Abs.", "Absatz"), ("Abschn.", "Abschnitt"), ("Ziff.", "Ziffer"),
      ("Aufl.", "Auflage"), ("H.", "Heft"), ("Lekt.", "Lektion"), ("Kl.", "Klasse"),
      ("Vers.", "Version"),
      ("Pos.", "Position"), ("Buchst.", "Buchstabe"), ("Rn.", "Randnummer"), ("Nr", "Nummer"),
      ("DW", "Durchwahl"),
      ("App.", "Apparat"), ("KW", "Kalenderwoche"), ("Az.", "Aktenzeichen"), ("Gr.", "Größe"),
      ("§§", "Paragrafen"),
    ].map { ShortForm($0.0, $0.1, .number, isExact: true) }
    + [
      ("usw.", "und so weiter"), ("etc.", "et cetera"), ("u.s.w.", "und so weiter"),
      ("ff.", "folgende"),
      ("f.", "folgende"), ("GmbH & Co. KG", "GmbH und Co KG"), ("Co.", "Co"),
      ("MwSt.", "Mehrwertsteuer"), ("USt.", "Umsatzsteuer"),
    ].map { ShortForm($0.0, $0.1, mayEnd: true, isExact: true) }
    + [
      ("B2B", "B to B"), ("B2C", "B to C"), ("Q1", "Q eins"), ("w/", "mit"),
      ("MwSt", "Mehrwertsteuer"), ("USt", "Umsatzsteuer"),
    ].map { ShortForm($0.0, $0.1, isExact: true) }
}
