/// Short forms in Spanish.
enum SpanishShortForms {
  static let all: [ShortForm] =
    [
      ("Sr.", "señor"), ("Sra.", "señora"), ("Srta.", "señorita"), ("Sres.", "señores"),
      ("Sras.", "señoras"), ("Dr.", "doctor"), ("Dra.", "doctora"), ("D.", "don"), ("D.ª", "doña"),
      ("Dña.", "doña"), ("Prof.", "profesor"), ("Profa.", "profesora"), ("Lic.", "licenciado"),
      ("Ing.", "ingeniero"), ("Sto.", "Santo"), ("Sta.", "Santa"), ("Arq.", "arquitecto"),
    ].map { ShortForm($0.0, $0.1, .name, isExact: true) }
    + [
      ("Ud.", "usted"), ("Uds.", "ustedes"), ("Vd.", "usted"), ("Vds.", "ustedes"),
      ("EE. UU.", "Estados Unidos"), ("EE.UU.", "Estados Unidos"), ("RR. HH.", "recursos humanos"),
      ("RR.HH.", "recursos humanos"), ("C. P.", "código postal"), ("S. A.", "S A"), ("S.A.", "S A"),
      ("S. L.", "S L"), ("S.L.", "S L"), ("P. D.", "posdata"), ("Cía.", "compañía"),
      ("Dpto.", "departamento"), ("Depto.", "departamento"), ("Avda.", "avenida"),
      ("Av.", "avenida"), ("JJ. OO.", "Juegos Olímpicos"), ("N. B.", "nota bene"),
    ].map { ShortForm($0.0, $0.1, isExact: true) }
    + [
      ("p. ej.", "por ejemplo"), ("aprox.", "aproximadamente"), ("ej.", "ejemplo"),
      ("p. e.", "por ejemplo"), ("máx.", "máximo"), ("mín.", "mínimo"), ("cf.", "véase"),
      ("vs.", "contra"), ("vs", "contra"), ("incl.", "incluido"), ("admón.", "administración"),
      ("dpto.", "departamento"), ("depto.", "departamento"), ("atte.", "atentamente"),
      ("prov.", "provincia"), ("tel.", "teléfono"), ("tfno.", "teléfono"), ("tlf.", "teléfono"),
      ("teléf.", "teléfono"), ("ref.", "referencia"), ("gral.", "general"), ("prom.", "promedio"),
      ("izq.", "izquierda"), ("dcha.", "derecha"), ("a. C.", "antes de Cristo"),
      ("d. C.", "después de Cristo"), ("a. m.", "de la mañana"), ("p. m.", "de la tarde"),
      ("a.m.", "de la mañana"), ("p.m.", "de la tarde"), ("q. e. p. d.", "que en paz descanse"),
      ("b/n", "blanco y negro"), ("c/u", "cada uno"), ("s/n", "sin número"), ("n/a", "no aplica"),
      ("c/", "calle"), ("e.g.", "por ejemplo"), ("i.e.", "es decir"), ("hab.", "habitantes"),
      ("sig.", "siguiente"), ("trad.", "traducción"), ("ed.", "edición"),
      ("admin.", "administración"), ("resp.", "respectivamente"), ("ss.", "siguientes"),
      ("avda.", "avenida"), ("av.", "avenida"), ("fdo.", "firmado"), ("pág. web", "página web"),
      ("vto.", "vencimiento"), ("imp.", "impuesto"),
    ].map { ShortForm($0.0, $0.1) }
    + [
      ("n.º", "número"), ("nº", "número"), ("n°", "número"), ("núm.", "número"),
      ("núms.", "números"), ("nro.", "número"), ("No.", "número"), ("pág.", "página"),
      ("págs.", "páginas"), ("p.", "página"), ("pp.", "páginas"), ("cap.", "capítulo"),
      ("caps.", "capítulos"), ("art.", "artículo"), ("arts.", "artículos"), ("vol.", "volumen"),
      ("fig.", "figura"), ("t.", "tomo"), ("s.", "siglo"), ("ss.", "siglos"), ("ap.", "apartado"),
      ("apdo.", "apartado"), ("tab.", "tabla"), ("secc.", "sección"), ("ext.", "extensión"),
      ("v.", "versión"), ("T.", "trimestre"), ("párr.", "párrafo"),
    ].map { ShortForm($0.0, $0.1, .number) }
    + [("etc.", "etcétera")].map { ShortForm($0.0, $0.1, mayEnd: true) }
    + [("B2B", "B to B"), ("B2C", "B to C")].map { ShortForm($0.0, $0.1, isExact: true) }
}
