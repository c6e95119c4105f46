"use strict";
(() => {
const course = {"id":"german","moments":true,"title":"Verkaufen, kurz & gut","language":"de","hasDecimalComma":true,"asksConfidence":false,"words":{"search":{"other":"Suche"},"searchLead":{"other":"Findet Abschnitte, Begriffe und Fragen dieses Kurses."},"searchField":{"other":"In diesem Kurs suchen"},"hits":{"one":"{n} Treffer","other":"{n} Treffer"},"filterHits":{"other":"Filtern"},"noHits":{"other":"Nichts gefunden für „{title}“."},"moreHits":{"other":"Weitere Treffer zeigen"},"searchFailed":{"other":"Die Suche konnte nicht geladen werden. Prüf die Verbindung und schreib noch einmal."},"term":{"other":"Begriff"},"moments":{"other":"Situationen und Kurzfassungen"},"removeMarks":{"other":"Markierungen der Suche entfernen"},"brief":{"other":"Kurzfassung"},"quiz":{"other":"Quiz"},"exercise":{"other":"Übung"},"rolePlay":{"other":"Rollenspiel"},"worksheet":{"other":"Arbeitsblatt"},"apply":{"other":"Dein eigener Fall"},"card":{"other":"Lernkarte"}}};
template web/scripts/search/stemmers/base.js
template web/scripts/search/stemmers/german.js
template web/scripts/search/1-words.js
template web/scripts/search/2-index.js
template web/scripts/search/2-moments.js
template web/scripts/search/3-page.js
})();
